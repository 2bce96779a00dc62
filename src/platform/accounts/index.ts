import type { Route } from '../http/route.ts';
import { ownAccountRoutes } from './account-routes.tsx';
import { signInRoutes } from './sign-in-routes.tsx';
import type { SignInSlots } from './sign-in-routes.tsx';

export { makeAccountLink } from './open-account.ts';
export { accountPaths } from './paths.ts';
export type { SignInSlots } from './sign-in-routes.tsx';
export type { RoleToTry } from './sign-in-page.tsx';

/** Every page of signing in, signing out and one's own account. */
export function accountRoutes(slots: SignInSlots): readonly Route[] {
  return [...signInRoutes(slots), ...ownAccountRoutes];
}
