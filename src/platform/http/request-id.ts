import { randomInt } from 'node:crypto';

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The reference of one request, short enough to read out on the phone: `K7D2-9XQ4`. */
export function newRequestId(): string {
  const eight = Array.from({ length: 8 }, () => letters[randomInt(letters.length)] ?? '2').join('');
  return `${eight.slice(0, 4)}-${eight.slice(4)}`;
}
