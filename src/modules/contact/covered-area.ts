import { listText } from '../../kernel/words.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { FieldError } from '../../platform/http/fields.ts';
import { localities } from '../organisation/index.ts';

/** The sentence beside a postcode that is in no district of the partnership: whom we cover, and whom to ask. */
export async function outOfAreaErrors(
  tx: Tx,
  partnershipId: string,
  postcode: string,
): Promise<readonly FieldError[]> {
  const names = (await localities(tx, partnershipId)).map(({ name }) => name);
  return [
    {
      field: 'postcode',
      message: `${postcode} is not in our area (${listText(names)}). Check it, or ask the council that the home pays council tax to`,
    },
  ];
}
