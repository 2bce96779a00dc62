import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';

/** An intervention under way. */
export interface OpenIntervention {
  readonly interventionId: string;
  readonly pathwayKey: string;
  readonly needId: string | null;
  readonly title: string;
}

/** What is under way on a case. */
export async function openInterventions(
  tx: Tx,
  acting: Acting,
  caseId: string,
): Promise<readonly OpenIntervention[]> {
  const rows = await tx
    .selectFrom('interventions')
    .select(['intervention_id', 'pathway_key', 'need_id', 'title'])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('case_id', '=', caseId)
    .where('status', '=', 'open')
    .orderBy('intervention_id')
    .execute();
  return rows.map((row) => ({
    interventionId: row.intervention_id,
    pathwayKey: row.pathway_key,
    needId: row.need_id,
    title: row.title,
  }));
}

/** An intervention of a case, whatever has become of it; null when there is none that the actor may see. */
export async function interventionOf(
  tx: Tx,
  acting: Acting,
  caseId: string,
  interventionId: string,
): Promise<(OpenIntervention & { readonly status: string }) | null> {
  const row = await tx
    .selectFrom('interventions')
    .select(['intervention_id', 'pathway_key', 'need_id', 'title', 'status'])
    .where('partnership_id', '=', acting.actor.partnershipId)
    .where('case_id', '=', caseId)
    .where('intervention_id', '=', interventionId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    interventionId: row.intervention_id,
    pathwayKey: row.pathway_key,
    needId: row.need_id,
    title: row.title,
    status: row.status,
  };
}

/** Keeps a new intervention. */
export async function insertIntervention(
  tx: Tx,
  acting: Acting,
  row: {
    readonly interventionId: string;
    readonly caseId: string;
    readonly needId: string | null;
    readonly pathwayKey: string;
    readonly pathwayVersionId: string;
    readonly title: string;
  },
): Promise<void> {
  await tx
    .insertInto('interventions')
    .values({
      partnership_id: acting.actor.partnershipId,
      intervention_id: row.interventionId,
      case_id: row.caseId,
      need_id: row.needId,
      pathway_key: row.pathwayKey,
      pathway_version_id: row.pathwayVersionId,
      title: row.title,
      opened_on: acting.today,
    })
    .execute();
}

/** Ends an intervention; a need that it met is met, unless something else is still under way for it. */
export async function endIntervention(
  tx: Tx,
  acting: Acting,
  intervention: OpenIntervention,
  how: { readonly status: 'done' | 'stopped'; readonly reason: string },
): Promise<void> {
  const { partnershipId } = acting.actor;
  await tx
    .updateTable('interventions')
    .set({ status: how.status, ended_on: acting.today, stop_reason: how.reason })
    .where('partnership_id', '=', partnershipId)
    .where('intervention_id', '=', intervention.interventionId)
    .execute();
  if (intervention.needId === null) return;
  const { needId } = intervention;
  await tx
    .updateTable('needs')
    .set(
      how.status === 'done' ? { status: 'met' } : { status: 'not_met', status_reason: how.reason },
    )
    .where('partnership_id', '=', partnershipId)
    .where('need_id', '=', needId)
    .where('status', 'in', ['open', 'not_met'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('interventions as other')
            .select('other.intervention_id')
            .where('other.partnership_id', '=', partnershipId)
            .where('other.need_id', '=', needId)
            .where('other.status', '=', 'open'),
        ),
      ),
    )
    .execute();
}

/**
 * Takes up again an intervention that was done, and the need that it met. One under way stays so;
 * one that was stopped stays stopped.
 */
export async function reopenIntervention(
  tx: Tx,
  acting: Acting,
  interventionId: string,
): Promise<'was-done' | 'was-open' | 'stopped'> {
  const { partnershipId } = acting.actor;
  const row = await tx
    .selectFrom('interventions')
    .select(['status', 'need_id'])
    .where('partnership_id', '=', partnershipId)
    .where('intervention_id', '=', interventionId)
    .executeTakeFirst();
  if (row?.status === 'open') return 'was-open';
  if (row?.status !== 'done') return 'stopped';
  await tx
    .updateTable('interventions')
    .set({ status: 'open', ended_on: null, stop_reason: '' })
    .where('partnership_id', '=', partnershipId)
    .where('intervention_id', '=', interventionId)
    .execute();
  if (row.need_id !== null) {
    await tx
      .updateTable('needs')
      .set({ status: 'open' })
      .where('partnership_id', '=', partnershipId)
      .where('need_id', '=', row.need_id)
      .where('status', '=', 'met')
      .execute();
  }
  return 'was-done';
}

/** Keeps a need that was found. */
export async function insertNeed(
  tx: Tx,
  acting: Acting,
  row: {
    readonly needId: string;
    readonly caseId: string;
    readonly needKey: string;
    readonly title: string;
    readonly foundFrom: string;
    readonly declinedBecause?: string;
  },
): Promise<void> {
  await tx
    .insertInto('needs')
    .values({
      partnership_id: acting.actor.partnershipId,
      need_id: row.needId,
      case_id: row.caseId,
      need_key: row.needKey,
      title: row.title,
      found_from: row.foundFrom,
      found_on: acting.today,
      ...(row.declinedBecause !== undefined && {
        status: 'declined',
        status_reason: row.declinedBecause,
      }),
    })
    .execute();
}
