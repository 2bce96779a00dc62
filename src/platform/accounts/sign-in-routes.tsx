import { parseId } from '../../kernel/ids.ts';
import type { Acting, StaffActor, VisitorActor } from '../access/actor.ts';
import type { Tx } from '../database/database.ts';
import { appendEvent } from '../events/append.ts';
import { sessionCookie } from '../http/answer.ts';
import type { Fields } from '../http/fields.ts';
import { parseFields, text } from '../http/fields.ts';
import { openedForm, refusedForm } from '../http/form-state.ts';
import type { FormState } from '../http/form-state.ts';
import { notFound, page, redirect, refused } from '../http/reply.ts';
import type { Cookie, Reply } from '../http/reply.ts';
import { forAnyone, forAnyoneSlowly } from '../http/route.ts';
import type { RequestContext, Route } from '../http/route.ts';
import { nextPathOf } from './next-path.rules.ts';
import { longestPassword } from './password.rules.ts';
import { accountPaths, withNext } from './paths.ts';
import { cookieOf, noSession, revokeSession } from './sessions.ts';
import { finishSignIn, signInByCode, signInByPassword } from './sign-in.ts';
import type { SignedIn, SignInContext } from './sign-in.ts';
import { CodePage, SignInPage, SignOutPage } from './sign-in-page.tsx';
import type { RoleToTry } from './sign-in-page.tsx';

/** What signing in asks of the rest of the program. */
export interface SignInSlots {
  /** Whom a demonstration lets one be, by role. Asked only in a demonstration on this machine. */
  rolesToTry(tx: Tx, acting: Acting<VisitorActor>): Promise<readonly RoleToTry[]>;
  /** The first page of somebody who asked for none. */
  firstPage(actor: StaffActor): string;
}

const ticketCookie = 'lightbulb_second_step';
const noTicket: Cookie = { name: ticketCookie, value: '', maxAgeSeconds: 0 };

/** Signing in and out. */
export function signInRoutes(slots: SignInSlots): readonly Route[] {
  return [
    forAnyoneSlowly('GET', accountPaths.signIn, async (context) =>
      page(await signInPage(slots, context, openedForm())),
    ),
    forAnyoneSlowly('POST', accountPaths.signIn, (context) => passwordSent(slots, context)),
    forAnyone('GET', accountPaths.signInCode, async ({ query, request }) =>
      request.cookies[ticketCookie] === undefined
        ? redirect(withNext(accountPaths.signIn, nextIn(query)))
        : page(<CodePage form={openedForm()} next={nextIn(query)} />),
    ),
    forAnyoneSlowly('POST', accountPaths.signInCode, (context) => codeSent(slots, context)),
    // These two are never "sent twice": whoever goes back and chooses again means the second choice.
    forAnyoneSlowly('POST', accountPaths.signInAs, (context) => personChosen(slots, context)),
    forAnyone('GET', accountPaths.signOut, async () => page(<SignOutPage />)),
    forAnyoneSlowly('POST', accountPaths.signOut, signedOut),
  ];
}

async function passwordSent(slots: SignInSlots, context: SignInContext): Promise<Reply> {
  const { fields } = context;
  const next = nextIn(fields);
  const given = parseFields(fields, {
    email: text({
      max: 254,
      missing: 'Enter the email address of your account',
      tooLong: 'Enter an email address of at most 254 characters',
    }),
    password: text({
      max: longestPassword,
      missing: 'Enter your password',
      tooLong: `Enter a password of at most ${longestPassword} characters`,
    }),
  });
  if (!given.ok) return refused(await signInPage(slots, context, refusedForm(fields, given.error)));
  const answer = await signInByPassword(context, given.value);
  if (!answer.ok) {
    const form = refusedForm(fields, [{ field: 'email', message: refusals[answer.error] }]);
    return refused(await signInPage(slots, context, form));
  }
  switch (answer.value.kind) {
    case 'signed-in':
      return entered(slots, answer.value.signedIn, next);
    case 'code-wanted': {
      const { seconds, ticket } = answer.value;
      return redirect(withNext(accountPaths.signInCode, next), [
        { name: ticketCookie, value: ticket, maxAgeSeconds: seconds },
      ]);
    }
  }
}

async function codeSent(slots: SignInSlots, context: SignInContext): Promise<Reply> {
  const { fields, request } = context;
  const next = nextIn(fields);
  const given = parseFields(fields, {
    code: text({
      max: 20,
      missing: 'Enter the six figures that your authenticator app shows',
      tooLong: 'Enter only the six figures that your authenticator app shows',
    }),
  });
  const again = (message: string): Reply =>
    refused(<CodePage form={refusedForm(fields, [{ field: 'code', message }])} next={next} />);
  if (!given.ok) return again(given.error[0]?.message ?? '');
  const ticket = request.cookies[ticketCookie] ?? '';
  const answer = await signInByCode(context, { ticket, code: given.value.code });
  if (answer.ok) return entered(slots, answer.value, next);
  return answer.error === 'too-late'
    ? redirect(withNext(accountPaths.signIn, next), [noTicket])
    : again(wrongCode);
}

/** One sentence for every reason, so that it says nothing about who has an account. */
const refusals = {
  refused:
    'That email address and password do not fit an account that can sign in. Check both. After ten wrong tries an account is locked for 15 minutes',
  'too-many-tries': 'There were too many wrong tries from where you are. Try again in 15 minutes',
} as const;

const wrongCode =
  'That code does not fit. Wait for the next one and enter it. After ten wrong tries an account is locked for 15 minutes';

async function personChosen(slots: SignInSlots, context: SignInContext): Promise<Reply> {
  const { acting, fields, transact } = context;
  const account = parseId(fields.one('account'));
  if (!mayTry(context) || !account.ok) return notFound();
  const signedIn = await transact(async (tx) => {
    const roles = await slots.rolesToTry(tx, acting);
    const people = roles.flatMap((role) => role.people);
    return people.some(({ accountId }) => accountId === account.value)
      ? finishSignIn(tx, context, account.value, 'demonstration')
      : null;
  });
  return signedIn === null ? notFound() : entered(slots, signedIn, nextIn(fields));
}

async function signedOut({ acting, request, transact }: SignInContext): Promise<Reply> {
  const token = request.cookies[sessionCookie] ?? '';
  await transact(async (tx) => {
    const accountId = await revokeSession(tx, acting.actor.partnershipId, token, acting.now);
    if (accountId === undefined) return;
    const stream = { kind: 'account', id: accountId } as const;
    await appendEvent(tx, acting, { stream, type: 'signed_out' });
  });
  return redirect(accountPaths.signIn, [noSession]);
}

async function signInPage(slots: SignInSlots, context: SignInContext, form: FormState) {
  const { acting, fields, query, transact } = context;
  const toTry = mayTry(context) ? await transact((tx) => slots.rolesToTry(tx, acting)) : null;
  return (
    <SignInPage
      form={form}
      next={nextIn(query) ?? nextIn(fields)}
      passwordSet={query.one('done') === 'password'}
      toTry={toTry}
    />
  );
}

/** Only in a database made as a demonstration, and only for whoever sits at the machine. */
function mayTry({
  partnership,
  request,
}: Pick<RequestContext<VisitorActor>, 'partnership' | 'request'>): boolean {
  return partnership.demonstration && request.loopback;
}

function entered(slots: SignInSlots, signedIn: SignedIn, next: string | undefined): Reply {
  return redirect(next ?? slots.firstPage(signedIn.actor), [cookieOf(signedIn.token), noTicket]);
}

function nextIn(fields: Fields): string | undefined {
  return nextPathOf(fields.one('next'));
}
