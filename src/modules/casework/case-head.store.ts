import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';

/** What another module's page says at its top about the case it belongs to. */
export interface CaseHead {
  readonly caseId: string;
  readonly reference: string;
  readonly householdId: string;
  readonly personId: string;
  readonly localityId: string;
  readonly status: 'open' | 'closed';
  readonly namedContactId: string;
  readonly receivedOn: PlainDate;
  readonly version: number;
}

/** The head of a case; null when the actor may not see it. */
export async function caseHead(tx: Tx, acting: Acting, caseId: string): Promise<CaseHead | null> {
  const row = await tx
    .selectFrom('cases')
    .select([
      'case_id',
      'reference',
      'household_id',
      'person_id',
      'locality_id',
      'status',
      'named_contact_id',
      'received_on',
      'version',
    ])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    caseId: row.case_id,
    reference: row.reference,
    householdId: row.household_id,
    personId: row.person_id,
    localityId: row.locality_id,
    status: row.status === 'closed' ? 'closed' : 'open',
    namedContactId: row.named_contact_id,
    receivedOn: plainDate(row.received_on),
    version: row.version,
  };
}
