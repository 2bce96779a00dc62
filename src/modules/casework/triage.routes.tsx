import type { StaffActor } from '../../platform/access/actor.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Referral } from '../contact/index.ts';
import { referralOf } from '../contact/index.ts';
import { staffOfTeam } from '../organisation/index.ts';
import { flagsOf, householdViews, personOf, recordsLike } from '../people/index.ts';
import { CannotPage, ClosedCasePage } from './case-form.page.tsx';
import type { CaseOnPage } from './opened-case.ts';
import { caseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';
import { triageStep } from './standard-pathways.ts';
import { isActive } from './step.rules.ts';
import type { StepOfFile } from './case-page.types.ts';
import { triageCase } from './triage.command.ts';
import { triageFrom, triageRefusalText } from './triage.form.ts';
import { TriagePage } from './triage.page.tsx';
import type { TriageView } from './triage.page.tsx';
import { urgencyReasons } from './triage.rules.ts';
import { otherCases } from './triage.store.ts';
import {
  askedOf,
  duplicateLines,
  earlierLine,
  reasonsGiven,
  suggestionText,
} from './triage.view.ts';

type Context = RouteContext<StaffActor>;

/** Deciding which way a case goes. */
export const triageRoutes: readonly Route[] = [
  forStaff('GET', paths.triage(':case'), 'triage', open),
  forStaff('POST', paths.triage(':case'), 'triage', decide),
];

async function open(context: Context): Promise<Reply> {
  const on = await caseOnPage(context, 'step');
  if (on === null) return notFound();
  const step = triageOf(on);
  if (on.file.status === 'closed') return page(<ClosedCasePage on={on} />);
  if (step === undefined) return page(<AlreadyTriaged on={on} />);
  const referral = await askedFor(context, on);
  const reasons = reasonsGiven(referral);
  const form = openedForm({ urgencyReasons: reasons, namedContactId: on.file.namedContactId });
  return page(await triagePage(context, on, step, referral, form));
}

async function decide(context: Context): Promise<Reply> {
  const { tx, acting, fields } = context;
  const on = await caseOnPage(context, 'step', { record: false });
  if (on === null) return notFound();
  if (on.file.status === 'closed') return refused(<ClosedCasePage on={on} />);
  const step = triageOf(on);
  if (step === undefined) return refused(<AlreadyTriaged on={on} />);
  const referral = await askedFor(context, on);
  const again = async (errors: Parameters<typeof refusedForm>[1]) =>
    refused(await triagePage(context, on, step, referral, refusedForm(fields, errors)));
  const read = triageFrom(fields);
  if (!read.ok) return again(read.error);
  const decided = await triageCase(tx, acting, on.file.caseId, read.value);
  if (decided.ok) return redirect(paths.case(on.file.caseId));
  if (decided.error === 'not-found') return notFound();
  const field = decided.error === 'no-such-contact' ? 'namedContactId' : 'urgency';
  return again([{ field, message: triageRefusalText(decided.error) }]);
}

function triageOf(on: CaseOnPage): StepOfFile | undefined {
  return on.file.steps.find((step) => step.key === triageStep.key && isActive(step));
}

function AlreadyTriaged({ on }: { readonly on: CaseOnPage }) {
  return (
    <CannotPage on={on} title="This case has been triaged">
      {triageRefusalText('already-triaged')}
    </CannotPage>
  );
}

function askedFor({ tx, acting }: Context, on: CaseOnPage): Promise<Referral | null> {
  return referralOf(tx, acting.actor.partnershipId, on.file.caseId);
}

async function triagePage(
  { tx, acting }: Context,
  on: CaseOnPage,
  step: StepOfFile,
  referral: Referral | null,
  form: FormState,
) {
  const { partnershipId } = acting.actor;
  const { file, household } = on;
  const resident = personOf(household, file.personId);
  const found = resident === undefined ? [] : await recordsLike(tx, resident, household.home);
  const others = found.flatMap((one) => (one.seen ? [one.householdId] : []));
  const households = await householdViews(tx, partnershipId, [...new Set(others)]);
  const staff = await staffOfTeam(tx, partnershipId, step.teamId, acting.today);
  const contacts = new Map(staff.map((one) => [one.staffId, `${one.name}, ${one.jobTitle}`]));
  const ticked = urgencyReasons.filter((code) => form.values('urgencyReasons').includes(code));
  const view: TriageView = {
    caseId: file.caseId,
    resident: on.names.resident,
    caption: on.caption,
    flags: flagsOf(household).map(({ kind, title, text }) => ({ kind, title, children: text })),
    asked: askedOf(referral, household, acting.today),
    duplicates: duplicateLines(found, household, households),
    earlier: (await otherCases(tx, acting, file)).map(earlierLine),
    suggested: suggestionText(ticked),
    contacts: [...contacts].map(([value, text]) => ({ value, text })),
  };
  return <TriagePage view={view} form={form} />;
}
