import { outwardPart, parsePostcode } from '../../kernel/postcode.ts';
import type { Postcode } from '../../kernel/postcode.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';

declare const areaBrand: unique symbol;

/**
 * A part of the country by its postcodes, from wide to narrow: an area `LE`, a district `LE19`, a
 * sector `LE19 2`, or one whole postcode `LE19 2AB`. The space is kept, because `LE1 9` and `LE19`
 * are different places.
 */
export type PostcodeArea = string & { readonly [areaBrand]: true };

const AREA = /^[A-Z]{1,2}$/;
const DISTRICT = /^[A-Z]{1,2}\d[A-Z0-9]?$/;
const SECTOR = /^([A-Z]{1,2}\d[A-Z0-9]?) (\d)$/;
/** Without its space a sector is plain only when what is left of its last figure cannot grow. */
const SECTOR_RUN_TOGETHER = /^([A-Z]{1,2}\d[A-Z0-9])(\d)$/;

/** An area, district, sector or postcode as somebody typed it, in small letters or with more spaces. */
export function parsePostcodeArea(text: string): Result<PostcodeArea, 'not-a-postcode-area'> {
  const tidy = text.trim().toUpperCase().replace(/\s+/g, ' ');
  if (AREA.test(tidy) || DISTRICT.test(tidy) || SECTOR.test(tidy)) return ok(tidy as PostcodeArea);
  const runTogether = SECTOR_RUN_TOGETHER.exec(tidy);
  if (runTogether !== null) return ok(`${runTogether[1]} ${runTogether[2]}` as PostcodeArea);
  const postcode = parsePostcode(tidy);
  return postcode.ok ? ok(postcode.value as string as PostcodeArea) : refuse('not-a-postcode-area');
}

/** Every area in which a postcode lies, the narrowest first: the first that is given to a locality wins. */
export function areasOfPostcode(postcode: Postcode): readonly string[] {
  const outward = outwardPart(postcode);
  const letters = /^[A-Z]+/.exec(outward)?.[0] ?? '';
  return [postcode, postcode.slice(0, outward.length + 2), outward, letters];
}

/** One area a line, blank lines passed over; refuses with the lines that are none. Given twice counts once. */
export function parsePostcodeAreas(
  lines: readonly string[],
): Result<readonly PostcodeArea[], readonly string[]> {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '');
  const wrong = written.filter((line) => !parsePostcodeArea(line).ok);
  if (wrong.length > 0) return refuse(wrong);
  const areas = written.flatMap((line) => {
    const area = parsePostcodeArea(line);
    return area.ok ? [area.value] : [];
  });
  return ok([...new Set(areas)].sort());
}
