/** After so many wrong guesses at its password or code an account is locked for a while. */
const mostGuesses = 10;
const lockMinutes = 15;

/** What an account knows of the guesses at it since the last time somebody signed in. */
export interface Guesses {
  readonly wrongGuesses: number;
  readonly lockedUntil: Date | null;
}

/** Whether no guess at an account is looked at just now. */
export function isLocked({ lockedUntil }: Guesses, now: Date): boolean {
  return lockedUntil !== null && lockedUntil > now;
}

/**
 * The account after one more guess, which is counted before it is looked at: guesses sent at the
 * same moment cannot be more than ten between them. A lock that has run out starts afresh.
 */
export function withGuess({ wrongGuesses, lockedUntil }: Guesses, now: Date): Guesses {
  const counted = (lockedUntil === null ? wrongGuesses : 0) + 1;
  return { wrongGuesses: counted, lockedUntil: counted >= mostGuesses ? lockEnd(now) : null };
}

/** The account without a guess that turned out right, when that alone does not sign anybody in. */
export function withoutGuess({ wrongGuesses }: Guesses): Guesses {
  return { wrongGuesses: Math.max(0, wrongGuesses - 1), lockedUntil: null };
}

function lockEnd(now: Date): Date {
  return new Date(now.getTime() + lockMinutes * 60_000);
}
