import type { Database, Tx } from './database/database.ts';
import type { Partnership } from './partnership.ts';

/** What a partnership decides about itself: its name, how to reach it, its two colours. */
export type PartnershipSettings = Omit<Partnership, 'partnershipId' | 'demonstration'>;

/** The settings as they stand, with the version that a change of them must name. */
export interface KeptSettings extends PartnershipSettings {
  readonly version: number;
}

/**
 * Makes a partnership. Only a job that acts in it may. Of all the partnerships on one server, one
 * may have no host name: it answers every other name.
 */
export async function insertPartnership(
  tx: Tx,
  made: PartnershipSettings & {
    readonly partnershipId: string;
    readonly hostName: string | null;
    readonly demonstration: boolean;
    readonly createdAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('partnerships')
    .values({
      partnership_id: made.partnershipId,
      host_name: made.hostName,
      demonstration: made.demonstration,
      created_at: made.createdAt,
      ...columnsOf(made),
    })
    .execute();
}

/** Reads the settings and holds them until the transaction ends, so that changes follow each other. */
export async function lockSettings(tx: Tx, partnershipId: string): Promise<KeptSettings> {
  const row = await tx
    .selectFrom('partnerships')
    .select(['name', 'tagline', 'base_colour', 'accent_colour'])
    .select(['public_phone', 'public_email', 'opening_hours', 'version'])
    .where('partnership_id', '=', partnershipId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  return {
    name: row.name,
    tagline: row.tagline,
    baseColour: row.base_colour,
    accentColour: row.accent_colour,
    publicPhone: row.public_phone,
    publicEmail: row.public_email,
    openingHours: row.opening_hours,
    version: row.version,
  };
}

/** Keeps changed settings. Whoever calls holds their lock and has compared the version. */
export async function updateSettings(
  tx: Tx,
  partnershipId: string,
  settings: PartnershipSettings,
  version: number,
): Promise<void> {
  await tx
    .updateTable('partnerships')
    .set({ ...columnsOf(settings), version })
    .where('partnership_id', '=', partnershipId)
    .execute();
}

function columnsOf(settings: PartnershipSettings) {
  return {
    name: settings.name,
    tagline: settings.tagline,
    base_colour: settings.baseColour,
    accent_colour: settings.accentColour,
    public_phone: settings.publicPhone,
    public_email: settings.publicEmail,
    opening_hours: settings.openingHours,
  };
}

/** Whether the database holds no partnership yet. */
export async function isEmpty(database: Database): Promise<boolean> {
  const found = await database.kysely
    .selectFrom('partnerships')
    .select('partnership_id')
    .limit(1)
    .executeTakeFirst();
  return found === undefined;
}
