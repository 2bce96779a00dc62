import type { Acting, JobActor, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';

type Working = Acting<StaffActor | JobActor>;

/** Something of a later module that a household's page leads back to: its cases. */
export interface HouseholdLink {
  readonly href: string;
  readonly text: string;
}

/** What a later module holds of a household that is to be erased. */
export interface Erasable {
  /** What goes, in words: "The reason for 2 referrals". */
  readonly goes: readonly string[];
  /** What stays, in words: "The days and steps of 2 cases, for the figures". */
  readonly stays: readonly string[];
  /** Why it may not be erased yet, in sentences: "Case LB 7K4 R29T is open: close it first." */
  readonly objections: readonly string[];
}

/** A later module's part in an erasure. */
export interface Eraser {
  find(tx: Tx, acting: Acting<StaffActor>, householdId: string): Promise<Erasable>;
  /** Blanks what it holds, and answers the ids of the cases whose events lose their words. */
  erase(
    tx: Tx,
    acting: Working,
    householdId: string,
  ): Promise<{ readonly caseIds: readonly string[] }>;
}

/** What this module's pages take from later modules. app.ts fills it. */
export interface PeopleSlots {
  /** After a change to the people or the home: casework writes the household's search words anew. */
  personChanged(tx: Tx, acting: Working, householdId: string): Promise<void>;
  /** Before a household goes to another locality, while those who move it can still see it. */
  householdMoves(tx: Tx, acting: Working, householdId: string, localityId: string): Promise<void>;
  /** The cases of a household, to lead back to. */
  links(tx: Tx, acting: Acting<StaffActor>, householdId: string): Promise<readonly HouseholdLink[]>;
  readonly erasers: readonly Eraser[];
}
