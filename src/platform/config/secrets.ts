import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';

export interface Secrets {
  readonly secretKey: string;
  readonly fieldKey: string;
}

const isKey = (text: string | undefined): text is string => /^[0-9a-f]{64}$/i.test(text ?? '');

/**
 * The two secrets: from the environment; otherwise from `secrets.json` in the data folder, which is
 * made with mode 0600 the first time. A shared database needs shared secrets, so `required` refuses
 * to make any.
 */
export function secretsFor(
  env: Readonly<Record<string, string | undefined>>,
  dataFolder: string,
  required: boolean,
): Result<Secrets, readonly string[]> {
  const { SECRET_KEY: secretKey, FIELD_KEY: fieldKey } = env;
  if (isKey(secretKey) && isKey(fieldKey)) return ok({ secretKey, fieldKey });
  if (required || secretKey !== undefined || fieldKey !== undefined) {
    const how = 'Make one with: openssl rand -hex 32';
    return refuse([
      ...(isKey(secretKey) ? [] : [`SECRET_KEY must be 64 hexadecimal digits. ${how}`]),
      ...(isKey(fieldKey) ? [] : [`FIELD_KEY must be 64 hexadecimal digits. ${how}`]),
    ]);
  }
  return ok(keptSecrets(dataFolder));
}

function keptSecrets(dataFolder: string): Secrets {
  const path = join(dataFolder, 'secrets.json');
  const kept = readSecrets(path);
  if (kept !== null) return kept;
  const made: Secrets = {
    secretKey: randomBytes(32).toString('hex'),
    fieldKey: randomBytes(32).toString('hex'),
  };
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(made), { mode: 0o600 });
  renameSync(draft, path);
  return made;
}

function readSecrets(path: string): Secrets | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const kept = JSON.parse(text) as Partial<Secrets>;
  if (!isKey(kept.secretKey) || !isKey(kept.fieldKey)) {
    throw new Error(`${path} does not hold two keys of 64 hexadecimal digits.`);
  }
  return { secretKey: kept.secretKey, fieldKey: kept.fieldKey };
}
