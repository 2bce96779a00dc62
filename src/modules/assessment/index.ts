import type { Route } from '../../platform/http/route.ts';
import { dimensionRoutes } from './dimensions.routes.tsx';
import { finishRoutes } from './finish.routes.tsx';
import { housingMotRoutes } from './housing-mot.routes.tsx';
import { outcomeRoutes } from './outcomes.routes.tsx';
import { partRoutes } from './part.routes.tsx';

export { beginHousingMot, finishHousingMot, savePart } from './housing-mot.command.ts';
export type { Assessing, ChosenNeed, MotRefusal } from './housing-mot.command.ts';
export { scoreOutcomes, setUpOutcomes } from './outcomes.command.ts';
export { needsFrom, standardDimensions } from './rules.ts';
export type { FoundNeed, Offer } from './rules.ts';
export { assessmentSlots } from './assessment.slots.tsx';
export { paths as assessmentPaths } from './paths.ts';

/** Every address of the assessments. */
export const assessmentRoutes: readonly Route[] = [
  ...housingMotRoutes,
  ...partRoutes,
  ...finishRoutes,
  ...outcomeRoutes,
  ...dimensionRoutes,
];
