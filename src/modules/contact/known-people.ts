import { dateText } from '../../kernel/words.ts';
import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import {
  addressLine,
  displayName,
  householdViews,
  personOf,
  recordsLike,
} from '../people/index.ts';
import type { KnownPerson, KnownView } from './known-already.tsx';
import type { RecordedFields } from './record-referral.form.ts';

/**
 * Who on record may be the person of a referral that is about to be recorded. Of those in another
 * district only the district's name is known.
 */
export async function knownAlready(
  tx: Tx,
  acting: Acting<StaffActor>,
  fields: RecordedFields,
): Promise<KnownView> {
  const { givenName, familyName, nhsNumber, born, postcode } = fields;
  const person = { givenName, familyName, nhsNumber, bornOn: born };
  const matches = await recordsLike(tx, person, { postcode });
  const seen = matches.flatMap((match) => (match.seen ? [match] : []));
  const views = await householdViews(
    tx,
    acting.actor.partnershipId,
    seen.map(({ householdId }) => householdId),
  );
  const people = seen.flatMap(({ personId, householdId }): readonly KnownPerson[] => {
    const view = views.get(householdId);
    const found = view === undefined ? undefined : personOf(view, personId);
    if (view === undefined || found === undefined) return [];
    const bornOn =
      found.bornOn === null ? 'Date of birth not known' : `Born ${dateText(found.bornOn)}`;
    return [
      {
        personId,
        householdId,
        name: displayName(found),
        about: `${bornOn}, ${addressLine(view.home)}`,
      },
    ];
  });
  const heldBy = matches.flatMap((match) => (match.seen ? [] : [match.heldBy]));
  return { people, heldBy: [...new Set(heldBy)] };
}
