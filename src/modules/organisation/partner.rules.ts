import type { PartnerKind } from './organisation.types.ts';

/** The kinds of partner, with their names on screen. */
export const partnerKindNames = {
  district: 'District or borough council',
  county: 'County council',
  nhs: 'NHS body',
  other: 'Another body',
} as const satisfies Record<PartnerKind, string>;

export const partnerKinds = Object.keys(partnerKindNames) as readonly PartnerKind[];

/** A kind as the database keeps it. Throws on any other text. */
export function partnerKindFrom(text: string): PartnerKind {
  const kind = partnerKinds.find((known) => known === text);
  if (kind === undefined) throw new Error(`There is no kind of partner called ${text}`);
  return kind;
}
