import { accountById } from './accounts.store.ts';
import {
  accountOfLink,
  changePassword,
  dropSecondStep,
  setPasswordByLink,
  setSecondStep,
  signOutEverywhere,
} from './account.ts';
import type { OwnContext } from './account.ts';
import {
  AccountPage,
  DeadLinkPage,
  LinkPage,
  PasswordPage,
  SecondStepOffPage,
  SecondStepPage,
} from './account-page.tsx';
import type { Acting, StaffActor } from '../access/actor.ts';
import type { Tx } from '../database/database.ts';
import type { Field } from '../http/fields.ts';
import { parseFields, text } from '../http/fields.ts';
import { openedForm, refusedForm } from '../http/form-state.ts';
import type { FormState } from '../http/form-state.ts';
import { page, redirect, refused } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { forAnyone, forAnyoneSlowly, forStaff, forStaffSlowly } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { longestPassword, shortestPassword } from './password.rules.ts';
import type { PasswordRefusal } from './password.rules.ts';
import { accountDone, accountPaths } from './paths.ts';
import { noSession } from './sessions.ts';
import { newTotpSecret, offerTotpSecret, takeTotpOffer, totpAddress } from './totp.ts';

/** One's own account, and the link by which somebody sets a password. */
export const ownAccountRoutes: readonly Route[] = [
  forStaff('GET', accountPaths.account, 'own account', async ({ acting, query, tx }) => {
    const account = await ownAccount(tx, acting);
    const done = (['password', 'second-step', 'second-step-off'] as const).find(
      (known) => known === query.one('done'),
    );
    return page(
      <AccountPage
        actor={acting.actor}
        email={account.email}
        hasPassword={account.passwordHash !== null}
        hasSecondStep={account.totpSecret !== null}
        done={done ?? null}
      />,
    );
  }),
  forStaff('POST', accountPaths.signOutEverywhere, 'own account', async ({ acting, tx }) => {
    await signOutEverywhere(tx, acting);
    return redirect(accountPaths.signIn, [noSession]);
  }),
  forStaff('GET', accountPaths.password, 'own account', async ({ acting, tx }) => {
    const { email } = await ownAccount(tx, acting);
    return page(<PasswordPage form={openedForm()} email={email} />);
  }),
  forStaffSlowly('POST', accountPaths.password, 'own account', passwordSent),
  forStaffSlowly('GET', accountPaths.secondStep, 'own account', async (context) =>
    page(await secondStepPage(context, openedForm(), newTotpSecret())),
  ),
  forStaffSlowly('POST', accountPaths.secondStep, 'own account', secondStepSent),
  forStaff('GET', accountPaths.secondStepOff, 'own account', async ({ acting, tx }) => {
    const { email } = await ownAccount(tx, acting);
    return page(<SecondStepOffPage form={openedForm()} email={email} />);
  }),
  forStaffSlowly('POST', accountPaths.secondStepOff, 'own account', secondStepOffSent),
  forAnyone('GET', accountPaths.link(':token'), async ({ acting, params, tx }) => {
    const token = params['token'] ?? '';
    const account = await accountOfLink(tx, acting, token);
    return page(linkPage(token, account?.email, openedForm()));
  }),
  forAnyoneSlowly('POST', accountPaths.link(':token'), async (context) => {
    const { acting, fields, params, transact } = context;
    const token = params['token'] ?? '';
    const again = async (message: string): Promise<Reply> => {
      const account = await transact((tx) => accountOfLink(tx, acting, token));
      const form = refusedForm(fields, [{ field: 'password', message }]);
      return refused(linkPage(token, account?.email, form));
    };
    const given = parseFields(fields, { password: newPassword });
    if (!given.ok) return again(given.error[0]?.message ?? '');
    const set = await setPasswordByLink(context, { token, ...given.value });
    if (set.ok) return redirect(`${accountPaths.signIn}?done=password`);
    return again(set.error === 'no-link' ? '' : passwordMessages[set.error]);
  }),
];

