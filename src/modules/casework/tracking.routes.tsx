import type { ResidentActor } from '../../platform/access/actor.ts';
import { countTry, isLimitReached, subjectHash } from '../../platform/accounts/attempts.ts';
import type { TryLimit } from '../../platform/accounts/attempts.ts';
import { trackingCookie } from '../../platform/http/answer.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { enterTracking } from '../../platform/http/identify.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Route, RouteContext, SlowContext } from '../../platform/http/route.ts';
import { forAnyone, forAnyoneSlowly, forResident } from '../../platform/http/route.ts';
import type { VisitorActor } from '../../platform/access/actor.ts';
import { messagesOfCase } from '../../platform/messages/messages.store.ts';
import { householdView, personOf } from '../people/index.ts';
import { paths } from './paths.ts';
import { notFoundError, tooManyError, trackRequestFrom } from './track.form.ts';
import { TrackPage } from './track.page.tsx';
import { newTrackingSession } from './tracking-key.command.ts';
import { codeKey, sessionHours } from './tracking-key.rules.ts';
import { leaveMessage } from './tracking-message.command.ts';
import { trackingMessageFrom } from './tracking-message.form.ts';
import { TrackingPage } from './tracking.page.tsx';
import { trackedCase } from './tracking.store.ts';
import { trackingView } from './tracking.view.ts';

const tries: TryLimit = { kind: 'tracking', most: 10, windowMinutes: 60 };
const messages: TryLimit = { kind: 'tracking', most: 20, windowMinutes: 24 * 60 };

/** The public pages on which people follow a case: by a link, or by a code. */
export const trackingRoutes: readonly Route[] = [
  forAnyone('GET', paths.track, async () => page(<TrackPage form={openedForm()} />)),
  forAnyoneSlowly('POST', paths.track, openByCode),
  forResident('GET', paths.trackOpened, 'code', (context) => show(context, paths.trackMessage)),
  forResident('POST', paths.trackMessage, 'code', (context) =>
    write(context, paths.trackOpened, paths.trackMessage),
  ),
  forResident('GET', paths.trackByLink(':token'), 'link', (context) =>
    show(context, paths.trackMessageByLink(context.params['token'] ?? '')),
  ),
  forResident('POST', paths.trackMessageByLink(':token'), 'link', (context) => {
    const token = context.params['token'] ?? '';
    return write(context, paths.trackByLink(token), paths.trackMessageByLink(token));
  }),
];

/** Tries are counted first and in a transaction of their own: a refused one counts too. */
async function openByCode(context: SlowContext<VisitorActor>): Promise<Reply> {
  const { acting, fields, request, config, transact } = context;
  const read = trackRequestFrom(fields, acting.today);
  if (!read.ok) return refused(<TrackPage form={refusedForm(fields, read.error)} />);
  const subjects = [`address ${request.address}`, `reference ${read.value.reference}`].map(
    (subject) => subjectHash(config.secretKey.reveal(), tries.kind, subject),
  );
  const { partnershipId } = acting.actor;
  const tooMany = await transact(async (tx) => {
    for (const subject of subjects) {
      if (await isLimitReached(tx, partnershipId, tries, subject, acting.now)) return true;
    }
    for (const subject of subjects) await countTry(tx, partnershipId, tries, subject, acting.now);
    return false;
  });
  if (tooMany) return refused(<TrackPage form={refusedForm(fields, [tooManyError])} />);
  const token = await transact(async (tx) => {
    const key = codeKey(read.value);
    const actor = await enterTracking(tx, key, 'code', acting.now, acting.today);
    return actor === null ? null : newTrackingSession(tx, { ...acting, actor });
  });
  if (token === null) return refused(<TrackPage form={refusedForm(fields, [notFoundError])} />);
  return redirect(paths.trackOpened, [
    { name: trackingCookie, value: token, maxAgeSeconds: sessionHours * 3600 },
  ]);
}

type Tracking = RouteContext<ResidentActor>;

async function show(context: Tracking, messageAction: string): Promise<Reply> {
  const shown = await tracking(context, null, messageAction);
  return shown === null ? notFound() : page(shown);
}

/** The page, with a form that was refused or a fresh one. */
async function tracking(context: Tracking, form: FormState | null, messageAction: string) {
  const { tx, acting, partnership } = context;
  const { actor, today } = acting;
  const tracked = await trackedCase(tx, acting);
  const household = await householdView(tx, actor.partnershipId, actor.householdId);
  if (tracked === null || household === null) return null;
  const view = trackingView({
    tracked,
    household,
    reference: actor.reference,
    viewerId: actor.personId,
    messages: await messagesOfCase(tx, actor.partnershipId, actor.caseId),
    publicPhone: partnership.publicPhone,
    today,
  });
  const answerBy = personOf(household, actor.personId)?.contactBy ?? '';
  return (
    <TrackingPage
      view={view}
      form={form ?? openedForm({ answerBy })}
      messageAction={messageAction}
    />
  );
}

async function write(context: Tracking, back: string, messageAction: string): Promise<Reply> {
  const { tx, acting, fields, config } = context;
  const { partnershipId, caseId } = acting.actor;
  const refuseWith = async (errors: Parameters<typeof refusedForm>[1]): Promise<Reply> => {
    const shown = await tracking(context, refusedForm(fields, errors), messageAction);
    return shown === null ? notFound() : refused(shown);
  };
  const read = trackingMessageFrom(fields);
  if (!read.ok) return refuseWith(read.error);
  const subject = subjectHash(config.secretKey.reveal(), messages.kind, `message ${caseId}`);
  if (await isLimitReached(tx, partnershipId, messages, subject, acting.now)) {
    return refuseWith([
      { field: 'words', message: 'You have written very often today. Phone us, or write tomorrow' },
    ]);
  }
  await countTry(tx, partnershipId, messages, subject, acting.now);
  const left = await leaveMessage(tx, acting, read.value);
  if (left.ok) return redirect(`${back}#messages`);
  if (left.error === 'not-found') return notFound();
  return refuseWith([
    { field: 'words', message: 'This case is closed, so nobody would see the message. Phone us' },
  ]);
}
