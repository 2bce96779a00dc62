import { londonDay } from '../../kernel/london.ts';
import type { JobActor, VisitorActor } from '../../platform/access/actor.ts';
import { enterAs } from '../../platform/access/enter.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { forAnyone } from '../../platform/http/route.ts';
import { hasRunOut, heldDraft, holdDraft, letGoOfDraft, mayTry } from './draft-in-browser.ts';
import type { HeldDraft } from './draft-in-browser.ts';
import { draftByToken } from './draft.store.ts';
import { openLink } from './draft-token.ts';
import { contactPaths } from './paths.ts';
import { answeredBy, draftLastDay } from './referral.rules.ts';
import { readSaveForm } from './save.form.ts';
import { LinkRunOutPage, SavedPage, TooManyPage } from './save.page.tsx';
import type { SavedView } from './save.page.tsx';
import { SentPage } from './sent.page.tsx';
import type { ContactSlots } from './slots.types.ts';

type Visit = RouteContext<VisitorActor>;

/** Messages with a saved link that one internet address may have sent in an hour. */
const messages = { kind: 'link', most: 10, windowMinutes: 60 } as const;

/** Saving a request, coming back to it, and what it became. */
export function saveRoutes(slots: ContactSlots): readonly Route[] {
  return [
    forAnyone('GET', contactPaths.save, showSaved),
    forAnyone('POST', contactPaths.save, (visit) => sendLink(visit, slots)),
    forAnyone('GET', contactPaths.savedPattern, comeBack),
    forAnyone('GET', contactPaths.sent, (visit) => showSent(visit, slots)),
    forAnyone('POST', contactPaths.leave, async () => redirect(contactPaths.home, [letGoOfDraft])),
  ];
}

async function showSaved(visit: Visit): Promise<Reply> {
  const draft = await heldDraft(visit);
  if (draft === null) return redirect(contactPaths.ask);
  if (draft.sentReference !== null) return redirect(contactPaths.sent);
  return page(<SavedPage {...savedView(visit, draft, openedForm())} />);
}

async function sendLink(visit: Visit, slots: ContactSlots): Promise<Reply> {
  const { tx, acting, fields } = visit;
  const draft = await heldDraft(visit);
  if (draft === null || draft.sentReference !== null) return redirect(contactPaths.ask);
  const read = readSaveForm(fields);
  if (!read.ok) {
    return refused(<SavedPage {...savedView(visit, draft, refusedForm(fields, read.error))} />);
  }
  if (!(await mayTry(visit, messages))) return refused(<TooManyPage />);
  const { link, lastDay } = savedView(visit, draft, openedForm());
  const { partnershipId } = acting.actor;
  const actor: JobActor = { kind: 'job', partnershipId, job: 'public referral' };
  await enterAs(tx, actor, acting.today);
  await slots.sendSavedLink(tx, { ...acting, actor }, { ...read.value, link, lastDay });
  return redirect(contactPaths.saveSent(read.value.channel), [holdDraft(draft.token)]);
}

async function comeBack(visit: Visit): Promise<Reply> {
  const token = visit.params['token'] ?? '';
  const draft = await draftByToken(visit.tx, visit.acting, token);
  if (draft === null) return notFound();
  if (hasRunOut(draft, visit.acting)) return page(<LinkRunOutPage />);
  const to = draft.sentReference === null ? contactPaths.check : contactPaths.sent;
  return redirect(to, [holdDraft(token)]);
}

async function showSent(visit: Visit, slots: ContactSlots): Promise<Reply> {
  const draft = await heldDraft(visit);
  if (draft?.sentReference == null || draft.sealedLink === null) return redirect(contactPaths.ask);
  const trackingToken = openLink(draft.token, draft.sealedLink);
  return page(
    <SentPage
      reference={draft.sentReference}
      answerBy={answeredBy(londonDay(draft.savedAt))}
      today={visit.acting.today}
      trackingLink={`${visit.config.publicUrl}${slots.trackingPath(trackingToken)}`}
      urgent={visit.query.one('urgent') === 'yes'}
    />,
  );
}

function savedView(visit: Visit, draft: HeldDraft, form: FormState): SavedView {
  const { acting, config, query } = visit;
  const sent = query.one('sent');
  return {
    link: `${config.publicUrl}${contactPaths.saved(draft.token)}`,
    lastDay: draftLastDay(londonDay(draft.savedAt)),
    today: acting.today,
    backHref: contactPaths.check,
    form,
    sentBy: sent === 'email' || sent === 'text' ? sent : null,
    pageNotSaved: query.one('page') === 'not-saved',
  };
}
