import { addresses } from '../http/addresses.ts';

/** The addresses of signing in and of one's own account. */
export const accountPaths = {
  signIn: addresses.signIn,
  signInCode: '/sign-in/code',
  signInAs: '/sign-in/as',
  signOut: addresses.signOut,
  account: addresses.account,
  password: '/account/password',
  secondStep: '/account/second-step',
  secondStepOff: '/account/second-step/off',
  signOutEverywhere: '/account/sign-out-everywhere',
  link: (token: string): string => `/account/link/${token}`,
} as const;

/** An address with where to go afterwards, when there is such a place. */
export function withNext(path: string, next: string | undefined): string {
  return next === undefined ? path : `${path}?next=${encodeURIComponent(next)}`;
}

/** The account page, saying what has just been done. */
export function accountDone(done: 'password' | 'second-step' | 'second-step-off' | 'everywhere') {
  return `${accountPaths.account}?done=${done}`;
}
