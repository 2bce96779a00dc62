import { parsePhone } from '../../kernel/phone.ts';
import { ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Field, FieldError, Fields } from '../../platform/http/fields.ts';
import { maybeOneOf, oneOf, parseFields, refuseField, text } from '../../platform/http/fields.ts';
import type { EditedField, Texts } from './conflict.rules.ts';
import type { Locality, Partner, StaffMember, Team } from './organisation.types.ts';
import type { TeamInput, TeamRefusal } from './team.command.ts';

/** What a team's form offers to choose from. */
export interface TeamChoices {
  readonly partners: readonly Partner[];
  readonly localities: readonly Locality[];
  /** Whoever could lead it. */
  readonly staff: readonly StaffMember[];
}

/** Chosen in place of a locality. */
export const hubChoice = 'hub';

/** A team from a form. */
export function parseTeam(
  fields: Fields,
  choices: TeamChoices,
): Result<TeamInput, readonly FieldError[]> {
  return parseFields(fields, {
    name: text({
      max: 120,
      missing: 'Enter the name of the team',
      tooLong: 'Enter a name of at most 120 characters',
    }),
    localityId: localityOrHub(choices),
    partnerId: oneOf(
      choices.partners.map(({ partnerId }) => partnerId),
      'Choose the partner that employs the team',
    ),
    phone: telephone,
    leadStaffId: maybeOneOf(choices.staff.map(({ staffId }) => staffId)),
  });
}

/** A telephone number as it was typed, or nothing. */
export const telephone: Field<string> = (fields, name) => {
  const typed = fields.one(name);
  if (typed === '') return ok('');
  return [...typed].length <= 30 && parsePhone(typed).ok
    ? ok(typed)
    : refuseField(name, 'Enter a telephone number, like 0116 496 0123');
};

/** What to do about a refused team. */
export function teamError({ why }: TeamRefusal): FieldError {
  switch (why) {
    case 'name-taken':
      return { field: 'name', message: 'Enter another name: a team has this one already' };
  }
}

/** A team as its form holds it. */
export function teamTexts(team: Team): Texts {
  return {
    name: team.name,
    localityId: team.localityId ?? hubChoice,
    partnerId: team.partnerId,
    phone: team.phone,
    leadStaffId: team.leadStaffId ?? '',
  };
}

/** What a conflict shows of a team. */
export function teamFields(choices: TeamChoices): readonly EditedField[] {
  return [
    { name: 'name', label: 'Name', shown: ([name = '']) => name },
    {
      name: 'localityId',
      label: 'Locality',
      shown: ([id]) =>
        choices.localities.find(({ localityId }) => localityId === id)?.name ?? 'The hub',
    },
    {
      name: 'partnerId',
      label: 'Partner',
      shown: ([id]) => choices.partners.find(({ partnerId }) => partnerId === id)?.name ?? '',
    },
    { name: 'phone', label: 'Telephone', shown: ([phone = '']) => phone },
    {
      name: 'leadStaffId',
      label: 'Lead',
      shown: ([id]) => choices.staff.find(({ staffId }) => staffId === id)?.name ?? 'Nobody',
    },
  ];
}

function localityOrHub({ localities }: TeamChoices): Field<string | null> {
  const choices = [hubChoice, ...localities.map(({ localityId }) => localityId)];
  const chosen = oneOf(choices, 'Choose the locality in which the team works, or the hub');
  return (fields, name) => {
    const result = chosen(fields, name);
    return result.ok && result.value === hubChoice ? ok(null) : result;
  };
}
