/** The few addresses that every page's frame names. Each module lists its own in its paths.ts. */
export const addresses = {
  home: '/',
  workList: '/work',
  search: '/cases/search',
  signIn: '/sign-in',
  signOut: '/sign-out',
  account: '/account',
  track: '/track',
} as const;
