import { parseId } from '../../kernel/ids.ts';
import type { StaffActor } from '../../platform/access/actor.ts';
import type { FieldError } from '../../platform/http/fields.ts';
import { maybeDay, oneOf, parseFields, text } from '../../platform/http/fields.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { placements, staffByIds, teams } from '../organisation/index.ts';
import { accessToCase } from '../people/index.ts';
import type { AccessRefusal } from './access.command.ts';
import {
  endAccess,
  lendToTeam,
  letPersonIn,
  restrictCase,
  unrestrictCase,
} from './access.command.ts';
import { AccessPage, OpeningsPage } from './access.page.tsx';
import type { AccessChoices } from './access.page.tsx';
import { openingsOf } from './access.store.ts';
import { caseOnPage } from './opened-case.ts';
import type { CaseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';

type Context = RouteContext<StaffActor>;
const letIn = 'let others into cases';

/** Who opened a case, and who may. */
export const accessRoutes: readonly Route[] = [
  forStaff('GET', paths.openings(':case'), 'see who opened a case', async (context) => {
    const on = await caseOnPage(context, 'openings');
    if (on === null) return notFound();
    const openings = await openingsOf(context.tx, context.acting, on.file.caseId, mostOpenings + 1);
    const more = openings.length > mostOpenings;
    return page(<OpeningsPage on={on} openings={openings.slice(0, mostOpenings)} more={more} />);
  }),
  forStaff('GET', paths.access(':case'), letIn, async (context) => {
    const on = await caseOnPage(context, 'access');
    return on === null ? notFound() : page(await accessPage(context, on, openedForm()));
  }),
  forStaff('POST', paths.letPersonIn(':case'), letIn, (context) => give(context, 'person')),
  forStaff('POST', paths.lendToTeam(':case'), letIn, (context) => give(context, 'team')),
  forStaff('POST', paths.endAccess(':case', ':access'), letIn, end),
  forStaff('POST', paths.restrict(':case'), letIn, restrict),
  forStaff('POST', paths.unrestrict(':case'), letIn, unrestrict),
];

const mostOpenings = 200;

async function give(context: Context, to: 'person' | 'team'): Promise<Reply> {
  const { tx, acting, fields } = context;
  const on = await caseOnPage(context, 'access', { record: false });
  if (on === null) return notFound();
  const choices = await choicesFor(context, on);
  const ids = (to === 'person' ? choices.people : choices.teams).map(({ id }) => id);
  const asked = parseFields(fields, {
    [to]: oneOf(ids, to === 'person' ? 'Choose who may open the case' : 'Choose the team'),
    [`${to}Reason`]: text({
      max: 300,
      missing: 'Say why, for whoever looks at this later',
      tooLong: 'Say why in 300 characters or fewer',
    }),
    [`${to}Until`]: maybeDay({
      wrong: 'Enter the last day as a day, month and year, or leave it empty',
      earliest: { day: acting.today, message: 'Enter today or a later day' },
    }),
  });
  if (!asked.ok) return again(context, on, asked.error);
  const { caseId, restricted } = on.file;
  const reason = fields.one(`${to}Reason`);
  const until = maybeDay({ wrong: '' })(fields, `${to}Until`);
  const untilOn = until.ok ? until.value : null;
  const given =
    to === 'person'
      ? await letPersonIn(tx, acting, { caseId, staffId: fields.one(to), reason, untilOn })
      : await lendToTeam(tx, acting, {
          caseId,
          teamId: fields.one(to),
          restricted,
          reason,
          untilOn,
        });
  return given.ok ? redirect(paths.access(caseId)) : refusal(context, on, to, given.error);
}

async function end(context: Context): Promise<Reply> {
  const { tx, acting, params } = context;
  const accessId = parseId(params['access'] ?? '');
  const on = await caseOnPage(context, 'access', { record: false });
  if (on === null || !accessId.ok) return notFound();
  const { caseId, restricted } = on.file;
  const ended = await endAccess(tx, acting, { caseId, accessId: accessId.value, restricted });
  return ended.ok ? redirect(paths.access(caseId)) : refusal(context, on, 'person', ended.error);
}

async function restrict(context: Context): Promise<Reply> {
  const { tx, acting, fields } = context;
  const on = await caseOnPage(context, 'access', { record: false });
  if (on === null) return notFound();
  const asked = parseFields(fields, {
    restrictReason: text({
      max: 300,
      missing: 'Say why only named people may open the case',
      tooLong: 'Say why in 300 characters or fewer',
    }),
  });
  if (!asked.ok) return again(context, on, asked.error);
  const { caseId } = on.file;
  await restrictCase(tx, acting, { caseId, reason: asked.value.restrictReason });
  return redirect(paths.access(caseId));
}

async function unrestrict(context: Context): Promise<Reply> {
  const on = await caseOnPage(context, 'access', { record: false });
  if (on === null) return notFound();
  await unrestrictCase(context.tx, context.acting, { caseId: on.file.caseId });
  return redirect(paths.access(on.file.caseId));
}

async function refusal(
  context: Context,
  on: CaseOnPage,
  field: string,
  why: AccessRefusal,
): Promise<Reply> {
  if (why === 'not-found') return notFound();
  return again(context, on, [{ field, message: refusalTexts[why] }]);
}

const refusalTexts = {
  restricted: 'This case is restricted: name people one by one instead of a team',
  'ended-already': 'This has been ended already',
  'last-one': 'Name somebody else first: nobody could open the case any more',
} as const satisfies Record<Exclude<AccessRefusal, 'not-found'>, string>;

async function again(
  context: Context,
  on: CaseOnPage,
  errors: readonly FieldError[],
): Promise<Reply> {
  return refused(await accessPage(context, on, refusedForm(context.fields, errors)));
}

async function accessPage(context: Context, on: CaseOnPage, form: FormState) {
  return <AccessPage on={on} form={form} choices={await choicesFor(context, on)} />;
}

async function choicesFor({ tx, acting }: Context, on: CaseOnPage): Promise<AccessChoices> {
  const { partnershipId } = acting.actor;
  const given = await accessToCase(tx, partnershipId, on.file.caseId);
  const named = given.flatMap(({ staffId }) => (staffId === null ? [] : [staffId]));
  const known = await staffByIds(tx, partnershipId, named);
  const allTeams = await teams(tx, partnershipId);
  const placed = await placements(tx, partnershipId, acting.today);
  const people = new Map(placed.map((one) => [one.staffId, `${one.name}, ${one.teamName}`]));
  return {
    people: [...people].map(([id, name]) => ({ id, name })),
    teams: allTeams
      .filter(({ teamId }) => teamId !== on.file.teamId)
      .map(({ teamId, name }) => ({ id: teamId, name })),
    given: given.map((one) => ({
      ...one,
      name:
        one.staffId === null
          ? (allTeams.find(({ teamId }) => teamId === one.teamId)?.name ?? 'A team')
          : (known.get(one.staffId)?.name ?? 'Somebody'),
    })),
  };
}
