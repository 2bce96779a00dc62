import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Secrets } from './secrets.ts';
import { secretsFor } from './secrets.ts';

/** Everything about a deployment that is not in the database: read once, at start-up, from the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded database, the uploaded files and the generated secrets. */
  readonly dataFolder: string;
  /** Set on PostgreSQL: the unprivileged login of the program. */
  readonly databaseUrl: string | null;
  /** The login that may migrate; absent from web processes that never do. */
  readonly databaseOwnerUrl: string | null;
  readonly databaseReplicaUrl: string | null;
  /** The address at which people reach the service, for links in messages: no slash at the end. */
  readonly publicUrl: string | null;
  /** True behind a proxy that sets X-Forwarded-For. */
  readonly trustProxy: boolean;
  /** From one address; 0 for no limit. */
  readonly requestsPerMinute: number;
  readonly notifyApiKey: string | null;
  readonly notifyBaseUrl: string | null;
  /** A socket path, or `host:port`. Without it files are kept as not scanned. */
  readonly clamd: string | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Signs cookies. */
  readonly secretKey: string;
  /** Encrypts single fields, such as the secrets of one-time codes: 32 bytes as hexadecimal. */
  readonly fieldKey: string;
}

type Environment = Readonly<Record<string, string | undefined>>;
const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/**
 * The configuration, or every sentence about what is wrong with it. Secrets are made and kept
 * in the data folder, readable by nobody else; with DATABASE_URL they must come from the environment.
 */
export function readConfig(env: Environment): Result<Config, readonly string[]> {
  const problems: string[] = [];
  const whole = (name: string, standing: number, max: number): number => {
    const text = env[name] ?? '';
    if (text === '') return standing;
    const number = Number(text);
    if (/^\d+$/.test(text) && number <= max) return number;
    problems.push(`${name} must be a whole number up to ${max}.`);
    return standing;
  };
  const logLevel = logLevels.find((level) => level === (env['LOG_LEVEL'] ?? 'warn'));
  if (logLevel === undefined) problems.push(`LOG_LEVEL must be one of ${logLevels.join(', ')}.`);
  const publicUrl = textOf(env, 'PUBLIC_URL')?.replace(/\/$/, '') ?? null;
  if (publicUrl !== null && !/^https?:\/\/[^/]+$/.test(publicUrl)) {
    problems.push(
      'PUBLIC_URL must be an address such as https://adaptations.example, without a path.',
    );
  }
  const dataFolder = textOf(env, 'DATA_FOLDER') ?? './data';
  const databaseUrl = textOf(env, 'DATABASE_URL');
  const settings = {
    port: whole('PORT', 3000, 65_535),
    host: textOf(env, 'HOST') ?? '127.0.0.1',
    dataFolder,
    databaseUrl,
    databaseOwnerUrl: textOf(env, 'DATABASE_OWNER_URL'),
    databaseReplicaUrl: textOf(env, 'DATABASE_REPLICA_URL'),
    publicUrl,
    trustProxy: textOf(env, 'TRUST_PROXY') === 'true',
    requestsPerMinute: whole('REQUESTS_PER_MINUTE', 1200, 10_000_000),
    notifyApiKey: textOf(env, 'NOTIFY_API_KEY'),
    notifyBaseUrl: textOf(env, 'NOTIFY_BASE_URL'),
    clamd: textOf(env, 'CLAMD'),
  };
  const secrets = secretsFor(env, dataFolder, databaseUrl !== null);
  if (!secrets.ok) problems.push(...secrets.error);
  if (problems.length > 0 || !secrets.ok || logLevel === undefined) return refuse(problems);
  return ok({ ...settings, logLevel, ...secrets.value } satisfies Config & Secrets);
}

function textOf(env: Environment, name: string): string | null {
  const text = env[name]?.trim() ?? '';
  return text === '' ? null : text;
}
