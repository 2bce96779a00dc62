import { parseId } from '../../kernel/ids.ts';
import { londonDay, londonTime } from '../../kernel/london.ts';
import { dayText, timeText } from '../../kernel/words.ts';
import type { StaffActor } from '../../platform/access/actor.ts';
import type { Role } from '../../platform/access/permissions.ts';
import { may, roleNames } from '../../platform/access/permissions.ts';
import { lastEventAbout } from '../../platform/events/last-event.ts';
import type { FieldError } from '../../platform/http/fields.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { dayParts, openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { staffMember, staffOfTeam, staffWithRole } from '../organisation/index.ts';
import { CannotPage, ClosedCasePage, closedSentence } from './case-form.page.tsx';
import { buttonFor } from './case-next.ts';
import { viewerOf } from './case-page.routes.ts';
import type { CaseSlots } from './case-page.slots.ts';
import { answerMessageStep, reviewStep, speakStep } from './case-step.rules.ts';
import { caseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';
import { triageStep } from './standard-pathways.ts';
import type { StepCommandRefusal, StepOfCase } from './step.command.ts';
import {
  finishStep,
  goBackToStep,
  handOverStep,
  holdStep,
  resumeStep,
  skipStep,
  startStep,
} from './step.command.ts';
import { actionNames, parseFinish, parseHold, parseReason } from './step.form.ts';
import type { Candidate, StepOnPage } from './step.page.tsx';
import { GoBackPage, HandOverPage, HoldPage, SkipPage, StepPage } from './step.page.tsx';
import type { StepAction } from './step.rules.ts';
import { stepActions, undoneBy } from './step.rules.ts';

type Context = RouteContext<StaffActor>;

/** The pages of a step, and what can be done to it. */
export function stepRoutes(slots: CaseSlots): readonly Route[] {
  const show = (context: Context) => showStep(context, slots);
  const ask = (action: AskedAction) => (context: Context) => askAbout(context, slots, action);
  const act = (action: StepAction) => (context: Context) => actOn(context, slots, action);
  return [
    forStaff('GET', paths.step(':case', ':step'), 'see cases', show),
    forStaff('POST', paths.startStep(':case', ':step'), 'work on cases', act('start')),
    forStaff('POST', paths.finishStep(':case', ':step'), 'work on cases', act('finish')),
    forStaff('POST', paths.resumeStep(':case', ':step'), 'work on cases', act('resume')),
    forStaff('GET', paths.skipStep(':case', ':step'), 'work on cases', ask('skip')),
    forStaff('POST', paths.skipStep(':case', ':step'), 'work on cases', act('skip')),
    forStaff('GET', paths.holdStep(':case', ':step'), 'work on cases', ask('hold')),
    forStaff('POST', paths.holdStep(':case', ':step'), 'work on cases', act('hold')),
    forStaff('GET', paths.goBackToStep(':case', ':step'), 'work on cases', ask('go-back')),
    forStaff('POST', paths.goBackToStep(':case', ':step'), 'work on cases', act('go-back')),
    forStaff('GET', paths.handOverStep(':case', ':step'), 'work on cases', ask('hand-over')),
    forStaff('POST', paths.handOverStep(':case', ':step'), 'work on cases', act('hand-over')),
  ];
}

type AskedAction = Extract<StepAction, 'skip' | 'hold' | 'go-back' | 'hand-over'>;

async function showStep(context: Context, slots: CaseSlots): Promise<Reply> {
  const on = await stepOnPage(context, slots, true);
  if (on === null) return notFound();
  return page(<StepPage on={on} form={openedForm(dayParts('on', context.acting.today))} />);
}

async function askAbout(context: Context, slots: CaseSlots, action: AskedAction): Promise<Reply> {
  const on = await stepOnPage(context, slots, true);
  if (on === null) return notFound();
  if (on.file.status === 'closed') return page(<ClosedCasePage on={on} />);
  if (!on.actions.includes(action)) return page(await meanwhilePage(context, on, action));
  return page(await formPage(context, on, action, openedForm()));
}

async function actOn(context: Context, slots: CaseSlots, action: StepAction): Promise<Reply> {
  const on = await stepOnPage(context, slots, false);
  if (on === null) return notFound();
  const { caseId } = on.file;
  const sent = await sendAction(context, on, action);
  if (sent.ok) return redirect(paths.case(caseId));
  if (typeof sent.error !== 'string') {
    const form = refusedForm(context.fields, sent.error);
    return refused(await formPage(context, on, action, form));
  }
  // Read again: somebody else may have changed it since this request began.
  const now = (await stepOnPage(context, slots, false)) ?? on;
  switch (sent.error) {
    case 'not-found':
      return notFound();
    case 'case-closed':
      return refused(<ClosedCasePage on={now} />);
    case 'not-now':
    case 'others-go-first':
      return refused(await meanwhilePage(context, now, action));
  }
}

type Sent =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: StepCommandRefusal | readonly FieldError[] };

