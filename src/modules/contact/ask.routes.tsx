import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import type { VisitorActor } from '../../platform/access/actor.ts';
import type { FieldError } from '../../platform/http/fields.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { forAnyone } from '../../platform/http/route.ts';
import { newToken } from '../../platform/ids.ts';
import { localityOfPostcode } from '../organisation/index.ts';
import { askForms, readDeclaration } from './ask.form.ts';
import { QuestionPage } from './ask.page.tsx';
import type { QuestionView } from './ask.page.tsx';
import type { QuestionKey } from './ask.rules.ts';
import { mayOpen, nextStop, questionBefore, questionOf, questionsFor } from './ask.rules.ts';
import { CheckAnswersPage } from './check-answers.page.tsx';
import { outOfAreaErrors } from './covered-area.ts';
import { heldDraft, holdDraft, letGoOfDraft, mayTry } from './draft-in-browser.ts';
import type { HeldDraft } from './draft-in-browser.ts';
import { deleteDraft, insertDraft, saveDraft } from './draft.store.ts';
import type { AskedSoFar, KeptAnswers } from './kept-answers.ts';
import { keepAnswer, readKept } from './kept-answers.ts';
import { contactPaths } from './paths.ts';
import { BegunPage, TooManyPage } from './save.page.tsx';
import { draftExpiry, sendReferral } from './send-referral.command.ts';
import type { ContactSlots } from './slots.types.ts';
import type { Voice } from './voice.rules.ts';
import { voiceFor } from './voice.rules.ts';

type Visit = RouteContext<VisitorActor>;

/** Requests that may be begun from one internet address in an hour. */
const beginnings = { kind: 'referral', most: 20, windowMinutes: 60 } as const;

/** The question pages, from the first question to sending. */
export function askRoutes(slots: ContactSlots): readonly Route[] {
  return [
    forAnyone('GET', contactPaths.ask, start),
    forAnyone('POST', contactPaths.askAgain, startAgain),
    forAnyone('GET', contactPaths.questionPattern, showQuestion),
    forAnyone('POST', contactPaths.questionPattern, takeAnswer),
    forAnyone('GET', contactPaths.check, showAnswers),
    forAnyone('POST', contactPaths.check, (visit) => send(visit, slots)),
  ];
}

async function start(visit: Visit): Promise<Reply> {
  const draft = await openDraft(visit);
  return draft === null ? redirect(contactPaths.question('who')) : page(<BegunPage />);
}

async function startAgain(visit: Visit): Promise<Reply> {
  const draft = await openDraft(visit);
  if (draft !== null) await deleteDraft(visit.tx, visit.acting, draft.draftId);
  return redirect(contactPaths.question('who'), [letGoOfDraft]);
}

async function showQuestion(visit: Visit): Promise<Reply> {
  const key = questionOf(visit.params['question']);
  if (key === null) return notFound();
  const draft = await openDraft(visit);
  const asked = readKept(draft?.kept ?? {}, visit.acting.today);
  if (!mayOpen(key, asked)) return redirect(stopPath(asked));
  const form = openedForm(draft?.kept[key] ?? {});
  return page(<QuestionPage {...viewOf(key, asked, draft, form)} />);
}

async function takeAnswer(visit: Visit): Promise<Reply> {
  const { acting, fields, tx } = visit;
  const key = questionOf(visit.params['question']);
  if (key === null) return notFound();
  const draft = await openDraft(visit);
  const before = readKept(draft?.kept ?? {}, acting.today);
  if (!mayOpen(key, before)) return redirect(stopPath(before));
  const toSave = fields.one('then') === 'save' && draft !== null;

  const errors = await errorsIn(visit, key, before);
  if (errors.length > 0) {
    return toSave
      ? redirect(contactPaths.notSaved)
      : refused(<QuestionPage {...viewOf(key, before, draft, refusedForm(fields, errors))} />);
  }
  const kept = keepAnswer(draft?.kept ?? {}, key, fields);
  const token = draft?.token ?? newToken();
  if (draft === null) {
    if (!(await mayTry(visit, beginnings))) {
      return refused(<TooManyPage />);
    }
    await insertDraft(tx, acting, token, kept, draftExpiry(acting));
  } else await saveDraft(tx, acting, draft.draftId, kept, draftExpiry(acting));
  const to = toSave ? contactPaths.save : stopPath(readKept(kept, acting.today));
  return redirect(to, [holdDraft(token)]);
}

