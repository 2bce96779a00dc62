import pg from 'pg';

/**
 * How a value of each PostgreSQL type arrives in JavaScript, the same from either database:
 *
 * - `int8` is a number; one that a number cannot hold exactly is an error, never a rounded value;
 * - `numeric` is a string, exact to its last digit;
 * - `date` is `'YYYY-MM-DD'`, and `timestamp` the text of the database: neither has a time zone;
 * - `timestamptz` is a `Date`, `json` and `jsonb` are parsed, `bytea` is a `Buffer`;
 * - an array of any of these is an array of the same.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary') {
      const own = ownParsers.get(oid);
      if (own) return own;
    }
    return pg.types.getTypeParser(oid, format) as Parser;
  },
};

type Parser = (text: string) => unknown;

const { builtins } = pg.types;
type TypeId = Parameters<typeof pg.types.getTypeParser>[0];
const textArray = 1009 as number as TypeId;

const ownParsers = new Map<number, Parser>([
  [builtins.INT8, safeInteger],
  [1016, arrayOf(safeInteger)],
  [builtins.NUMERIC, asWritten],
  [1231, arrayOf(asWritten)],
  [builtins.DATE, asWritten],
  [1182, arrayOf(asWritten)],
  [builtins.TIMESTAMP, asWritten],
  [1115, arrayOf(asWritten)],
]);

function asWritten(text: string): string {
  return text;
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`${text} is too large a whole number to be held exactly.`);
  }
  return value;
}

function arrayOf(parse: Parser): Parser {
  const parseArray = pg.types.getTypeParser(textArray) as (text: string) => (string | null)[];
  return (text) => parseArray(text).map((item) => (item === null ? null : parse(item)));
}
