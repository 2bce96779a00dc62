import { randomBytes } from 'node:crypto';
import { uuidV7 } from '../kernel/ids.ts';

/** A new id, in the order of its instant (PostgreSQL 15 makes none itself). */
export function newId(now: Date): string {
  return uuidV7(now, randomBytes(10));
}

/** A secret to hand out once, in a link or a cookie: 32 random bytes as URL-safe text. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}
