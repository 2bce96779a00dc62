import { parsePostcode } from '../../kernel/postcode.ts';
import { searchWords, spellingKey } from '../../kernel/spelling.ts';
import type { HomeFacts, PersonFacts } from './people.types.ts';

/**
 * The keys by which the same person is known again on another record: the NHS number, the date of
 * birth with the sound of the family name or of the given name, and the postcode with the sound of
 * the given name. None of them can be read back by a locality that does not hold the record.
 */
export function matchKeysOf(
  person: Pick<PersonFacts, 'givenName' | 'familyName' | 'bornOn' | 'nhsNumber'>,
  home: Pick<HomeFacts, 'postcode'>,
): readonly string[] {
  const family = soundOf(person.familyName);
  const given = soundOf(person.givenName);
  const postcode = parsePostcode(home.postcode);
  const { bornOn, nhsNumber } = person;
  const keys = [
    nhsNumber !== null && `h:${nhsNumber}`,
    bornOn !== null && family !== '' && `b:${bornOn}|${family}`,
    bornOn !== null && given !== '' && `g:${bornOn}|${given}`,
    postcode.ok && given !== '' && `c:${postcode.value}|${given}`,
  ];
  return keys.filter((key) => key !== false);
}

/** The sound of the first word of a name: second names are often left out. */
function soundOf(name: string): string {
  return spellingKey(searchWords(name)[0] ?? '');
}
