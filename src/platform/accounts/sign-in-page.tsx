import { Button } from '../../ui/govuk/button.tsx';
import { Details } from '../../ui/govuk/details.tsx';
import { Input } from '../../ui/govuk/input.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import { PasswordInput } from '../../ui/govuk/password-input.tsx';
import type { FormState } from '../http/form-state.ts';
import { PostForm } from '../http/frame.tsx';
import { StaffPageFrame } from '../http/pages.tsx';
import { accountPaths } from './paths.ts';

/** Somebody whom a demonstration lets one be. */
export interface PersonToTry {
  readonly accountId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly team: string;
}

/** A role of the demonstration, what it comes to do, and who has it. */
export interface RoleToTry {
  readonly role: string;
  readonly comesTo: string;
  readonly people: readonly PersonToTry[];
}

export interface SignInView {
  readonly form: FormState;
  readonly next: string | undefined;
  /** Somebody has just set a password by a link. */
  readonly passwordSet: boolean;
  /** Null where this is not a demonstration on the reader's own machine. */
  readonly toTry: readonly RoleToTry[] | null;
}

/** The way in for those who work in the service. */
export function SignInPage(view: SignInView) {
  const { form, toTry } = view;
  if (toTry === null) {
    return (
      <StaffPageFrame title="Sign in" errors={form.errors}>
        <h1 class="govuk-heading-l">Sign in</h1>
        <div class="app-sign-in">
          {view.passwordSet && <InsetText>Your password is set. Sign in with it.</InsetText>}
          <p class="govuk-body">For those who work in the service.</p>
          <PasswordForm {...view} />
          <p class="govuk-body">
            No account, or a forgotten password? A service manager can send you a link to set one.
          </p>
        </div>
      </StaffPageFrame>
    );
  }
  return (
    <StaffPageFrame title="Who do you want to be?" errors={form.errors}>
      <h1 class="govuk-heading-l">Who do you want to be?</h1>
      <p class="app-lede">
        Choose somebody to see the service as they do. It works because this is a demonstration on
        your own machine.
      </p>
      <RolesToTry next={view.next} roles={toTry} />
      <Details summary="Sign in with an email and a password" open={form.errors.length > 0}>
        <PasswordForm {...view} />
      </Details>
    </StaffPageFrame>
  );
}

function RolesToTry(props: {
  readonly roles: readonly RoleToTry[];
  readonly next: string | undefined;
}) {
  return (
    <PostForm action={accountPaths.signInAs} class="app-roles">
      <NextField next={props.next} />
      {props.roles.map((role) => (
        <section class="app-roles__role">
          <div>
            <h2 class="govuk-heading-s app-flush">{role.role}</h2>
            <p class="govuk-body app-muted app-flush">{role.comesTo}</p>
          </div>
          <ul class="app-roles__people">
            {role.people.map((person) => (
              <li>
                <button class="app-person" name="account" value={person.accountId}>
                  <span class="app-person__name">{person.name}</span>
                  <span class="app-person__place">
                    {person.jobTitle}, {person.team}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </PostForm>
  );
}

function PasswordForm({ form, next }: Pick<SignInView, 'form' | 'next'>) {
  return (
    <PostForm action={accountPaths.signIn}>
      <NextField next={next} />
      <Input
        name="email"
        label="Email address"
        type="email"
        width={30}
        autocomplete="username"
        spellcheck={false}
        value={form.value('email')}
        errorMessage={form.error('email')}
      />
      <PasswordInput
        name="password"
        label="Password"
        width={20}
        errorMessage={form.error('password')}
      />
      <Button preventDoubleClick>Sign in</Button>
    </PostForm>
  );
}

/** The page that asks for the code of the second step. */
export function CodePage({ form, next }: Pick<SignInView, 'form' | 'next'>) {
  return (
    <StaffPageFrame title="Enter your code" errors={form.errors}>
      <h1 class="govuk-heading-l">Enter your code</h1>
      <div class="app-sign-in">
        <PostForm action={accountPaths.signInCode}>
          <NextField next={next} />
          <Input
            name="code"
            label="The six figures in your authenticator app"
            width={10}
            inputmode="numeric"
            autocomplete="one-time-code"
            extraLetterSpacing
            hint="They change every half minute. If they have just changed, type the new ones."
            errorMessage={form.error('code')}
          />
          <Button preventDoubleClick>Sign in</Button>
        </PostForm>
        <p class="govuk-body">
          Lost the app? A service manager can take the second step away, and you sign in with your
          password alone.
        </p>
      </div>
    </StaffPageFrame>
  );
}

/** One button, so that no link or picture on another page can sign somebody out. */
export function SignOutPage() {
  return (
    <StaffPageFrame title="Sign out">
      <h1 class="govuk-heading-l">Sign out?</h1>
      <p class="govuk-body">What you have saved stays saved.</p>
      <PostForm action={accountPaths.signOut}>
        <Button>Sign out</Button>
      </PostForm>
    </StaffPageFrame>
  );
}

function NextField({ next }: { readonly next: string | undefined }) {
  return next === undefined ? null : <input type="hidden" name="next" value={next} />;
}
