import { randomInt } from 'node:crypto';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { referenceFrom } from '../../kernel/reference.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { receivingTeam } from '../organisation/index.ts';
import { householdView } from '../people/index.ts';
import { insertCase, targetOn } from './case.store.ts';
import type { NewCaseRow } from './case.store.ts';
import { startClock } from './clock.store.ts';
import { refreshCaseWords } from './search.command.ts';
import { triageStep } from './standard-pathways.ts';
import { insertSteps } from './step.store.ts';
import { caseEvent } from './work.ts';

/** What opens a case: a referral with a person in it. */
export interface CaseToOpen {
  readonly householdId: string;
  readonly personId: string;
  readonly localityId: string;
  /** Where the referral came from, by code. */
  readonly source: string;
  /** The day on which the referral was received: it starts the clocks. */
  readonly receivedOn: PlainDate;
}

/** A case that has just been opened. */
export interface OpenedCase {
  readonly caseId: string;
  /** As people call it: `LB 7K4 R29T`. */
  readonly reference: string;
  readonly namedContactId: string;
}

/**
 * Opens a case: its named contact is the lead of the locality's team until triage chooses, its
 * triage is ready, and its clock runs from the day of receipt.
 */
export async function openCase(tx: Tx, acting: Acting, input: CaseToOpen): Promise<OpenedCase> {
  const { partnershipId } = acting.actor;
  const household = await householdView(tx, partnershipId, input.householdId);
  const team = await receivingTeam(tx, partnershipId, input.localityId, acting.today);
  const caseId = newId(acting.now);
  const reference = await insertWithReference(tx, acting, {
    caseId,
    householdId: input.householdId,
    personId: input.personId,
    localityId: input.localityId,
    // A household that only named people may open stays so in each of its cases.
    restricted: household?.restricted ?? false,
    namedContactId: team.leadStaffId,
    teamId: team.teamId,
    source: input.source,
    receivedOn: input.receivedOn,
  });
  const target = await targetOn(tx, acting, 'asked_to_finished', input.receivedOn);
  await startClock(tx, acting, caseId, {
    key: 'asked_to_finished',
    name: 'From asking to finished',
    unit: target.unit,
    target: target.value,
    statutory: false,
    citation: 'Partnership target',
    startedOn: input.receivedOn,
  });
  await insertSteps(tx, { ...acting, today: input.receivedOn }, [
    {
      definition: triageStep,
      caseId,
      localityId: input.localityId,
      interventionId: null,
      position: 1,
      teamId: team.teamId,
      staffId: team.leadStaffId,
      ready: true,
    },
  ]);
  await caseEvent(tx, acting, { caseId, householdId: input.householdId }, 'case_opened', {
    occurredOn: input.receivedOn,
    data: {
      reference,
      locality_id: input.localityId,
      source: input.source,
      named_contact_id: team.leadStaffId,
      team_id: team.teamId,
    },
  });
  await refreshCaseWords(tx, acting, { caseId, reference, householdId: input.householdId });
  return { caseId, reference, namedContactId: team.leadStaffId };
}

/** Draws references until one is free: with 56 million of them the second draw is rare. */
async function insertWithReference(
  tx: Tx,
  acting: Acting,
  row: Omit<NewCaseRow, 'reference'>,
): Promise<string> {
  for (let draw = 0; draw < 20; draw += 1) {
    const reference = referenceFrom(randomInt(2 ** 30));
    if (await insertCase(tx, acting, { ...row, reference })) return reference;
  }
  throw new Error('No free reference in 20 draws');
}
