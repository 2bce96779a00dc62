import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';

/** The two keys of one installation, as they are written down. */
export interface WrittenSecrets {
  /** Signs cookies and tokens. */
  readonly SECRET_KEY: string;
  /** Encrypts single fields, such as the secrets of authenticator apps: 32 bytes in base64. */
  readonly FIELD_KEY: string;
}

/**
 * The keys in `secrets.json` of the data folder, which only its owner may read. The first call
 * makes them; of two first calls at the same moment, both get the same. Refuses, with a sentence,
 * a file that does not hold them: making new ones would lock everybody out.
 */
export function secretsInFolder(folder: string): Result<WrittenSecrets, string> {
  const file = join(folder, 'secrets.json');
  const written = readIfThere(file) ?? makeSecrets(folder, file);
  const { SECRET_KEY, FIELD_KEY } = parsed(written);
  if (typeof SECRET_KEY === 'string' && typeof FIELD_KEY === 'string') {
    return ok({ SECRET_KEY, FIELD_KEY });
  }
  return refuse(`${file} does not hold SECRET_KEY and FIELD_KEY. Put back the file you had.`);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Written whole under another name first, so that nobody ever reads half of it. */
function makeSecrets(folder: string, file: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secrets: WrittenSecrets = {
    SECRET_KEY: randomBytes(32).toString('base64'),
    FIELD_KEY: randomBytes(32).toString('base64'),
  };
  const draft = join(folder, `secrets-${process.pid}-${randomBytes(4).toString('hex')}.json`);
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8');
}

function parsed(text: string): Partial<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
