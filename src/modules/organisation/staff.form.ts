import type { PlainDate } from '../../kernel/plain-date.ts';
import { ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import { dateText } from '../../kernel/words.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import { roleNames } from '../../platform/access/permissions.ts';
import type { Field, FieldError, Fields } from '../../platform/http/fields.ts';
import {
  anyOf,
  day,
  maybeDay,
  maybeOneOf,
  oneOf,
  parseFields,
  refuseField,
  text,
  ticked,
} from '../../platform/http/fields.ts';
import { dayParts } from '../../platform/http/form-state.ts';
import type { EditedField, Texts } from './conflict.rules.ts';
import type { Partner, Role, StaffMember, Team } from './organisation.types.ts';
import type { StaffInput } from './staff.command.ts';
import { weekdays, workingDaysText } from './staff.rules.ts';
import { telephone } from './team.form.ts';

/** What the forms about staff offer to choose from. */
export interface StaffChoices {
  readonly partners: readonly Partner[];
  readonly teams: readonly Team[];
  /** Whoever could cover. */
  readonly staff: readonly StaffMember[];
}

export const roles = Object.keys(roleNames) as readonly Role[];

/** An email address with one @ and a dot behind it: whether it works is found out by writing to it. */
export const emailAddress: Field<string> = (fields, name) => {
  const typed = fields.one(name);
  return typed.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)
    ? ok(typed)
    : refuseField(name, 'Enter an email address, like name@example.org');
};

/** A role in a team from a day on, from a form. */
export function parseAssignment(
  fields: Fields,
  teams: readonly Team[],
): Result<
  { readonly role: Role; readonly teamId: string; readonly fromOn: PlainDate },
  readonly FieldError[]
> {
  return parseFields(fields, assignmentSpec(teams));
}

/** A new member of staff with a first role, from a form. */
export function parseNewStaff(fields: Fields, choices: StaffChoices) {
  return parseFields(fields, {
    ...staffSpec(choices),
    ...assignmentSpec(choices.teams),
    account: ticked,
  });
}

/** A changed member of staff from a form. */
export function parseStaff(
  fields: Fields,
  choices: StaffChoices,
): Result<StaffInput & { readonly leftOn: PlainDate | null }, readonly FieldError[]> {
  return parseFields(fields, {
    ...staffSpec(choices),
    leftOn: maybeDay({ wrong: 'Enter their last day, like 27 3 2026, or leave it empty' }),
  });
}

/** The last day of a role, from a form. */
export function parseLastDay(
  fields: Fields,
): Result<{ readonly untilOn: PlainDate }, readonly FieldError[]> {
  return parseFields(fields, {
    untilOn: day({
      missing: 'Enter the last day of the role',
      wrong: 'Enter the last day of the role, like 27 3 2026',
    }),
  });
}

/** What to do about refusals that concern staff. */
export const staffMessages = {
  'email-taken': {
    field: 'email',
    message: 'Enter another email address: an account has this one already',
  },
  'last-manager': {
    field: 'leftOn-day',
    message:
      'Give somebody else the role of service manager first: nobody else could change the organisation',
  },
  'has-it-already': {
    field: 'role',
    message: 'Choose another role or team: they have this one already on one of those days',
  },
} as const satisfies Record<string, FieldError>;

/** A member of staff as their form holds them. */
export function staffTexts(member: StaffMember): Texts {
  return {
    name: member.name,
    jobTitle: member.jobTitle,
    partnerId: member.partnerId,
    email: member.email,
    phone: member.phone,
    workingDays: member.workingDays,
    coverStaffId: member.coverStaffId ?? '',
    ...dayParts('leftOn', member.leftOn),
  };
}

/** What a conflict shows of a member of staff. */
export function staffFields(choices: StaffChoices): readonly EditedField[] {
  const first = ([value = '']: readonly string[]): string => value;
  return [
    { name: 'name', label: 'Name', shown: first },
    { name: 'jobTitle', label: 'Job title', shown: first },
    {
      name: 'partnerId',
      label: 'Partner',
      shown: ([id]) => choices.partners.find(({ partnerId }) => partnerId === id)?.name ?? '',
    },
    { name: 'email', label: 'Email address', shown: first },
    { name: 'phone', label: 'Telephone', shown: first },
    {
      name: 'workingDays',
      label: 'Working days',
      shown: (days) => workingDaysText(weekdays.filter((known) => days.includes(known))),
    },
    {
      name: 'coverStaffId',
      label: 'Cover',
      shown: ([id]) => choices.staff.find(({ staffId }) => staffId === id)?.name ?? 'Nobody',
    },
    {
      name: 'leftOn',
      label: 'Last day',
      parts: ['leftOn-day', 'leftOn-month', 'leftOn-year'],
      shown: lastDayText,
    },
  ];
}

function lastDayText([d = '', m = '', y = '']: readonly string[]): string {
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const parsed = parsePlainDate(iso);
  return parsed.ok ? dateText(parsed.value) : 'None';
}

function staffSpec(choices: StaffChoices) {
  return {
    name: text({
      max: 120,
      missing: 'Enter their name',
      tooLong: 'Enter a name of at most 120 characters',
    }),
    jobTitle: text({
      max: 120,
      missing: 'Enter their job title, as residents see it',
      tooLong: 'Enter a job title of at most 120 characters',
    }),
    partnerId: oneOf(
      choices.partners.map(({ partnerId }) => partnerId),
      'Choose the partner that employs them',
    ),
    email: emailAddress,
    phone: telephone,
    workingDays: anyOf(weekdays, 'Tick at least one day on which they work'),
    coverStaffId: maybeOneOf(choices.staff.map(({ staffId }) => staffId)),
  };
}

function assignmentSpec(teams: readonly Team[]) {
  return {
    role: oneOf(roles, 'Choose their role'),
    teamId: oneOf(
      teams.map(({ teamId }) => teamId),
      'Choose their team',
    ),
    fromOn: day({
      missing: 'Enter the first day of the role',
      wrong: 'Enter the first day of the role, like 2 3 2026',
    }),
  };
}
