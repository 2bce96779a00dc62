export { beginHousingMot, finishHousingMot, savePart } from './housing-mot.command.ts';
export type { Assessing, ChosenNeed, MotRefusal } from './housing-mot.command.ts';
export { scoreOutcomes, setUpOutcomes } from './outcomes.command.ts';
export { needsFrom } from './rules.ts';
export type { FoundNeed, Offer } from './rules.ts';
