import type { Answers, FoundNeed, Offer } from './needs.rules.ts';
import { needsOfPart } from './needs.rules.ts';
import { parts } from './questions.rules.ts';

/** How many needs of their own staff can add to one part. */
const mostOwnNeeds = 5;

/** The answers under which a part keeps a need that staff added themselves. */
export interface OwnNeedKeys {
  readonly title: string;
  readonly pathway: string;
  readonly offer: string;
}

/** The keys of a part's own needs, from the first to the last that it can hold. */
export const ownNeedKeys: readonly OwnNeedKeys[] = Array.from(
  { length: mostOwnNeeds },
  (_, index) => ({
    title: `own_${index + 1}_title`,
    pathway: `own_${index + 1}_pathway`,
    offer: `own_${index + 1}_offer`,
  }),
);

/** The three keys of one need of their own. */
export function answersOfOwnNeed(keys: OwnNeedKeys): readonly string[] {
  return [keys.title, keys.pathway, keys.offer];
}

/** The pathways that can meet a need of a Housing MOT, with what staff call them. */
export const offerPathways = {
  minor_adaptation: 'Minor adaptation, free',
  equipment: 'Equipment, on loan',
  advice: 'Advice',
} as const satisfies Record<Offer['pathwayKey'], string>;

/** The answer under which a part keeps what was ticked for a need: keys of offers with spaces between. */
export function offersKey(needKey: string): string {
  return `offers.${needKey}`;
}

/** The needs of one part: those that its answers raise, then those that staff added. */
export function needsInPart(
  partKey: string,
  answers: Answers,
  personName: string,
): readonly FoundNeed[] {
  return [...needsOfPart(partKey, answers, personName), ...ownNeeds(partKey, answers)];
}

/**
 * The offers chosen for a need: as they were ticked, or, until somebody has seen the need, the
 * first, which is the lowest intervention that would meet it.
 */
export function chosenOffers(need: FoundNeed, answers: Answers): readonly Offer[] {
  const ticked = answers[offersKey(need.key)];
  if (ticked === undefined) return need.offers.slice(0, 1);
  const keys = ticked.split(' ');
  return need.offers.filter((offer) => keys.includes(offer.key));
}

/** True for a need that staff added, which has no key of the standard needs. */
export function isOwnNeed(need: Pick<FoundNeed, 'key'>): boolean {
  return need.key.startsWith(ownPrefix);
}

/** Every need of a visit, in the order of its parts, with the answers of the part that raised it. */
export function needsOfVisit(
  saved: readonly { readonly partKey: string; readonly answers: Answers }[],
  personName: string,
): readonly { readonly need: FoundNeed; readonly answers: Answers }[] {
  return parts.flatMap(({ key }) => {
    const answers = saved.find((part) => part.partKey === key)?.answers ?? {};
    return needsInPart(key, answers, personName).map((need) => ({ need, answers }));
  });
}

/** How many questions of a part are answered; needs and ticks do not count. */
export function answeredIn(partKey: string, answers: Answers): number {
  const questions = parts.find((part) => part.key === partKey)?.questions ?? [];
  return questions.filter(({ key }) => (answers[key] ?? '') !== '').length;
}

const ownPrefix = 'own_';

function ownNeeds(partKey: string, answers: Answers): readonly FoundNeed[] {
  return ownNeedKeys.flatMap((keys, index) => {
    const title = answers[keys.title] ?? '';
    const offer = answers[keys.offer] ?? '';
    const pathwayKey = pathwayOf(answers[keys.pathway] ?? '');
    if (title === '') return [];
    return [
      {
        key: `${ownPrefix}${partKey}_${index + 1}`,
        title,
        from: 'what was seen on the visit',
        offers:
          offer === '' || pathwayKey === undefined
            ? []
            : [{ key: 'own', pathwayKey, title: offer }],
      },
    ];
  });
}

function pathwayOf(code: string): Offer['pathwayKey'] | undefined {
  const codes = ['minor_adaptation', 'equipment', 'advice'] as const;
  return codes.find((known) => known === code);
}
