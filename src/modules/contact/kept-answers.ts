import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Fields } from '../../platform/http/fields.ts';
import { fieldsFrom } from '../../platform/http/fields.ts';
import type { AskAnswers, AskContext } from './ask.form.ts';
import { askFieldNames, askForms } from './ask.form.ts';
import type { Progress, QuestionKey } from './ask.rules.ts';
import { questionKeys, questionsFor } from './ask.rules.ts';

/**
 * What a draft keeps: for each question the texts that were sent, by field. Its one reader is the
 * form that took it, so that an answer which no longer stands is asked again.
 */
export type KeptAnswers = Readonly<
  Partial<Record<QuestionKey, Readonly<Record<string, readonly string[]>>>>
>;

/** A draft's answers as far as they stand. */
export interface AskedSoFar extends Progress {
  readonly answers: Partial<AskAnswers>;
  readonly context: AskContext;
}

/** Reads what a draft keeps, on a day. */
export function readKept(kept: KeptAnswers, today: PlainDate): AskedSoFar {
  const who = askForms.who(fieldsOf(kept, 'who'));
  const forSelf = !who.ok || who.value.who === 'me';
  const about = askForms['about-you'](fieldsOf(kept, 'about-you'));
  const speakTo = !forSelf && about.ok ? about.value.speakTo : 'resident';
  const context = { forSelf, speakTo, today };
  const answers: Partial<Record<QuestionKey, unknown>> = {};
  for (const key of questionsFor(forSelf)) {
    if (kept[key] === undefined) continue;
    const read = askForms[key](fieldsOf(kept, key), context);
    if (read.ok) answers[key] = read.value;
  }
  return {
    forSelf,
    answered: new Set(questionKeys.filter((key) => answers[key] !== undefined)),
    answers: answers as Partial<AskAnswers>,
    context,
  };
}

/** The draft's answers with one question answered anew. */
export function keepAnswer(kept: KeptAnswers, key: QuestionKey, sent: Fields): KeptAnswers {
  const texts = askFieldNames[key].map((name) => [name, sent.all(name)] as const);
  return { ...kept, [key]: Object.fromEntries(texts) };
}

/** What stands in a draft's row. Anything that is not texts by question and field is passed over. */
export function keptFrom(json: unknown): KeptAnswers {
  if (!isRecord(json)) return {};
  const questions = questionKeys.flatMap((key) => {
    const sent = json[key];
    if (!isRecord(sent)) return [];
    const fields = fieldsFrom(sent);
    return [[key, Object.fromEntries(Object.keys(sent).map((name) => [name, fields.all(name)]))]];
  });
  return Object.fromEntries(questions) as KeptAnswers;
}

function fieldsOf(kept: KeptAnswers, key: QuestionKey): Fields {
  return fieldsFrom(kept[key] ?? {});
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
