import type { StaffActor } from '../../platform/access/actor.ts';
import { may } from '../../platform/access/permissions.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { ClosedCasePage, caseOnPage } from '../casework/index.ts';
import { scoreOutcomes } from './outcomes.command.ts';
import { parseScores } from './outcomes.form.ts';
import { OutcomesPage, ScorePage } from './outcomes.page.tsx';
import type { ScoreView } from './outcomes.page.tsx';
import type { Occasion, Score } from './outcomes.rules.ts';
import { changesFrom, occasions } from './outcomes.rules.ts';
import { dimensionsOn, scoresOf } from './outcomes.store.ts';
import { paths } from './paths.ts';

type Context = RouteContext<StaffActor>;

/** Outcomes of a case: what was scored, and scoring. */
export const outcomeRoutes: readonly Route[] = [
  forStaff('GET', paths.outcomes(':case'), 'see cases', show),
  forStaff('GET', paths.score(':case', ':occasion'), 'work on cases', ask),
  forStaff('POST', paths.score(':case', ':occasion'), 'work on cases', save),
];

async function show(context: Context): Promise<Reply> {
  const { tx, acting } = context;
  const on = await caseOnPage(context, 'outcomes', { record: true, events: 0 });
  if (on === null) return notFound();
  const changes = changesFrom(await scoresOf(tx, acting, on.file.caseId));
  const mayScore = on.file.status === 'open' && may(acting.actor, 'work on cases');
  return page(<OutcomesPage on={on} changes={changes} mayScore={mayScore} />);
}

async function ask(context: Context): Promise<Reply> {
  const view = await scoring(context, true);
  if (view === null) return notFound();
  if (view.on.file.status === 'closed') return page(<ClosedCasePage on={view.on} />);
  return page(<ScorePage view={{ ...view, form: openedForm(textsOf(view.kept)) }} />);
}

async function save(context: Context): Promise<Reply> {
  const { tx, acting, fields } = context;
  const view = await scoring(context, false);
  if (view === null) return notFound();
  const { on, occasion, kept } = view;
  if (on.file.status === 'closed') return refused(<ClosedCasePage on={on} />);
  const parsed = parseScores(fields, view.dimensions);
  if (!parsed.ok) {
    return refused(<ScorePage view={{ ...view, form: refusedForm(fields, parsed.error) }} />);
  }
  const differs = Object.entries(parsed.value).some(
    ([key, score]) => kept[key] !== undefined && kept[key] !== score,
  );
  if (fields.one('seen') !== view.seen && differs) {
    const theirs = { ...view, theirs: kept, form: refusedForm(fields, []) };
    return refused(<ScorePage view={theirs} />);
  }
  const { caseId } = on.file;
  const saved = await scoreOutcomes(tx, acting, { caseId, occasion, scores: parsed.value });
  if (saved.ok) return redirect(paths.outcomes(caseId));
  return saved.error === 'not-found' ? notFound() : refused(<ClosedCasePage on={on} />);
}

async function scoring(
  context: Context,
  record: boolean,
): Promise<(Omit<ScoreView, 'form'> & { readonly kept: Readonly<Record<string, number>> }) | null> {
  const { tx, acting, params } = context;
  const occasion = occasions.find((known) => known === params['occasion']);
  if (occasion === undefined) return null;
  const on = await caseOnPage(context, 'outcomes', { record, events: 0 });
  if (on === null) return null;
  const dimensions = await dimensionsOn(tx, acting, acting.today);
  const kept = keptFor(await scoresOf(tx, acting, on.file.caseId), occasion);
  return { on, occasion, dimensions, kept, seen: seenOf(kept), theirs: null };
}

function keptFor(scores: readonly Score[], occasion: Occasion): Readonly<Record<string, number>> {
  return Object.fromEntries(
    scores
      .filter((score) => score.occasion === occasion)
      .map(({ dimensionKey, score }) => [dimensionKey, score]),
  );
}

function textsOf(kept: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(kept).map(([key, score]) => [key, String(score)]));
}

function seenOf(kept: Readonly<Record<string, number>>): string {
  return Object.entries(kept)
    .map(([key, score]) => `${key}:${score}`)
    .sort()
    .join(' ');
}