const newPassword: Field<string> = (fields, name) =>
  text({
    max: longestPassword,
    missing: `Enter a new password of at least ${shortestPassword} characters`,
    tooLong: passwordMessages['too-long'],
  })(fields, name);

const presentPassword = text({
  max: longestPassword,
  missing: 'Enter the password that you sign in with now',
  tooLong: `Enter a password of at most ${longestPassword} characters`,
});

const wrongPassword =
  'That is not your password. After ten wrong tries your account is locked for 15 minutes';

const passwordMessages = {
  'too-short': `Choose a longer password: at least ${shortestPassword} characters`,
  'too-long': `Choose a password of at most ${longestPassword} characters`,
  common: 'Choose another password: this is among the first that anybody would guess',
  'holds-email': 'Choose a password without the name in your email address',
} as const satisfies Record<PasswordRefusal, string>;

async function passwordSent(context: OwnContext): Promise<Reply> {
  const { acting, fields, transact } = context;
  const again = async (form: FormState): Promise<Reply> => {
    const { email } = await transact((tx) => ownAccount(tx, acting));
    return refused(<PasswordPage form={form} email={email} />);
  };
  const given = parseFields(fields, { present: presentPassword, password: newPassword });
  if (!given.ok) return again(refusedForm(fields, given.error));
  const changed = await changePassword(context, given.value);
  if (changed.ok) return redirect(accountDone('password'));
  return again(
    refusedForm(fields, [
      changed.error === 'wrong-password'
        ? { field: 'present', message: wrongPassword }
        : { field: 'password', message: passwordMessages[changed.error] },
    ]),
  );
}

async function secondStepSent(context: OwnContext): Promise<Reply> {
  const { acting, config, fields } = context;
  const offer = fields.one('offer');
  const secret = takeTotpOffer(config.fieldKey.reveal(), acting.actor.accountId, offer);
  if (secret === undefined) return redirect(accountPaths.secondStep);
  const again = async (message: string): Promise<Reply> => {
    const form = refusedForm(fields, [{ field: 'code', message }]);
    return refused(await secondStepPage(context, form, secret));
  };
  const given = parseFields(fields, { code: codeFigures });
  if (!given.ok) return again(given.error[0]?.message ?? '');
  const set = await setSecondStep(context, { offer, ...given.value });
  return set.ok
    ? redirect(accountDone('second-step'))
    : again('That code does not fit. Wait for the next one in the app and enter it');
}

const codeFigures = text({
  max: 20,
  missing: 'Enter the six figures that the app shows',
  tooLong: 'Enter only the six figures that the app shows',
});

async function secondStepPage(context: OwnContext, form: FormState, secret: string) {
  const { acting, config, partnership, transact } = context;
  const { email } = await transact((tx) => ownAccount(tx, acting));
  const offer = offerTotpSecret(config.fieldKey.reveal(), acting.actor.accountId, secret);
  const address = totpAddress(secret, partnership.name, email);
  return <SecondStepPage form={form} secret={secret} offer={offer} address={address} />;
}

async function secondStepOffSent(context: OwnContext): Promise<Reply> {
  const { acting, fields, transact } = context;
  const again = async (form: FormState): Promise<Reply> => {
    const { email } = await transact((tx) => ownAccount(tx, acting));
    return refused(<SecondStepOffPage form={form} email={email} />);
  };
  const given = parseFields(fields, { present: presentPassword });
  if (!given.ok) return again(refusedForm(fields, given.error));
  const dropped = await dropSecondStep(context, given.value.present);
  return dropped.ok
    ? redirect(accountDone('second-step-off'))
    : again(refusedForm(fields, [{ field: 'present', message: wrongPassword }]));
}

function linkPage(token: string, email: string | undefined, form: FormState) {
  return email === undefined ? (
    <DeadLinkPage />
  ) : (
    <LinkPage form={form} email={email} action={accountPaths.link(token)} />
  );
}

async function ownAccount(tx: Tx, { actor }: Acting<StaffActor>) {
  const account = await accountById(tx, actor.partnershipId, actor.accountId);
  if (account === undefined) throw new Error(`A session has no account ${actor.accountId}`);
  return account;
}
