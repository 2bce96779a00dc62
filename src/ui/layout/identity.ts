/** What a partnership decides about the look of its pages; nothing else can be changed. */
export interface PartnershipIdentity {
  readonly name: string;
  /** A few words after the name in the public header. */
  readonly tagline: string;
  /** Ground of the header, as `#rrggbb`. White text and the accent stand on it. */
  readonly baseColour: string;
  /** Marks what is now and next, as `#rrggbb`. Black text stands on it. */
  readonly accentColour: string;
}

/** Why two colours cannot be an identity. */
export type IdentityRefusal =
  | 'base colour is not #rrggbb'
  | 'accent colour is not #rrggbb'
  | 'white text on the base is below 4.5 to 1'
  | 'accent on the base is below 3 to 1'
  | 'black text on the accent is below 4.5 to 1';

type Colours = Pick<PartnershipIdentity, 'baseColour' | 'accentColour'>;
type Channels = readonly [red: number, green: number, blue: number];

const white: Channels = [255, 255, 255];
const black: Channels = [11, 12, 12];

/**
 * What is wrong with two colours, by the contrast that WCAG 2.2 asks (1.4.3 for text, 1.4.11 for
 * shapes); an empty list when they may be used.
 */
export function identityRefusals(colours: Colours): readonly IdentityRefusal[] {
  const base = channelsOf(colours.baseColour);
  const accent = channelsOf(colours.accentColour);
  if (base === undefined || accent === undefined) {
    return [
      ...(base === undefined ? (['base colour is not #rrggbb'] as const) : []),
      ...(accent === undefined ? (['accent colour is not #rrggbb'] as const) : []),
    ];
  }
  return [
    ...(contrast(white, base) < 4.5 ? (['white text on the base is below 4.5 to 1'] as const) : []),
    ...(contrast(accent, base) < 3 ? (['accent on the base is below 3 to 1'] as const) : []),
    ...(contrast(black, accent) < 4.5
      ? (['black text on the accent is below 4.5 to 1'] as const)
      : []),
  ];
}

/**
 * The stylesheet that gives every page the partnership's colours. Throws on a colour that is not
 * `#rrggbb`: settings are refused by `identityRefusals` before they are kept.
 */
export function identityStylesheet(colours: Colours): string {
  const base = channelsOf(colours.baseColour);
  const accent = channelsOf(colours.accentColour);
  if (base === undefined || accent === undefined) {
    throw new Error('A partnership has a colour that is not #rrggbb');
  }
  const properties = {
    '--lb-ink': hex(base),
    '--lb-ink-2': hex(mix(base, white, 0.1)),
    '--lb-amber': hex(accent),
    '--lb-amber-tint': hex(mix(accent, white, 0.86)),
  };
  const lines = Object.entries(properties).map(([name, value]) => `${name}:${value}`);
  return `:root{${lines.join(';')}}\n`;
}

function channelsOf(colour: string): Channels | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (match === null) {
    return undefined;
  }
  const [red, green, blue] = match.slice(1).map((digits) => Number.parseInt(digits, 16));
  return red === undefined || green === undefined || blue === undefined
    ? undefined
    : [red, green, blue];
}

function hex(channels: Channels): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** `share` of the second colour in the first. */
function mix(first: Channels, second: Channels, share: number): Channels {
  const [red, green, blue] = [0, 1, 2].map((index) =>
    Math.round((first[index] ?? 0) * (1 - share) + (second[index] ?? 0) * share),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Contrast ratio as WCAG 2.2 defines it, from 1 to 21. */
function contrast(one: Channels, other: Channels): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(channels: Channels): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
