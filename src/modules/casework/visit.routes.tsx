import { parseId } from '../../kernel/ids.ts';
import type { StaffActor } from '../../platform/access/actor.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { staffByIds, staffOfTeam } from '../organisation/index.ts';
import { CannotPage, ClosedCasePage } from './case-form.page.tsx';
import { caseOnPage } from './opened-case.ts';
import type { CaseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';
import { bookVisit, recordVisitOutcome } from './visit.command.ts';
import { parseOutcome, parseVisit } from './visit.form.ts';
import type { Visitor } from './visit.page.tsx';
import { OutcomePage, VisitPage } from './visit.page.tsx';

type Context = RouteContext<StaffActor>;

/** Booking visits, and saying how they went. */
export const visitRoutes: readonly Route[] = [
  forStaff('GET', paths.visit(':case'), 'work on cases', askVisit),
  forStaff('POST', paths.visit(':case'), 'work on cases', book),
  forStaff('GET', paths.visitOutcome(':case', ':visit'), 'work on cases', askOutcome),
  forStaff('POST', paths.visitOutcome(':case', ':visit'), 'work on cases', recordOutcome),
];

async function askVisit(context: Context): Promise<Reply> {
  const on = await caseOnPage(context, 'visit');
  if (on === null) return notFound();
  if (on.file.status === 'closed') return page(<ClosedCasePage on={on} />);
  const visitors = await visitorsFor(context, on);
  const form = openedForm({ staff: context.acting.actor.staffId, minutes: '60' });
  return page(<VisitPage on={on} form={form} visitors={visitors} />);
}

async function book(context: Context): Promise<Reply> {
  const { tx, acting, fields } = context;
  const on = await caseOnPage(context, 'visit', { record: false });
  if (on === null) return notFound();
  if (on.file.status === 'closed') return refused(<ClosedCasePage on={on} />);
  const visitors = await visitorsFor(context, on);
  const again = (errors: Parameters<typeof refusedForm>[1]) =>
    refused(<VisitPage on={on} form={refusedForm(fields, errors)} visitors={visitors} />);
  const asked = parseVisit(fields, {
    today: acting.today,
    staffIds: visitors.map(({ staffId }) => staffId),
  });
  if (!asked.ok) return again(asked.error);
  const { staff, second, time, ...visit } = asked.value;
  const { caseId } = on.file;
  const booked = await bookVisit(tx, acting, {
    caseId,
    on: visit.on,
    minutes: visit.minutes,
    purpose: visit.purpose,
    time: time ?? '',
    staffId: staff,
    secondStaffId: second,
  });
  if (booked.ok) return redirect(paths.case(caseId));
  switch (booked.error) {
    case 'not-found':
      return notFound();
    case 'case-closed':
      return refused(<ClosedCasePage on={on} />);
    case 'in-the-past':
      return again([{ field: 'time', message: 'Enter a later time: this one has passed today' }]);
  }
}

async function askOutcome(context: Context): Promise<Reply> {
  const on = await caseOnPage(context, 'visit');
  const visit = on === null ? undefined : visitOnPage(context, on);
  if (on === null || visit === undefined) return notFound();
  if (on.file.status === 'closed') return page(<ClosedCasePage on={on} />);
  if (visit.outcome !== 'booked') return page(endedAlready(on));
  return page(<OutcomePage on={on} form={openedForm()} visit={visit} />);
}

async function recordOutcome(context: Context): Promise<Reply> {
  const { tx, acting, fields } = context;
  const on = await caseOnPage(context, 'visit', { record: false });
  const visit = on === null ? undefined : visitOnPage(context, on);
  if (on === null || visit === undefined) return notFound();
  const again = (errors: Parameters<typeof refusedForm>[1]) =>
    refused(<OutcomePage on={on} form={refusedForm(fields, errors)} visit={visit} />);
  const asked = parseOutcome(fields);
  if (!asked.ok) return again(asked.error);
  const { caseId } = on.file;
  const { visitId } = visit;
  const recorded = await recordVisitOutcome(tx, acting, { caseId, visitId, ...asked.value });
  if (recorded.ok) return redirect(paths.case(caseId));
  switch (recorded.error) {
    case 'not-found':
      return notFound();
    case 'case-closed':
      return refused(<ClosedCasePage on={on} />);
    case 'ended-already':
      return refused(endedAlready(on));
    case 'not-yet':
      return again([
        { field: 'outcome', message: 'The visit is still to come: cancel it, or wait for its day' },
      ]);
  }
}

function endedAlready(on: CaseOnPage) {
  return (
    <CannotPage on={on} title="This visit has been recorded already">
      Somebody has said how it went. The story of the case tells it.
    </CannotPage>
  );
}

function visitOnPage({ params }: Context, on: CaseOnPage) {
  const visitId = parseId(params['visit'] ?? '');
  return visitId.ok ? on.file.visits.find((one) => one.visitId === visitId.value) : undefined;
}

/** Whoever visits for the case's team, its named contact, and whoever books. */
async function visitorsFor({ tx, acting }: Context, on: CaseOnPage): Promise<readonly Visitor[]> {
  const { partnershipId, staffId, name, jobTitle } = acting.actor;
  const team = await staffOfTeam(tx, partnershipId, on.file.teamId, acting.today);
  const contact = await staffByIds(tx, partnershipId, [on.file.namedContactId]);
  const all = [
    ...team.map((one) => ({ staffId: one.staffId, name: one.name, job: one.jobTitle })),
    ...[...contact.values()].map((one) => ({
      staffId: one.staffId,
      name: one.name,
      job: one.jobTitle,
    })),
    { staffId, name, job: jobTitle },
  ];
  return [...new Map(all.map((one) => [one.staffId, one])).values()];
}
