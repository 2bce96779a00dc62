import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB and two passes, the least that OWASP's password storage guidance asks for. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The argon2id hash of a password, with its salt and cost. Slow on purpose: never in a transaction. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let hashOfNothing: Promise<string> | undefined;

/**
 * Whether a password is the one of the hash. Without a hash it takes as long and answers no, so
 * that the time says nothing about who has an account.
 */
export async function passwordMatches(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  hashOfNothing ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await hashOfNothing), password);
  return passwordHash !== null && matches;
}
