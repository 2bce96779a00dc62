import { Button } from '../../ui/govuk/button.tsx';
import { Input } from '../../ui/govuk/input.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx';
import { PasswordInput } from '../../ui/govuk/password-input.tsx';
import { SummaryList } from '../../ui/govuk/summary-list.tsx';
import type { StaffActor } from '../access/actor.ts';
import { roleNames } from '../access/permissions.ts';
import type { FormState } from '../http/form-state.ts';
import { PostForm } from '../http/frame.tsx';
import { StaffPageFrame } from '../http/pages.tsx';
import { shortestPassword } from './password.rules.ts';
import { accountPaths } from './paths.ts';
import { QrCode } from './qr-code.tsx';

const aboutPasswords = `At least ${shortestPassword} characters. Three words that you can remember work well.`;

const doneSentences = {
  password: 'Your password is changed. You are signed out everywhere else.',
  'second-step': 'The second step is set. From now on signing in asks for a code.',
  'second-step-off': 'The second step is off. Signing in asks for your password alone.',
} as const;

export interface AccountView {
  readonly actor: StaffActor;
  readonly email: string;
  readonly hasPassword: boolean;
  readonly hasSecondStep: boolean;
  readonly done: keyof typeof doneSentences | null;
}

/** One's own account: who the service thinks one is, and how one signs in. */
export function AccountPage(view: AccountView) {
  const { actor } = view;
  return (
    <StaffPageFrame title="Your account">
      {view.done !== null && <NotificationBanner type="success" text={doneSentences[view.done]} />}
      <span class="govuk-caption-l">{actor.jobTitle}</span>
      <h1 class="govuk-heading-l">{actor.name}</h1>
      <SummaryList
        rows={[
          { key: 'Email address', value: view.email },
          {
            key: 'Roles',
            value: (
              <ul class="govuk-list app-flush">
                {actor.assignments.map((assignment) => (
                  <li>
                    {roleNames[assignment.role]}, {assignment.teamName}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'Password',
            value: view.hasPassword ? 'Set' : 'Not set: ask a service manager for a link',
            actions: view.hasPassword
              ? [{ href: accountPaths.password, text: 'Change', visuallyHiddenText: 'password' }]
              : [],
          },
          {
            key: 'Second step',
            value: view.hasSecondStep
              ? 'A code from your authenticator app'
              : 'None: whoever has your password can sign in',
            actions: [secondStepAction(view.hasSecondStep)],
          },
        ]}
      />
      <p class="govuk-body">
        A service manager keeps your name, roles and email address. Ask them if something is wrong.
      </p>
      <h2 class="govuk-heading-m">Left yourself signed in somewhere?</h2>
      <p class="govuk-body">This ends every session of your account, this one too.</p>
      <PostForm action={accountPaths.signOutEverywhere}>
        <Button variant="secondary">Sign out everywhere</Button>
      </PostForm>
    </StaffPageFrame>
  );
}

function secondStepAction(has: boolean) {
  return has
    ? { href: accountPaths.secondStepOff, text: 'Turn off', visuallyHiddenText: 'the second step' }
    : { href: accountPaths.secondStep, text: 'Set up', visuallyHiddenText: 'a second step' };
}

/** Changes the password, with the present one. */
export function PasswordPage({
  form,
  email,
}: {
  readonly form: FormState;
  readonly email: string;
}) {
  return (
    <StaffPageFrame title="Change your password" errors={form.errors} breadcrumbs={toAccount}>
      <h1 class="govuk-heading-l">Change your password</h1>
      <div class="app-sign-in">
        <PostForm action={accountPaths.password}>
          <AccountName email={email} />
          <PasswordInput
            name="present"
            label="Your password now"
            width={20}
            errorMessage={form.error('present')}
          />
          <NewPassword form={form} />
          <Button preventDoubleClick>Change password</Button>
        </PostForm>
      </div>
    </StaffPageFrame>
  );
}

/** Sets a password by the link that somebody was sent. */
export function LinkPage(props: {
  readonly form: FormState;
  readonly email: string;
  readonly action: string;
}) {
  return (
    <StaffPageFrame title="Set your password" errors={props.form.errors}>
      <h1 class="govuk-heading-l">Set your password</h1>
      <div class="app-sign-in">
        <p class="govuk-body">
          For the account <strong>{props.email}</strong>. This link works once.
        </p>
        <PostForm action={props.action}>
          <AccountName email={props.email} />
          <NewPassword form={props.form} />
          <Button preventDoubleClick>Set password</Button>
        </PostForm>
      </div>
    </StaffPageFrame>
  );
}

/** In place of a link that does nothing any more. */
export function DeadLinkPage() {
  return (
    <StaffPageFrame title="This link no longer works">
      <h1 class="govuk-heading-l">This link no longer works</h1>
      <p class="govuk-body">
        A link to set a password works once, for 24 hours, and a newer one replaces it. If you have
        set your password,{' '}
        <a class="govuk-link" href={accountPaths.signIn}>
          sign in
        </a>
        . Otherwise ask a service manager for another link.
      </p>
    </StaffPageFrame>
  );
}

export interface SecondStepView {
  readonly form: FormState;
  /** In base32, for whoever cannot scan a picture. */
  readonly secret: string;
  /** The same, sealed, for the form to bring back. */
  readonly offer: string;
  /** What the picture says. */
  readonly address: string;
}

/** Sets up the second step. */
export function SecondStepPage({ form, ...view }: SecondStepView) {
  return (
    <StaffPageFrame title="Set up a second step" errors={form.errors} breadcrumbs={toAccount}>
      <h1 class="govuk-heading-l">Set up a second step</h1>
      <p class="app-lede">
        Signing in then asks for a code from your phone, so a stolen password is not enough.
      </p>
      <ol class="govuk-list govuk-list--number">
        <li>Open an authenticator app on your phone, or install one.</li>
        <li>Scan this picture with it, or type the key under it.</li>
        <li>Enter the six figures that the app then shows.</li>
      </ol>
      <QrCode
        text={view.address}
        label="The key for your authenticator app, which also stands below"
      />
      <InsetText>
        Key: <code class="app-secret">{inFours(view.secret)}</code>
      </InsetText>
      <PostForm action={accountPaths.secondStep}>
        <input type="hidden" name="offer" value={view.offer} />
        <Input
          name="code"
          label="The six figures in the app"
          width={10}
          inputmode="numeric"
          autocomplete="one-time-code"
          extraLetterSpacing
          errorMessage={form.error('code')}
        />
        <Button preventDoubleClick>Set up the second step</Button>
      </PostForm>
    </StaffPageFrame>
  );
}

/** Turns the second step off, with the password. */
export function SecondStepOffPage(props: { readonly form: FormState; readonly email: string }) {
  return (
    <StaffPageFrame
      title="Turn the second step off"
      errors={props.form.errors}
      breadcrumbs={toAccount}
    >
      <h1 class="govuk-heading-l">Turn the second step off</h1>
      <div class="app-sign-in">
        <p class="govuk-body">Whoever has your password can then sign in as you.</p>
        <PostForm action={accountPaths.secondStepOff}>
          <AccountName email={props.email} />
          <PasswordInput
            name="present"
            label="Your password"
            width={20}
            errorMessage={props.form.error('present')}
          />
          <Button variant="warning" preventDoubleClick>
            Turn it off
          </Button>
        </PostForm>
      </div>
    </StaffPageFrame>
  );
}

const toAccount = [{ text: 'Your account', href: accountPaths.account }] as const;

/** So that a password manager knows whose password it keeps. */
function AccountName({ email }: { readonly email: string }) {
  return (
    <input
      class="govuk-visually-hidden"
      type="text"
      name="email"
      value={email}
      autocomplete="username"
      aria-hidden="true"
      tabIndex={-1}
      readOnly
    />
  );
}

function NewPassword({ form }: { readonly form: FormState }) {
  return (
    <PasswordInput
      name="password"
      label="New password"
      width={20}
      autocomplete="new-password"
      hint={aboutPasswords}
      errorMessage={form.error('password')}
    />
  );
}

function inFours(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
