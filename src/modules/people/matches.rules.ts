import { parsePostcode } from '../../kernel/postcode.ts';
import { searchWords, spellingKey } from '../../kernel/spelling.ts';
import type { HomeFacts, PersonFacts } from './people.types.ts';

/**
 * The keys by which the same person is known again on another record: the NHS number, the date of
 * birth with the sound of either name (given and family names are often typed in each other's
 * place), and the postcode with the sound of the given name.
 */
export function matchKeysOf(
  person: Pick<PersonFacts, 'givenName' | 'familyName' | 'bornOn' | 'nhsNumber'>,
  home: Pick<HomeFacts, 'postcode'>,
): readonly string[] {
  const given = soundOf(person.givenName);
  const sounds = [given, soundOf(person.familyName)].filter((sound) => sound !== '');
  const postcode = parsePostcode(home.postcode);
  const { bornOn, nhsNumber } = person;
  const keys = [
    ...(nhsNumber === null ? [] : [`h:${nhsNumber}`]),
    ...(bornOn === null ? [] : sounds.map((sound) => `b:${bornOn}|${sound}`)),
    ...(postcode.ok && given !== '' ? [`c:${postcode.value}|${given}`] : []),
  ];
  return [...new Set(keys)];
}

/** The sound of the first word of a name: second names are often left out. */
function soundOf(name: string): string {
  return spellingKey(searchWords(name)[0] ?? '');
}