/** What there is to mend in an answer; a postcode must also be in a district of ours. */
async function errorsIn(
  { tx, acting, fields }: Visit,
  key: QuestionKey,
  { context }: AskedSoFar,
): Promise<readonly FieldError[]> {
  const read = askForms[key](fields, context);
  if (!read.ok) return read.error;
  if (!('postcode' in read.value)) return [];
  const { partnershipId } = acting.actor;
  const locality = await localityOfPostcode(tx, partnershipId, read.value.postcode);
  return locality === null ? outOfAreaErrors(tx, partnershipId, read.value.postcode) : [];
}

async function showAnswers(visit: Visit): Promise<Reply> {
  const draft = await openDraft(visit);
  const asked = readKept(draft?.kept ?? {}, visit.acting.today);
  return nextStop(asked) === 'check'
    ? page(<CheckAnswersPage {...checkView(asked, openedForm())} />)
    : redirect(stopPath(asked));
}

async function send(visit: Visit, slots: ContactSlots): Promise<Reply> {
  const { tx, acting, fields } = visit;
  const draft = await heldDraft(visit);
  if (draft === null) return redirect(contactPaths.ask);
  const declared = readDeclaration(fields);
  if (draft.sentReference === null && !declared.ok) {
    const asked = readKept(draft.kept, acting.today);
    if (nextStop(asked) !== 'check') return redirect(stopPath(asked));
    return refused(<CheckAnswersPage {...checkView(asked, refusedForm(fields, declared.error))} />);
  }
  const sent = await sendReferral(tx, acting, slots, draft.token);
  if (sent.ok) {
    const to = sent.value.urgent ? contactPaths.sentUrgent : contactPaths.sent;
    return redirect(to, [holdDraft(draft.token)]);
  }
  switch (sent.error) {
    case 'no-draft':
      return redirect(contactPaths.ask);
    case 'not-finished':
      return redirect(contactPaths.check);
    case 'out-of-area':
      return redirect(contactPaths.question('address'));
  }
}

/** The browser's draft as long as it has not been sent. */
async function openDraft(visit: Visit): Promise<HeldDraft | null> {
  const draft = await heldDraft(visit);
  return draft === null || draft.sentReference !== null ? null : draft;
}

function viewOf(
  key: QuestionKey,
  asked: AskedSoFar,
  draft: { readonly kept: KeptAnswers } | null,
  form: QuestionView['form'],
): QuestionView {
  const previous = questionBefore(key, asked.forSelf);
  const finished = nextStop(asked) === 'check';
  return {
    question: key,
    voice: voiceOf(asked),
    form,
    speakTo: asked.context.speakTo,
    canSave: draft !== null,
    backHref: finished
      ? contactPaths.check
      : previous === null
        ? contactPaths.home
        : contactPaths.question(previous),
  };
}

function checkView(asked: AskedSoFar, form: QuestionView['form']) {
  const last = questionsFor(asked.forSelf).at(-1) ?? 'who';
  return {
    answers: asked.answers,
    voice: voiceOf(asked),
    form,
    backHref: contactPaths.question(last),
  };
}

function voiceOf({ forSelf, answers }: AskedSoFar): Voice {
  const name = answers.name;
  return voiceFor(forSelf, name === undefined ? '' : name.knownAs || name.givenName);
}

function stopPath(asked: AskedSoFar): string {
  const stop = nextStop(asked);
  return stop === 'check' ? contactPaths.check : contactPaths.question(stop);
}
