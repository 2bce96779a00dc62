/** A partnership's own name, colours and public line, as every page of it needs them. */
export interface Partnership {
  readonly partnershipId: string;
  readonly name: string;
  readonly tagline: string;
  readonly baseColour: string;
  readonly accentColour: string;
  readonly publicPhone: string;
  readonly publicEmail: string;
  readonly openingHours: string;
  /** Made when the database was created as a demonstration, and never changed. */
  readonly demonstration: boolean;
}

/** From the JSON row that enter_session and enter_partnership answer. */
export function partnershipFrom(row: Readonly<Record<string, unknown>>): Partnership {
  return {
    partnershipId: textOf(row, 'partnership_id'),
    name: textOf(row, 'name'),
    tagline: textOf(row, 'tagline'),
    baseColour: textOf(row, 'base_colour'),
    accentColour: textOf(row, 'accent_colour'),
    publicPhone: textOf(row, 'public_phone'),
    publicEmail: textOf(row, 'public_email'),
    openingHours: textOf(row, 'opening_hours'),
    demonstration: row['demonstration'] === true,
  };
}

function textOf(row: Readonly<Record<string, unknown>>, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`A partnership has no ${column}`);
  return value;
}
