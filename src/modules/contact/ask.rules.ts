/** The questions of the public form, one a page, in the order in which they are asked. */
export const questionKeys = [
  'who',
  'permission',
  'about-you',
  'name',
  'date-of-birth',
  'address',
  'home',
  'getting-in',
  'what-is-hard',
  'what-matters',
  'how-urgent',
  'contact',
  'format',
] as const;
export type QuestionKey = (typeof questionKeys)[number];

/** Which questions have an answer that stands, and for whom help is asked. */
export interface Progress {
  readonly forSelf: boolean;
  readonly answered: ReadonlySet<QuestionKey>;
}

/** The questions for somebody who asks for themselves, or for another person. */
export function questionsFor(forSelf: boolean): readonly QuestionKey[] {
  return questionKeys.filter((key) => !forSelf || (key !== 'permission' && key !== 'about-you'));
}

/**
 * Where an answer leads: to the first question without one, and from then on, so also after any
 * change, to the page that shows them all.
 */
export function nextStop({ forSelf, answered }: Progress): QuestionKey | 'check' {
  return questionsFor(forSelf).find((key) => !answered.has(key)) ?? 'check';
}

/** Whether a question may be opened: those before the first without an answer, and that one. */
export function mayOpen(key: QuestionKey, progress: Progress): boolean {
  const questions = questionsFor(progress.forSelf);
  const stop = nextStop(progress);
  const place = questions.indexOf(key);
  return place >= 0 && (stop === 'check' || place <= questions.indexOf(stop));
}

/** The question before one; null for the first. */
export function questionBefore(key: QuestionKey, forSelf: boolean): QuestionKey | null {
  const questions = questionsFor(forSelf);
  return questions[questions.indexOf(key) - 1] ?? null;
}

/** A question by the name in its address; null when there is none. */
export function questionOf(name: string | undefined): QuestionKey | null {
  return questionKeys.find((key) => key === name) ?? null;
}
