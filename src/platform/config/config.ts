import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { DatabaseSettings } from '../database/database.ts';
import { Hidden } from './hidden.ts';
import { secretsInFolder } from './secrets.ts';

/** Everything that the operator of an installation decides, read from the environment once. */
export interface Config {
  /** PORT. 3000 unless set; 0 takes any free port. */
  readonly port: number;
  /** HOST, the address to listen on. 127.0.0.1 unless set: this machine only. */
  readonly host: string;
  /** DATA_FOLDER, for the embedded database, uploaded files and generated secrets. ./data. */
  readonly dataFolder: string;
  /** DATABASE_URL, DATABASE_OWNER_URL and DATABASE_REPLICA_URL; embedded without the first. */
  readonly database: Hidden<DatabaseSettings>;
  /** PUBLIC_URL, what residents' links start with, without a slash at the end. */
  readonly publicUrl: string;
  /** NOTIFY_API_KEY and NOTIFY_BASE_URL. Without a key, messages are kept and read in the app. */
  readonly notify: NotifyConfig | undefined;
  /** CLAMD_SOCKET, or CLAMD_HOST and CLAMD_PORT (3310). Without one, files are not scanned. */
  readonly clamd: ClamdConfig | undefined;
  /** TRUST_PROXY: `true` behind a proxy that sets X-Forwarded-For. */
  readonly trustProxy: boolean;
  /** REQUESTS_PER_MINUTE from one address, 1200 unless set; 0 for no limit. */
  readonly requestsPerMinute: number;
  /** LOG_LEVEL. `info` unless set. */
  readonly logLevel: LogLevel;
  /** SECRET_KEY: signs cookies and tokens. */
  readonly secretKey: Hidden<string>;
  /** FIELD_KEY: 32 bytes that encrypt single fields, such as the secrets of authenticator apps. */
  readonly fieldKey: Hidden<Buffer>;
}

export interface NotifyConfig {
  readonly apiKey: Hidden<string>;
  /** Another address than GOV.UK Notify's own. */
  readonly baseUrl: string | undefined;
}

export type ClamdConfig =
  { readonly socket: string } | { readonly host: string; readonly port: number };

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from the environment; a variable that is empty counts as not set. With
 * DATABASE_URL the two keys must be in the environment too; without it they are made the first
 * time and kept in `secrets.json` of the data folder.
 *
 * Refuses with one sentence for each thing that the operator has to put right.
 */
export function readConfig(env: Environment): Result<Config, readonly string[]> {
  const reader = new Reader(env);
  const dataFolder = reader.text('DATA_FOLDER') ?? './data';
  const port = reader.port('PORT') ?? 3000;
  const database = readDatabase(reader, dataFolder);
  const keys = readKeys(reader, database, dataFolder);
  const config = {
    port,
    host: reader.text('HOST') ?? '127.0.0.1',
    dataFolder,
    database: new Hidden(database),
    publicUrl: (reader.url('PUBLIC_URL', webAddress) ?? `http://localhost:${port}`).replace(
      /\/+$/,
      '',
    ),
    notify: readNotify(reader),
    clamd: readClamd(reader),
    trustProxy: reader.text('TRUST_PROXY') === 'true',
    requestsPerMinute: reader.count('REQUESTS_PER_MINUTE') ?? 1200,
    logLevel: readLogLevel(reader),
    ...keys,
  };
  return reader.problems.length > 0 ? refuse(reader.problems) : ok(config);
}

function readDatabase(reader: Reader, dataFolder: string): DatabaseSettings {
  const url = reader.url('DATABASE_URL', postgresAddress);
  const ownerUrl = reader.url('DATABASE_OWNER_URL', postgresAddress);
  const replicaUrl = reader.url('DATABASE_REPLICA_URL', postgresAddress);
  if (reader.text('DATABASE_URL') === undefined) {
    for (const name of ['DATABASE_OWNER_URL', 'DATABASE_REPLICA_URL']) {
      if (reader.text(name) !== undefined) {
        reader.refuse(`${name} is set without DATABASE_URL. Set DATABASE_URL too, or neither.`);
      }
    }
    return { kind: 'embedded', folder: dataFolder };
  }
  return {
    kind: 'postgresql',
    url: url ?? '',
    ...(ownerUrl === undefined ? {} : { ownerUrl }),
    ...(replicaUrl === undefined ? {} : { replicaUrl }),
  };
}

