/** After so many tries a message is given up and shown to the staff. The last comes after some 8 hours. */
export const mostTries = 10;

/** How long to wait after a try before the next, in minutes: 1, 2, 4 and so on. Tries count from 1. */
export function minutesBeforeNextTry(triesSoFar: number): number {
  return 2 ** (Math.min(triesSoFar, mostTries) - 1);
}
