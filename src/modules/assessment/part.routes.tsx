import { londonDay, londonTime } from '../../kernel/london.ts';
import { dayText, timeText } from '../../kernel/words.ts';
import type { StaffActor } from '../../platform/access/actor.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { CannotPage, ClosedCasePage, caseOnPage } from '../casework/index.ts';
import type { CaseOnPage } from '../casework/index.ts';
import { choosingField, sentOf, staffByIds } from '../organisation/index.ts';
import type { MotRefusal } from './housing-mot.command.ts';
import { savePart } from './housing-mot.command.ts';
import { housingMotOf } from './housing-mot.store.ts';
import type { SavedPart } from './housing-mot.store.ts';
import type { Answers } from './needs.rules.ts';
import { answeredIn, chosenOffers, needsInPart, offersKey } from './part-needs.rules.ts';
import { checkAnswers, editedFields, shownField, typedAnswers } from './part.form.ts';
import { PartConflictPage, PartPage } from './part.page.tsx';
import { paths } from './paths.ts';
import type { Part } from './questions.rules.ts';
import { partAfter, partOf } from './questions.rules.ts';

type Context = RouteContext<StaffActor>;

/** Filling in one part of a Housing MOT. */
export const partRoutes: readonly Route[] = [
  forStaff('GET', paths.part(':case', ':part'), 'assess homes', open),
  forStaff('POST', paths.part(':case', ':part'), 'assess homes', save),
];

/** What a request is about: the case, the part and what is kept of it. */
interface Asked {
  readonly on: CaseOnPage;
  readonly part: Part;
  readonly saved: readonly SavedPart[];
  readonly stored: SavedPart | undefined;
}

async function open(context: Context): Promise<Reply> {
  const asked = await askedFor(context, true);
  if (asked === null) return notFound();
  if (asked.on.file.status === 'closed') return page(<ClosedCasePage on={asked.on} />);
  if (asked.finished) return page(<FinishedPage on={asked.on} />);
  return page(await pageOf(context, asked, openedForm(asked.stored?.answers ?? {})));
}

async function save(context: Context): Promise<Reply> {
  const { tx, acting, fields } = context;
  const asked = await askedFor(context, false);
  if (asked === null) return notFound();
  const { on, part, stored } = asked;
  if (on.file.status === 'closed') return refused(<ClosedCasePage on={on} />);
  if (asked.finished) return refused(<FinishedPage on={on} />);
  const theirs = stored?.answers ?? {};
  const yours = typedAnswers(part, fields, theirs);
  const chosen = await chooseVersion(context, asked, yours);
  if ('reply' in chosen) return chosen.reply;
  const checked = checkAnswers(part, chosen.answers);
  if (!checked.ok) {
    return refused(await pageOf(context, asked, refusedForm(fields, checked.error), yours));
  }
  const { caseId } = on.file;
  const saved = await savePart(tx, acting, {
    caseId,
    partKey: part.key,
    answers: checked.value,
    version: stored?.version ?? 0,
  });
  if (saved.ok) return redirect(afterSaving(caseId, part, fields.one('then')));
  if (typeof saved.error === 'object') {
    const now = { ...asked, stored: saved.error.theirs };
    return conflict(context, now, saved.error.theirs, yours, []);
  }
  return refusedBecause(on, saved.error);
}

/**
 * The answers to keep: as typed, or as chosen between two versions. When somebody else saved in
 * between and nothing has been chosen yet, the page on which to choose.
 */
async function chooseVersion(
  context: Context,
  asked: Asked,
  yours: Answers,
): Promise<{ readonly answers: Answers } | { readonly reply: Reply }> {
  const { fields } = context;
  const { on, part, stored } = asked;
  if (stored === undefined) return { answers: yours };
  const edited = editedFields(part, on.names.first, [yours, stored.answers]);
  const sent = sentOf(typedOver(fields, yours), edited, stored.answers);
  const overtaken = fields.one('version') !== String(stored.version);
  const differs = edited.some(
    ({ name }) => (sent.texts[name] ?? '') !== (stored.answers[name] ?? ''),
  );
  const chose = fields.one(choosingField) !== '';
  if ((overtaken && differs) || sent.undecided.length > 0) {
    const errors = chose && !overtaken ? sent.undecided : [];
    return { reply: await conflict(context, asked, stored, yours, errors) };
  }
  if (!chose) return { answers: yours };
  const merged = Object.entries(sent.texts).flatMap(([name, text]) =>
    typeof text === 'string' && (text !== '' || untickedIn([yours, stored.answers], name))
      ? [[name, text] as const]
      : [],
  );
  return { answers: { ...untouched(yours, edited), ...Object.fromEntries(merged) } };
}

/** Whether somebody unticked everything that is offered for a need. Who never saw it has no answer at all. */
function untickedIn(versions: readonly Answers[], name: string): boolean {
  return name.startsWith(offersKey('')) && versions.some((answers) => answers[name] === '');
}