function readKeys(
  reader: Reader,
  database: DatabaseSettings,
  dataFolder: string,
): Pick<Config, 'secretKey' | 'fieldKey'> {
  let secretKey = reader.text('SECRET_KEY');
  let fieldKey = reader.text('FIELD_KEY');
  if (database.kind === 'embedded' && (secretKey === undefined || fieldKey === undefined)) {
    const kept = secretsInFolder(dataFolder);
    if (!kept.ok) {
      reader.refuse(kept.error);
      return { secretKey: new Hidden(''), fieldKey: new Hidden(Buffer.alloc(0)) };
    }
    secretKey ??= kept.value.SECRET_KEY;
    fieldKey ??= kept.value.FIELD_KEY;
  }
  const make = 'Make one with "openssl rand -base64 32" and keep it safe.';
  if (secretKey === undefined) {
    reader.refuse(`SECRET_KEY must be set when DATABASE_URL is set. ${make}`);
  } else if (secretKey.length < 32) {
    reader.refuse(`SECRET_KEY must be at least 32 characters long. ${make}`);
  }
  const fieldBytes = Buffer.from(fieldKey ?? '', 'base64');
  if (fieldKey === undefined) {
    reader.refuse(`FIELD_KEY must be set when DATABASE_URL is set. ${make}`);
  } else if (fieldBytes.length !== 32) {
    reader.refuse(`FIELD_KEY must be 32 bytes in base64. ${make}`);
  }
  return { secretKey: new Hidden(secretKey ?? ''), fieldKey: new Hidden(fieldBytes) };
}

function readNotify(reader: Reader): NotifyConfig | undefined {
  const apiKey = reader.text('NOTIFY_API_KEY');
  const baseUrl = reader.url('NOTIFY_BASE_URL', webAddress);
  return apiKey === undefined ? undefined : { apiKey: new Hidden(apiKey), baseUrl };
}

function readClamd(reader: Reader): ClamdConfig | undefined {
  const socket = reader.text('CLAMD_SOCKET');
  const host = reader.text('CLAMD_HOST');
  const port = reader.port('CLAMD_PORT');
  if (socket !== undefined && host !== undefined) {
    reader.refuse('CLAMD_SOCKET and CLAMD_HOST are both set. Set one of them.');
  }
  if (port !== undefined && host === undefined) {
    reader.refuse('CLAMD_PORT is set without CLAMD_HOST. Set both, or neither.');
  }
  if (socket !== undefined) return { socket };
  return host === undefined ? undefined : { host, port: port ?? 3310 };
}

function readLogLevel(reader: Reader): LogLevel {
  const text = reader.text('LOG_LEVEL') ?? 'info';
  const level = logLevels.find((name) => name === text);
  if (level === undefined) reader.refuse(`LOG_LEVEL must be one of ${logLevels.join(', ')}.`);
  return level ?? 'info';
}

interface AddressForm {
  readonly protocols: readonly string[];
  readonly example: string;
}

const webAddress: AddressForm = {
  protocols: ['http:', 'https:'],
  example: 'https://adaptations.example.org',
};
const postgresAddress: AddressForm = {
  protocols: ['postgres:', 'postgresql:'],
  example: 'postgresql://lightbulb_app:password@db.example.org/lightbulb',
};

/** Reads single variables, and gathers a sentence for each that will not do. Never shows a value. */
class Reader {
  readonly problems: string[] = [];
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  refuse(problem: string): void {
    this.problems.push(problem);
  }

  text(name: string): string | undefined {
    const text = this.#env[name]?.trim();
    return text === '' ? undefined : text;
  }

  port(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
      this.refuse(`${name} must be a port, a whole number from 0 to 65535.`);
    }
    return Number(text);
  }

  count(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!/^\d{1,9}$/.test(text)) this.refuse(`${name} must be a whole number.`);
    return Number(text);
  }

  url(name: string, form: AddressForm): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !form.protocols.includes(url.protocol)) {
      this.refuse(`${name} must be an address such as ${form.example}.`);
    }
    return text;
  }
}
