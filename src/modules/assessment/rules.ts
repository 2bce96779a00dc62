export { needsFrom } from './needs.rules.ts';
export type { Answers, FoundNeed, Offer } from './needs.rules.ts';
export { standardDimensions } from './outcomes.rules.ts';
