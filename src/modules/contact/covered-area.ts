import { listText } from '../../kernel/words.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { FieldError } from '../../platform/http/fields.ts';
import type { Partnership } from '../../platform/partnership.ts';
import { localities } from '../organisation/index.ts';

/** The sentence beside a postcode that is in no district of the partnership: whom we cover, and whom to ask. */
export async function outOfAreaErrors(
  tx: Tx,
  partnership: Partnership,
  postcode: string,
): Promise<readonly FieldError[]> {
  const names = (await localities(tx, partnership.partnershipId)).map(({ name }) => name);
  const phone =
    partnership.publicPhone === ''
      ? ''
      : ` If it is right, phone us on ${partnership.publicPhone}.`;
  return [
    {
      field: 'postcode',
      message: `${postcode} is not in our area, which is ${listText(names)}. Check it.${phone} Anywhere else, ask the council that the home pays council tax to`,
    },
  ];
}
