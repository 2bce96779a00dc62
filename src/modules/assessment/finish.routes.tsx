import type { StaffActor } from '../../platform/access/actor.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { dayParts, openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { ClosedCasePage, casePaths, caseOnPage } from '../casework/index.ts';
import type { CaseOnPage } from '../casework/index.ts';
import { parseChoices, parseVisit } from './finish.form.ts';
import { FinishPage } from './finish.page.tsx';
import type { FinishView } from './finish.page.tsx';
import { finishHousingMot } from './housing-mot.command.ts';
import { housingMotOf } from './housing-mot.store.ts';
import type { HousingMot } from './housing-mot.store.ts';
import { answeredIn, chosenOffers, needsOfVisit, offersKey } from './part-needs.rules.ts';
import { FinishedPage, refusedBecause } from './part.routes.tsx';
import { paths } from './paths.ts';
import { parts } from './questions.rules.ts';

type Context = RouteContext<StaffActor>;

/** Finishing the visit: needs are kept and what was chosen for them begins. */
export const finishRoutes: readonly Route[] = [
  forStaff('GET', paths.finish(':case'), 'assess homes', ask),
  forStaff('POST', paths.finish(':case'), 'assess homes', finish),
];

async function ask(context: Context): Promise<Reply> {
  const on = await caseOnPage(context, 'housing_mot', { record: true, events: 0 });
  if (on === null) return notFound();
  if (on.file.status === 'closed') return page(<ClosedCasePage on={on} />);
  const mot = await housingMotOf(context.tx, context.acting, on.file.caseId);
  if (mot === null) return redirect(paths.housingMot(on.file.caseId));
  if (mot.finishedOn !== null) return page(<FinishedPage on={on} />);
  const form = openedForm(dayParts('visited', context.acting.today));
  return page(<FinishPage view={viewOf(on, mot, form)} />);
}

async function finish(context: Context): Promise<Reply> {
  const { tx, acting, fields } = context;
  const on = await caseOnPage(context, 'housing_mot', { record: false, events: 0 });
  if (on === null) return notFound();
  const { caseId, receivedOn } = on.file;
  if (on.file.status === 'closed') return refused(<ClosedCasePage on={on} />);
  const mot = await housingMotOf(tx, acting, caseId);
  if (mot === null) return redirect(paths.housingMot(caseId));
  if (mot.finishedOn !== null) return refused(<FinishedPage on={on} />);
  const needs = needsOfVisit(mot.parts, on.names.first).map(({ need }) => need);
  const visit = parseVisit(fields, { today: acting.today, receivedOn });
  const choices = parseChoices(fields, needs);
  const changed = fields.one('seen') !== seenOf(mot);
  if (changed || !visit.ok || !choices.ok) {
    const errors = [
      ...(choices.ok || changed ? [] : choices.error),
      ...(visit.ok ? [] : visit.error),
    ];
    const view = viewOf(on, mot, refusedForm(fields, errors));
    return refused(<FinishPage view={{ ...view, ...sentView(context, mot, on), changed }} />);
  }
  const finished = await finishHousingMot(tx, acting, {
    caseId,
    visitedOn: visit.value.visited,
    present: visit.value.present,
    summary: visit.value.summary,
    needs: choices.value,
  });
  return finished.ok ? redirect(casePaths.case(caseId)) : refusedBecause(on, finished.error);
}

function viewOf(on: CaseOnPage, mot: HousingMot, form: FormState): FinishView {
  const found = needsOfVisit(mot.parts, on.names.first);
  return {
    on,
    form,
    needs: found.map(({ need }) => need),
    ticked: (need) => {
      const answers = found.find((one) => one.need.key === need.key)?.answers ?? {};
      return chosenOffers(need, answers).map(({ key }) => key);
    },
    leftOut: parts.flatMap(({ key, name }) => {
      const saved = mot.parts.find(({ partKey }) => partKey === key);
      return saved === undefined || answeredIn(key, saved.answers) === 0 ? [name] : [];
    }),
    seen: seenOf(mot),
    changed: false,
  };
}

/** The boxes as they were sent, for needs that the page showed. */
function sentView(
  { fields }: Context,
  mot: HousingMot,
  on: CaseOnPage,
): Pick<FinishView, 'ticked'> {
  const before = viewOf(on, mot, openedForm());
  const shown = new Set(fields.one('needs').split(' '));
  return {
    ticked: (need) => (shown.has(need.key) ? fields.all(offersKey(need.key)) : before.ticked(need)),
  };
}

/** Which versions of the parts a page was made from. */
function seenOf(mot: HousingMot): string {
  return mot.parts
    .map(({ partKey, version }) => `${partKey}:${version}`)
    .sort()
    .join(' ');
}
