import { listText } from '../../kernel/words.ts';
import type { FieldError } from '../../platform/http/fields.ts';
import { mostAreas } from './postcodes.command.ts';
import type { PostcodesRefusal } from './postcodes.command.ts';
import type { EditedField } from './conflict.rules.ts';

/** The lines of a list of areas. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

export const areasFields: readonly EditedField[] = [
  { name: 'areas', label: 'Postcodes', shown: ([text = '']) => text },
];

/** What to do about a refused list. */
export function postcodesError(refusal: PostcodesRefusal): FieldError {
  switch (refusal.why) {
    case 'not-areas':
      return {
        field: 'areas',
        message: `Mend ${listText(few(refusal.lines))}: write LE, LE19, LE19 2 or LE19 2AB, one a line`,
      };
    case 'too-many':
      return {
        field: 'areas',
        message: `Enter at most ${mostAreas} lines. Use wider areas, like LE19 for all of its postcodes`,
      };
    case 'taken':
      return { field: 'areas', message: takenSentence(refusal.areas) };
  }
}

const shownAtMost = 5;

function takenSentence(
  areas: Extract<PostcodesRefusal, { readonly why: 'taken' }>['areas'],
): string {
  const named = few(areas.map(({ localityName, prefix }) => `${prefix} is ${localityName}’s`));
  return `${listText(named)}. Take it off there first, or leave it out here`;
}

function few(texts: readonly string[]): readonly string[] {
  return texts.length <= shownAtMost
    ? texts
    : [...texts.slice(0, shownAtMost), `${texts.length - shownAtMost} more`];
}