async function conflict(
  context: Context,
  { on, part }: Asked,
  stored: SavedPart,
  yours: Answers,
  errors: readonly FieldError[],
): Promise<Reply> {
  return refused(
    <PartConflictPage
      on={on}
      part={part}
      edited={editedFields(part, on.names.first, [yours, stored.answers])}
      yours={yours}
      theirs={stored.answers}
      theirVersion={stored.version}
      who={await nameOf(context, stored.savedBy)}
      at={timeText(londonTime(stored.savedAt), 'staff')}
      shown={context.fields.one(shownField)}
      form={refusedForm(context.fields, errors)}
    />,
  );
}

async function pageOf(
  context: Context,
  { on, part, saved, stored }: Asked,
  form: FormState,
  typed?: Answers,
) {
  const answers = stored?.answers ?? {};
  return (
    <PartPage
      view={{
        on,
        part,
        form,
        version: stored?.version ?? 0,
        needs: needsInPart(part.key, answers, on.names.first),
        ticked: (need) => chosenOffers(need, { ...answers, ...typed }).map(({ key }) => key),
        begun: saved
          .filter((one) => answeredIn(one.partKey, one.answers) > 0)
          .map(({ partKey }) => partKey),
        saved: stored === undefined ? '' : await savedText(context, stored),
      }}
    />
  );
}

async function askedFor(
  context: Context,
  record: boolean,
): Promise<(Asked & { readonly finished: boolean }) | null> {
  const part = partOf(context.params['part'] ?? '');
  if (part === undefined) return null;
  const on = await caseOnPage(context, 'housing_mot', { record, events: 0 });
  if (on === null) return null;
  const mot = await housingMotOf(context.tx, context.acting, on.file.caseId);
  const again = on.file.steps.some(
    ({ key, status }) => key === 'housing_mot' && ['ready', 'started', 'held'].includes(status),
  );
  const over = mot !== null && mot.finishedOn !== null;
  // A visit that is made again begins with empty parts.
  const saved = mot === null || over ? [] : mot.parts;
  return {
    on,
    part,
    saved,
    stored: saved.find(({ partKey }) => partKey === part.key),
    finished: over && !again,
  };
}

async function savedText(context: Context, stored: SavedPart): Promise<string> {
  const { today } = context.acting;
  const on = londonDay(stored.savedAt);
  const day = on === today ? '' : `${dayText(on, { today })}, `;
  const time = timeText(londonTime(stored.savedAt), 'staff');
  return `Last saved ${day === '' ? 'at ' : day}${time} by ${await nameOf(context, stored.savedBy)}.`;
}

async function nameOf({ tx, acting }: Context, staffId: string): Promise<string> {
  const found = await staffByIds(tx, acting.actor.partnershipId, [staffId]);
  return found.get(staffId)?.name ?? 'Somebody in the service';
}

function afterSaving(caseId: string, part: Part, then: string): string {
  if (then !== 'next') return `${paths.part(caseId, part.key)}#needs`;
  const next = partAfter(part.key);
  return next === undefined ? paths.finish(caseId) : paths.part(caseId, next.key);
}

/** The form as it was sent, with the answers as they were understood. */
function typedOver(fields: Fields, yours: Answers): Fields {
  return {
    one: (name) => yours[name] ?? fields.one(name),
    all: (name) => (yours[name] === undefined ? fields.all(name) : [yours[name]]),
  };
}

/** Answers that the choice was not about. */
function untouched(answers: Answers, edited: readonly { readonly name: string }[]): Answers {
  const names = new Set(edited.map(({ name }) => name));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !names.has(name)));
}

/** The page for somebody who comes before the case is triaged. */
function TriageFirstPage({ on }: { readonly on: CaseOnPage }) {
  return (
    <CannotPage on={on} title="Triage comes first">
      Nobody has decided yet whether {on.names.first} is visited. Finish the triage of the case,
      then begin the Housing MOT.
    </CannotPage>
  );
}

/** The page for somebody who comes after the visit is finished. */
export function FinishedPage({ on }: { readonly on: CaseOnPage }) {
  return (
    <CannotPage on={on} title="This Housing MOT is finished">
      Its needs are on the case, and its answers can be read.{' '}
      <a class="govuk-link" href={paths.housingMot(on.file.caseId)}>
        Read the answers
      </a>
      . To visit again, go back to the visit’s step on the case.
    </CannotPage>
  );
}

/** Why a Housing MOT cannot be gone on with, as a page. */
export function refusedBecause(on: CaseOnPage, why: MotRefusal): Reply {
  switch (why) {
    case 'not-found':
      return notFound();
    case 'case-closed':
      return refused(<ClosedCasePage on={on} />);
    case 'triage-first':
      return refused(<TriageFirstPage on={on} />);
    case 'already-finished':
    case 'not-begun':
      return refused(<FinishedPage on={on} />);
  }
}
