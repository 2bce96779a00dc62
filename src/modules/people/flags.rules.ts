import type { LetterFormat } from './codes.rules.ts';
import { displayName, presentPeople } from './person.rules.ts';
import type { HouseholdPerson, HouseholdView } from './people.types.ts';

/** What whoever comes near a household must know. */
export interface Flag {
  /** `danger` to somebody who visits, in red; `need` of a person or a limit on who may look, in black. */
  readonly kind: 'danger' | 'need';
  readonly code:
    | 'danger'
    | 'lone_worker'
    | 'restricted'
    | 'died'
    | 'letter_format'
    | 'interpreter'
    | 'language'
    | 'communication';
  /** A few words that stand alone. */
  readonly title: string;
  readonly text: string;
}

const formatTitles = {
  standard: null,
  large_print: 'Large print.',
  easy_read: 'Easy read.',
  braille: 'Braille.',
  audio: 'Audio.',
} as const satisfies Record<LetterFormat, string | null>;

/**
 * The flags of a household that nobody may overlook, dangers first: they stand under the title of
 * every page from which somebody might set out, ring or write. A need of somebody other than the
 * one resident carries their name.
 */
export function flagsOf(view: HouseholdView): readonly Flag[] {
  const { home } = view;
  const flags: Flag[] = [];
  if (home.loneWorker !== '') {
    flags.push({
      kind: 'danger',
      code: 'lone_worker',
      title: 'Lone worker:',
      text: home.loneWorker,
    });
  }
  if (home.dangers !== '') {
    flags.push({ kind: 'danger', code: 'danger', title: 'Danger:', text: home.dangers });
  }
  if (view.restricted) {
    const text = 'Only the people named may open it.';
    flags.push({ kind: 'need', code: 'restricted', title: 'Restricted.', text });
  }
  const people = presentPeople(view);
  const residents = people.filter((person) => person.part === 'resident').length;
  for (const person of people) {
    const alone = person.part === 'resident' && residents === 1;
    flags.push(...needsOf(person, alone ? '' : displayName(person)));
  }
  return flags;
}

/** What somebody needs when we speak or write to them. `name` is empty where it goes without saying. */
function needsOf(person: HouseholdPerson, name: string): readonly Flag[] {
  if (person.diedOn !== null) {
    const text = 'Write to nobody in their name.';
    return [{ kind: 'need', code: 'died', title: `${displayName(person)} has died.`, text }];
  }
  const needs: Flag[] = [];
  const add = (code: Flag['code'], title: string, text = '') =>
    needs.push({
      kind: 'need',
      code,
      title: name === '' ? title : `${name}: ${smallFirst(title)}`,
      text,
    });
  const format = formatTitles[person.letterFormat];
  if (format !== null) add('letter_format', format);
  if (person.interpreter) add('interpreter', 'Interpreter:', person.language);
  else if (!isEnglish(person.language)) add('language', 'Language:', person.language);
  if (person.communicationNotes !== '')
    add('communication', 'Communication:', person.communicationNotes);
  return needs;
}

function isEnglish(language: string): boolean {
  return language === '' || language.toLowerCase() === 'english';
}

/** A title after a name goes on in small letters; Braille is a man's name. */
function smallFirst(title: string): string {
  return title.startsWith('Braille') ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
