import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import type { EditedField } from '../organisation/index.ts';
import type { Answers } from './needs.rules.ts';
import {
  answersOfOwnNeed,
  needsInPart,
  offerPathways,
  offersKey,
  ownNeedKeys,
} from './part-needs.rules.ts';
import type { Part, Question } from './questions.rules.ts';

/** Sent by a part's page: the keys of the needs whose boxes it showed. */
export const shownField = 'shown';

const mostWords = 2000;
const mostTitle = 200;

/**
 * The answers of a part as they were typed. An answer that is none of the question's is left out,
 * and ticks that the page did not show stay as they were.
 */
export function typedAnswers(part: Part, fields: Fields, before: Answers): Answers {
  const shown = new Set(fields.one(shownField).split(' '));
  const typed: [string, string][] = part.questions.map((question) => [
    question.key,
    answerTo(question, fields.one(question.key)),
  ]);
  for (const keys of ownNeedKeys) {
    for (const key of answersOfOwnNeed(keys)) typed.push([key, fields.one(key)]);
  }
  for (const key of shown) {
    if (key !== '') typed.push([offersKey(key), fields.all(offersKey(key)).join(' ')]);
  }
  const ticks = Object.entries(before).filter(
    ([key]) => key.startsWith(offersKey('')) && !shown.has(key.slice(offersKey('').length)),
  );
  return Object.fromEntries(
    [...typed, ...ticks].filter(([key, value]) => value !== '' || key.startsWith(offersKey(''))),
  );
}

/** Answers that can be kept, or what there is to mend. An unfinished part is kept; only limits and half a need are refused. */
export function checkAnswers(part: Part, answers: Answers): Result<Answers, readonly FieldError[]> {
  const errors: FieldError[] = part.questions.flatMap(({ key }) =>
    [...(answers[key] ?? '')].length > mostWords
      ? [{ field: key, message: 'Keep their words to 2,000 characters or fewer' }]
      : [],
  );
  for (const keys of ownNeedKeys) errors.push(...ownNeedErrors(keys, answers));
  return errors.length === 0 ? ok(answers) : refuse(errors);
}

/** Everything in which two versions of a part can differ. */
export function editedFields(
  part: Part,
  personName: string,
  versions: readonly Answers[],
): readonly EditedField[] {
  const needs = new Map(
    versions
      .flatMap((answers) => needsInPart(part.key, answers, personName))
      .map((need) => [need.key, need]),
  );
  return [
    ...part.questions.map((question) => ({
      name: question.key,
      label: question.text.replaceAll('{name}', personName),
      shown: ([text = '']: readonly string[]) => inWords(question, text),
    })),
    ...ownNeedKeys.flatMap((keys, index) => [
      { name: keys.title, label: `Need of your own ${index + 1}`, shown: firstText },
      {
        name: keys.pathway,
        label: `What will be done about need ${index + 1}`,
        shown: ([code = '']: readonly string[]) => pathwayWords(code),
      },
      { name: keys.offer, label: `What exactly about need ${index + 1}`, shown: firstText },
    ]),
    ...[...needs.values()].map((need) => ({
      name: offersKey(need.key),
      label: `What is chosen for: ${need.title}`,
      shown: ([keys = '']: readonly string[]) =>
        need.offers
          .filter(({ key }) => keys.split(' ').includes(key))
          .map(({ title }) => title)
          .join(', '),
    })),
  ];
}

/** An answer in words. */
export function inWords(question: Question, answer: string): string {
  return question.answering.kind === 'choice'
    ? (question.answering.choices[answer] ?? answer)
    : answer;
}

/** What a pathway is called on an offer: "Equipment, on loan". */
function pathwayWords(code: string): string {
  return Object.entries(offerPathways).find(([known]) => known === code)?.[1] ?? '';
}

function answerTo({ answering }: Question, sent: string): string {
  if (answering.kind === 'words') return sent;
  return Object.hasOwn(answering.choices, sent) ? sent : '';
}

function ownNeedErrors(
  keys: (typeof ownNeedKeys)[number],
  answers: Answers,
): readonly FieldError[] {
  const title = answers[keys.title] ?? '';
  const offer = answers[keys.offer] ?? '';
  const pathway = answers[keys.pathway] ?? '';
  const errors: FieldError[] = [];
  const add = (field: string, message: string) => errors.push({ field, message });
  if ([...title].length > mostTitle) add(keys.title, 'Say what is hard in 200 characters or fewer');
  if ([...offer].length > mostTitle) {
    add(keys.offer, 'Say what will be done in 200 characters or fewer');
  }
  if (title === '' && (offer !== '' || pathway !== '')) {
    add(keys.title, 'Say what is hard, like “Carrying shopping in from the car”');
  }
  if (offer !== '' && pathwayWords(pathway) === '') {
    add(keys.pathway, 'Choose what kind of help it is');
  }
  if (offer === '' && pathway !== '') {
    add(keys.offer, 'Say what exactly, like “Grab rail by the back door”');
  }
  return errors;
}

function firstText([text = '']: readonly string[]): string {
  return text;
}