/** Reads the form of the action, and sends its command. */
async function sendAction(context: Context, on: StepOnPage, action: StepAction): Promise<Sent> {
  const { tx, acting, fields } = context;
  const of: StepOfCase = { caseId: on.file.caseId, stepId: on.step.stepId };
  if (on.file.status === 'closed') return { ok: false, error: 'case-closed' };
  switch (action) {
    case 'start':
      if (!on.actions.includes('start')) return { ok: false, error: 'not-now' };
      return startStep(tx, acting, of);
    case 'resume':
      return resumeStep(tx, acting, of);
    case 'finish': {
      if (!on.actions.includes('finish')) return { ok: false, error: 'not-now' };
      const asked = parseFinish(fields, { today: acting.today, readyOn: on.step.readyOn });
      return asked.ok ? finishStep(tx, acting, { ...of, occurredOn: asked.value.on }) : asked;
    }
    case 'skip': {
      if (!on.actions.includes('skip')) return { ok: false, error: 'not-now' };
      const asked = parseReason(fields, 'Say why the step is not needed');
      return asked.ok ? skipStep(tx, acting, { ...of, ...asked.value }) : asked;
    }
    case 'go-back': {
      if (!on.actions.includes('go-back')) return { ok: false, error: 'not-now' };
      const asked = parseReason(fields, 'Say why we go back');
      return asked.ok ? goBackToStep(tx, acting, { ...of, ...asked.value }) : asked;
    }
    case 'hold': {
      const asked = parseHold(fields, acting.today);
      if (!asked.ok) return asked;
      const { reason, waitingFor, expected } = asked.value;
      return holdStep(tx, acting, { ...of, reason, waitingFor, expectedOn: expected });
    }
    case 'hand-over': {
      const candidates = await candidatesFor(context, on);
      const chosen = candidates.find(({ value }) => value === fields.one('to'));
      const [staffId = '', teamId = ''] = chosen?.value.split(':') ?? [];
      if (chosen === undefined)
        return { ok: false, error: [{ field: 'to', message: 'Choose who takes it' }] };
      return handOverStep(tx, acting, { ...of, staffId, teamId });
    }
  }
}

async function formPage(context: Context, on: StepOnPage, action: StepAction, form: FormState) {
  switch (action) {
    case 'skip':
      return <SkipPage on={on} form={form} />;
    case 'hold':
      return <HoldPage on={on} form={form} />;
    case 'go-back': {
      const open = on.file.interventions.filter(({ status }) => status === 'open');
      const underWay = new Set(open.map(({ interventionId }) => interventionId));
      const waitAgain = undoneBy(on.file.steps, on.step, underWay).map(({ name }) => name);
      return <GoBackPage on={on} form={form} waitAgain={waitAgain} />;
    }
    case 'hand-over': {
      const candidates = await candidatesFor(context, on);
      return <HandOverPage on={on} form={form} candidates={candidates} />;
    }
    case 'start':
    case 'finish':
    case 'resume':
      return <StepPage on={on} form={form} />;
  }
}

