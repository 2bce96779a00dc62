import { dayText } from '../../kernel/words.ts';
import type { StaffActor } from '../../platform/access/actor.ts';
import { may } from '../../platform/access/permissions.ts';
import { notFound, page } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { ClosedCasePage, caseOnPage } from '../casework/index.ts';
import { MotAnswersPage, MotPage } from './housing-mot.page.tsx';
import type { MotPart } from './housing-mot.page.tsx';
import { housingMotOf } from './housing-mot.store.ts';
import type { HousingMot } from './housing-mot.store.ts';
import { scoresOf } from './outcomes.store.ts';
import { answeredIn, needsInPart } from './part-needs.rules.ts';
import { paths } from './paths.ts';
import { parts } from './questions.rules.ts';

/** The Housing MOT of a case: to go on with, or to read. */
export const housingMotRoutes: readonly Route[] = [
  forStaff('GET', paths.housingMot(':case'), 'see cases', show),
];

async function show(context: RouteContext<StaffActor>): Promise<Reply> {
  const { tx, acting } = context;
  const on = await caseOnPage(context, 'housing_mot');
  if (on === null) return notFound();
  const mot = await housingMotOf(tx, acting, on.file.caseId);
  const again = on.file.steps.some(
    ({ key, status }) => key === 'housing_mot' && ['ready', 'started', 'held'].includes(status),
  );
  const finishedOn = mot?.finishedOn ?? null;
  const open = on.file.status === 'open' && (finishedOn === null || again);
  if (on.file.status === 'closed' && mot === null) return page(<ClosedCasePage on={on} />);
  if (!open || !may(acting.actor, 'assess homes')) {
    const visited = mot?.visitedOn ?? finishedOn;
    const title =
      visited === null ? 'Not finished' : `Visited ${dayText(visited, { today: acting.today })}`;
    return page(<MotAnswersPage on={on} title={title} parts={partsOf(mot, on.names.first)} />);
  }
  const current = finishedOn === null ? mot : null;
  const scores = await scoresOf(tx, acting, on.file.caseId);
  const own = partsOf(current, on.names.first);
  return page(
    <MotPage
      view={{
        on,
        parts: own,
        scored: scores.filter(({ occasion }) => occasion === 'before').length,
        next: own.find(({ answered }) => answered === 0)?.part,
      }}
    />,
  );
}

function partsOf(mot: HousingMot | null, first: string): readonly MotPart[] {
  return parts.map((part) => {
    const answers = mot?.parts.find(({ partKey }) => partKey === part.key)?.answers ?? {};
    return {
      part,
      answers,
      answered: answeredIn(part.key, answers),
      needs: needsInPart(part.key, answers, first).length,
    };
  });
}
