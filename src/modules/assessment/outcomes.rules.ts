import type { PlainDate } from '../../kernel/plain-date.ts';

/** One side of life that people score, from 1 (as bad as can be) to 10 (as good as can be). */
export interface Dimension {
  readonly key: string;
  readonly name: string;
  readonly question: string;
}

export const occasions = ['before', 'after'] as const;
export type Occasion = (typeof occasions)[number];

/** How a person scored one side of their life. */
export interface Score {
  readonly dimensionKey: string;
  readonly name: string;
  readonly occasion: Occasion;
  readonly score: number;
  readonly scoredOn: PlainDate;
}

/** The eight with which a partnership begins; it can change them. Our own words and our own scale. */
export const standardDimensions: readonly Dimension[] = [
  { key: 'quality_of_life', name: 'Quality of life', question: 'How is your life, all in all?' },
  { key: 'mental_wellbeing', name: 'Mental wellbeing', question: 'How are your spirits?' },
  { key: 'warmth', name: 'Warmth', question: 'How warm and comfortable is your home?' },
  { key: 'managing_at_home', name: 'Managing at home', question: 'How do you manage day to day?' },
  { key: 'safety', name: 'Safety', question: 'How safe do you feel at home?' },
  {
    key: 'getting_about',
    name: 'Getting about',
    question: 'How well can you get about, in and out?',
  },
  { key: 'company', name: 'Company', question: 'Do you see people as often as you want?' },
  { key: 'independence', name: 'Independence', question: 'How much can you do as you choose?' },
];

/** One side of life before and after; null where it was not scored. */
export interface Change {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Scores side by side, in the order of the dimensions. */
export function changesFrom(scores: readonly Score[]): readonly Change[] {
  const keys = [...new Set(scores.map((score) => score.dimensionKey))];
  const found = (key: string, occasion: Occasion): Score | undefined =>
    scores.find((score) => score.dimensionKey === key && score.occasion === occasion);
  return keys.map((key) => ({
    name: scores.find((score) => score.dimensionKey === key)?.name ?? key,
    before: found(key, 'before')?.score ?? null,
    after: found(key, 'after')?.score ?? null,
  }));
}

/** What the scores say, in a sentence with its figures; empty while there is nothing to compare. */
export function findingOf(changes: readonly Change[]): string {
  const compared = changes.flatMap(({ name, before, after }) =>
    before === null || after === null ? [] : [{ name, before, after, by: after - before }],
  );
  if (compared.length === 0) return '';
  const better = compared.filter(({ by }) => by > 0).length;
  const worse = compared.filter(({ by }) => by < 0).length;
  const most = compared.reduce((best, one) => (one.by > best.by ? one : best));
  const counts = `Better in ${better} of ${compared.length}, worse in ${worse === 0 ? 'none' : worse}.`;
  return most.by > 0
    ? `${counts} ${most.name} rose most: from ${most.before} to ${most.after}.`
    : counts;
}

/** A change in words: "3 better", "the same", "2 worse"; empty where a score is missing. */
export function changeText({ before, after }: Change): string {
  if (before === null || after === null) return '';
  if (before === after) return 'the same';
  return after > before ? `${after - before} better` : `${before - after} worse`;
}