/** What has happened meanwhile, by whom and when, to somebody who comes second. */
async function meanwhilePage({ tx, acting }: Context, on: StepOnPage, action: StepAction) {
  const { step, names } = on;
  const title = `This step cannot be ${actionNames[action]} now`;
  if (on.file.status === 'closed')
    return (
      <CannotPage on={on} title={title}>
        {closedSentence(on)}
      </CannotPage>
    );
  if (step.status === 'waiting') {
    const before = on.file.steps.filter(
      (other) => step.waitsFor.includes(other.key) && other.finishedOn === null,
    );
    const first = before.map(({ name }) => name).join(', ');
    return <CannotPage on={on} title={title}>{`Other steps go first: ${first}.`}</CannotPage>;
  }
  const { partnershipId } = acting.actor;
  const about = { streamId: on.file.caseId, types: stepEvents, key: 'step_id', id: step.stepId };
  const last = await lastEventAbout(tx, partnershipId, about);
  const who =
    last?.actorId == null ? undefined : await staffMember(tx, partnershipId, last.actorId);
  const when =
    last === undefined
      ? ''
      : `${dayText(londonDay(last.recordedAt), names)} at ${timeText(londonTime(last.recordedAt), 'staff')}`;
  return (
    <CannotPage on={on} title={title}>
      {`${step.name} is ${statusWords[step.status]}.`}
      {last !== undefined &&
        ` ${who?.name ?? 'Somebody'} changed it on ${when}. Nothing was done twice.`}
    </CannotPage>
  );
}

const stepEvents = [
  'step_started',
  'step_finished',
  'step_skipped',
  'step_held',
  'step_resumed',
  'step_returned_to',
  'step_handed_over',
] as const;

const statusWords = {
  waiting: 'waiting for earlier steps',
  ready: 'ready to begin',
  started: 'under way',
  held: 'on hold',
  done: 'done already',
  skipped: 'skipped',
  cancelled: 'not needed any more',
} as const;

async function stepOnPage(
  context: Context,
  slots: CaseSlots,
  record: boolean,
): Promise<StepOnPage | null> {
  const stepId = parseId(context.params['step'] ?? '');
  if (!stepId.ok) return null;
  const on = await caseOnPage(context, 'step', { record });
  const step = on?.file.steps.find((one) => one.stepId === stepId.value);
  if (on === null || step === undefined) return null;
  const viewer = viewerOf(context.acting.actor);
  const link = buttonFor(on.file, step, on.names, viewer, slots.stepLinks);
  const own = paths.step(on.file.caseId, step.stepId);
  const active = step.status === 'ready' || step.status === 'started';
  const done = doneElsewhere.includes(step.key);
  const open = on.file.status === 'open' && may(context.acting.actor, 'work on cases');
  const allowed: readonly StepAction[] = open ? stepActions[step.status] : [];
  return {
    ...on,
    step,
    actions: done ? allowed.filter((action) => inAnyCase.includes(action)) : allowed,
    elsewhere: active && open && link !== null && link.href !== own ? link : null,
  };
}

/** Steps that only their own page finishes, and that nobody goes back to. */
const doneElsewhere = [triageStep, reviewStep, answerMessageStep, speakStep].map(({ key }) => key);
const inAnyCase: readonly StepAction[] = ['hold', 'resume', 'hand-over'];

/** Those of the step's team, and those who have its role for the locality. */
async function candidatesFor(
  { tx, acting }: Context,
  on: StepOnPage,
): Promise<readonly Candidate[]> {
  const { partnershipId } = acting.actor;
  const { step, file } = on;
  const ofTeam = await staffOfTeam(tx, partnershipId, step.teamId, acting.today);
  const role = Object.keys(roleNames).find((known): known is Role => known === step.ownerRole);
  const ofRole =
    role === undefined
      ? []
      : await staffWithRole(tx, partnershipId, {
          role,
          localityId: file.localityId,
          on: acting.today,
        });
  const found = new Map<string, Candidate>();
  for (const one of [...ofTeam, ...ofRole]) {
    if (one.staffId === step.staffId || found.has(one.staffId)) continue;
    found.set(one.staffId, {
      value: `${one.staffId}:${one.teamId}`,
      name: one.name,
      job: `${one.jobTitle}, ${one.teamName}`,
    });
  }
  return [...found.values()];
}
