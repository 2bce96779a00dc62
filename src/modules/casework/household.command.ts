import { countText } from '../../kernel/words.ts';
import type { Acting, JobActor, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { receivingTeam } from '../organisation/index.ts';
import type { Eraser, HouseholdLink } from '../people/index.ts';
import { lockCasesOfHousehold } from './access.store.ts';
import { blankWordsOfCase, casesToLink, moveCases } from './household-cases.store.ts';
import { paths } from './paths.ts';
import { refreshCaseWords } from './search.command.ts';
import { replaceCaseWords } from './search.store.ts';
import { caseEvent } from './work.ts';

type Working = Acting<StaffActor | JobActor>;

/** After a change to a household's people or home: the words by which its cases are found, anew. */
export async function refreshWordsOfHousehold(
  tx: Tx,
  acting: Working,
  householdId: string,
): Promise<void> {
  for (const { caseId, reference } of await lockCasesOfHousehold(tx, acting, householdId)) {
    await refreshCaseWords(tx, acting, { caseId, reference, householdId });
  }
}

/** A household goes to another locality, and its open cases to the team that receives there. */
export async function moveCasesOfHousehold(
  tx: Tx,
  acting: Working,
  householdId: string,
  localityId: string,
): Promise<void> {
  const { partnershipId } = acting.actor;
  const team = await receivingTeam(tx, partnershipId, localityId, acting.today);
  for (const { caseId, status } of await casesToLink(tx, acting, householdId)) {
    if (status === 'closed') continue;
    // The event first: whoever moves it may see no more of the case afterwards.
    await caseEvent(tx, acting, { caseId, householdId }, 'case_moved', {
      data: {
        to_locality_id: localityId,
        team_id: team.teamId,
        named_contact_id: team.leadStaffId,
      },
    });
  }
  await moveCases(tx, householdId, { ...team, localityId });
}

/** The cases of a household, to lead back to, the newest first. */
export async function linksToCases(
  tx: Tx,
  acting: Working,
  householdId: string,
): Promise<readonly HouseholdLink[]> {
  const cases = await casesToLink(tx, acting, householdId);
  return cases.map(({ caseId, reference, status }) => ({
    href: paths.case(caseId),
    text: `Case ${reference}${status === 'closed' ? ', closed' : ''}`,
  }));
}

/** Blanks the words of a household's cases. Answers their ids, whose events lose their words too. */
export async function eraseCaseDetails(
  tx: Tx,
  acting: Working,
  householdId: string,
): Promise<{ readonly caseIds: readonly string[] }> {
  const cases = await lockCasesOfHousehold(tx, acting, householdId);
  for (const { caseId, reference } of cases) {
    await blankWordsOfCase(tx, acting, caseId);
    await replaceCaseWords(tx, acting, caseId, [`r:${reference}`]);
  }
  return { caseIds: cases.map(({ caseId }) => caseId) };
}

/** What casework holds of a household that is to be erased: people's slot. */
export const caseworkEraser: Eraser = {
  find: async (tx, acting, householdId) => {
    const cases = await casesToLink(tx, acting, householdId);
    const count = countText(cases.length, 'case');
    if (cases.length === 0) return { goes: [], stays: [], objections: [] };
    return {
      goes: [`What was said and written in ${count}, with reasons and their own words`],
      stays: [`The days, steps and results of ${count}, for the figures`],
      objections: cases
        .filter(({ status }) => status === 'open')
        .map(({ reference }) => `Case ${reference} is open: close it first.`),
    };
  },
  erase: eraseCaseDetails,
};
