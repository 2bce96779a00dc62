import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Actor, Assignment, ResidentActor, StaffActor } from '../access/actor.ts';
import { roleNames } from '../access/permissions.ts';
import type { Tx } from '../database/database.ts';
import type { Partnership } from '../partnership.ts';
import { partnershipFrom } from '../partnership.ts';

/** Who a request is from, and whose service it came to. */
export interface Identity<A extends Actor = Actor> {
  readonly actor: A;
  readonly partnership: Partnership;
}

type Row = Readonly<Record<string, unknown>>;

/** The SHA-256 under which a token is kept; the token itself is kept nowhere. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Acts as the person of a live session for the rest of the transaction; null when there is none. */
export async function enterSession(
  tx: Tx,
  token: string,
  now: Date,
  today: PlainDate,
): Promise<Identity<StaffActor> | null> {
  const found = await sql<{ who: Row | null }>`
    select enter_session(${tokenHash(token)}, ${now}, ${today}) as who`.execute(tx);
  const who = found.rows[0]?.who ?? null;
  return who === null
    ? null
    : { actor: staffFrom(who), partnership: partnershipFrom(rowOf(who['partnership'])) };
}

/** Acts as a visitor to the partnership to which the host name leads; null when there is none at all. */
export async function enterPartnership(
  tx: Tx,
  hostName: string,
  today: PlainDate,
): Promise<Identity | null> {
  const found = await sql<{ which: Row | null }>`
    select enter_partnership(${hostName}, ${today}) as which`.execute(tx);
  const which = found.rows[0]?.which ?? null;
  if (which === null) return null;
  const partnership = partnershipFrom(which);
  return { actor: { kind: 'visitor', partnershipId: partnership.partnershipId }, partnership };
}

/**
 * Acts as the holder of a tracking link, of a code with what is typed beside it, or of the session
 * that such a code has given. The transaction must already act as a visitor to
 * the partnership. Null for a key that is wrong, past its day, or of a restricted case.
 */
export async function enterTracking(
  tx: Tx,
  token: string,
  kind: 'link' | 'code' | 'session',
  now: Date,
  today: PlainDate,
): Promise<ResidentActor | null> {
  const found = await sql<{ who: Row | null }>`
    select enter_tracking(${tokenHash(token)}, ${kind}, ${now}, ${today}) as who`.execute(tx);
  const who = found.rows[0]?.who ?? null;
  if (who === null) return null;
  return {
    kind: 'resident',
    partnershipId: idOf(who, 'partnershipId'),
    personId: idOf(who, 'personId'),
    caseId: idOf(who, 'caseId'),
    householdId: idOf(who, 'householdId'),
    reference: idOf(who, 'reference'),
    proof: kind === 'link' ? 'link' : 'code',
  };
}

function staffFrom(who: Row): StaffActor {
  const assignments: unknown = who['assignments'];
  return {
    kind: 'staff',
    partnershipId: idOf(who, 'partnershipId'),
    accountId: idOf(who, 'accountId'),
    staffId: idOf(who, 'staffId'),
    partnerId: idOf(who, 'partnerId'),
    name: idOf(who, 'name'),
    jobTitle: idOf(who, 'jobTitle'),
    assignments: Array.isArray(assignments)
      ? assignments.map((row: unknown) => assignmentFrom(rowOf(row)))
      : [],
  };
}

function assignmentFrom(row: Row): Assignment {
  const role = idOf(row, 'role');
  if (!isRole(role)) throw new Error(`There is no role ${role}`);
  const localityId = row['localityId'];
  return {
    role,
    teamId: idOf(row, 'teamId'),
    teamName: idOf(row, 'teamName'),
    localityId: typeof localityId === 'string' ? localityId : null,
  };
}

function isRole(name: string): name is keyof typeof roleNames {
  return Object.hasOwn(roleNames, name);
}

function rowOf(value: unknown): Row {
  if (typeof value !== 'object' || value === null) throw new Error('A row was expected');
  return value as Row;
}

function idOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`A text was expected in ${column}`);
  return value;
}
