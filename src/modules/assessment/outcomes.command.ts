import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/database.ts';
import { appendEvent } from '../../platform/events/append.ts';
import { caseEvent, caseHead } from '../casework/index.ts';
import type { Assessing } from './housing-mot.command.ts';
import type { Occasion } from './outcomes.rules.ts';
import { standardDimensions } from './outcomes.rules.ts';
import { insertDimension, putScores } from './outcomes.store.ts';

/** Keeps how a person scores their life, before or after. What they left out stays as it was. */
export async function scoreOutcomes(
  tx: Tx,
  acting: Assessing,
  input: {
    readonly caseId: string;
    readonly occasion: Occasion;
    /** Dimension key to a score from 1 to 10. */
    readonly scores: Readonly<Record<string, number>>;
  },
): Promise<Result<true, 'not-found' | 'case-closed'>> {
  const head = await caseHead(tx, acting, input.caseId);
  if (head === null) return refuse('not-found');
  if (head.status === 'closed') return refuse('case-closed');
  await putScores(tx, acting, {
    ...input,
    scoredBy: acting.actor.kind === 'staff' ? acting.actor.staffId : null,
  });
  await caseEvent(tx, acting, head, 'outcomes_scored', {
    data: { occasion: input.occasion, ...input.scores },
  });
  return ok(true);
}

/** Gives a new partnership the standard dimensions, in force from a day. */
export async function setUpOutcomes(tx: Tx, acting: Assessing, fromOn: PlainDate): Promise<void> {
  for (const [position, dimension] of standardDimensions.entries()) {
    await insertDimension(tx, acting, dimension, position, fromOn);
  }
  await appendEvent(tx, acting, {
    stream: { kind: 'settings', id: acting.actor.partnershipId },
    type: 'outcome_dimensions_set',
    data: { dimension_keys: standardDimensions.map((dimension) => dimension.key), from_on: fromOn },
  });
}
