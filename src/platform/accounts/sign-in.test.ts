import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobForAnyshire, setUpAnyshire } from '../../../tests/harness/anyshire.ts';
import type { Anyshire } from '../../../tests/harness/anyshire.ts';
import { bothDatabases, freshPostgresDatabase } from '../../../tests/harness/database.ts';
import { hiddenFields, listening, openSmallBrowser } from '../../../tests/harness/small-browser.ts';
import { serverWith } from '../../../tests/harness/visit.ts';
import { organisationRoutes, rolesToTry } from '../../modules/organisation/index.ts';
import { transactAsJob } from '../access/enter.ts';
import { openDatabase } from '../database/database.ts';
import type { Tx } from '../database/database.ts';
import { sessionCookie } from '../http/answer.ts';
import { accountByEmail, changeAccount } from './accounts.store.ts';
import { accountPaths, accountRoutes } from './index.ts';
import { makeAccountLink } from './open-account.ts';
import { hashPassword } from './password-hash.ts';
import { newTotpSecret, sealTotpSecret } from './totp.ts';

const now = new Date();
const password = 'quiet lamp river';
const alma = 'alma.hart@anyshire.example';

const routes = [
  ...accountRoutes({ rolesToTry, firstPage: () => accountPaths.account }),
  ...organisationRoutes({ openWorkOf: async () => 0 }),
];

/** A server over a partnership in which Alma Hart has a password. */
async function anyshire(
  fresh: (typeof bothDatabases)[number]['fresh'],
  options: { readonly demonstration?: boolean; readonly host?: string } = {},
) {
  const database = await openDatabase((await fresh()).settings);
  const job = jobForAnyshire(now);
  const passwordHash = await hashPassword(password);
  const inJob = <T>(work: (tx: Tx) => Promise<T>) => transactAsJob(database, job, work);
  const ids = await inJob(async (tx) => {
    const made = await setUpAnyshire(tx, job, options);
    await changeAccount(tx, job.actor.partnershipId, made.almaAccount, { passwordHash });
    return made;
  });
  const { config, server } = await serverWith(database, routes);
  const url = await listening(server, options.host);
  return {
    fieldKey: config.fieldKey.reveal(),
    ids,
    inJob,
    job,
    url,
    browser: () => openSmallBrowser(url),
    stop: async () => {
      await server.close();
      await database.close();
    },
  };
}

type Service = Awaited<ReturnType<typeof anyshire>>;

describe.each(bothDatabases)('signing in on $kind', ({ fresh }) => {
  let service: Service;
  beforeAll(async () => {
    service = await anyshire(fresh);
  }, 120_000);
  afterAll(() => service.stop());

  const signIn = (browser = service.browser(), next = '') => {
    const from = next === '' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
    return browser.send(from, '/sign-in', { email: 'Alma.Hart@anyshire.example', password });
  };
  const events = (accountId: string) =>
    service.inJob(async (tx) => {
      const rows = await tx
        .selectFrom('events')
        .select(['type', 'data', 'actor_kind'])
        .where('stream_id', '=', accountId)
        .orderBy('sequence')
        .execute();
      return rows.map(({ type }) => type);
    });

  test('a page of ours asks for it, and leads back', async () => {
    const browser = service.browser();
    const asked = await browser.get('/organisation/postcodes?q=OA1');
    expect(asked.to).toBe('/sign-in?next=%2Forganisation%2Fpostcodes%3Fq%3DOA1');
    const answer = await signIn(browser, '/organisation/postcodes?q=OA1');
    expect(answer).toMatchObject({ status: 303, to: '/organisation/postcodes?q=OA1' });
    expect((await browser.get('/account')).text).toContain('Alma Hart');
  });

  test('leads nowhere but to a page of ours', async () => {
    expect((await signIn(service.browser(), '//elsewhere.example/')).to).toBe('/account');
    expect((await signIn(service.browser(), 'https://elsewhere.example/')).to).toBe('/account');
  });

  test('gives a new token, ends the one that was brought, and takes none that was planted', async () => {
    const browser = service.browser();
    browser.cookies.set(sessionCookie, 'planted-by-somebody-else');
    await signIn(browser);
    const first = browser.cookies.get(sessionCookie);
    expect(first).not.toBe('planted-by-somebody-else');
    await signIn(browser);
    expect(browser.cookies.get(sessionCookie)).not.toBe(first);
    const old = service.browser();
    old.cookies.set(sessionCookie, first ?? '');
    expect((await old.get('/account')).to).toBe('/sign-in?next=%2Faccount');
    expect((await browser.get('/account')).status).toBe(200);
  });

  test('says the same to a wrong password, to nobody and to an account without a password', async () => {
    const refusals = await Promise.all(
      [alma, 'nobody@anyshire.example', 'priya.rowe@oakley.example'].map(async (email) => {
        const answer = await service
          .browser()
          .send('/sign-in', '/sign-in', { email, password: 'wrong lamp river' });
        expect(answer.status).toBe(422);
        return /<p id="email-error"[^]*?<\/p>/.exec(answer.text)?.[0];
      }),
    );
    expect(new Set(refusals).size).toBe(1);
    expect(refusals[0]).toContain('do not fit');
  });

  test('does nothing for a form that did not come from a page of ours', async () => {
    const browser = service.browser();
    const form = new URLSearchParams({ email: alma, password });
    const answer = await browser.post('/sign-in', form);
    expect(answer.status).toBe(403);
    expect(browser.cookies.has(sessionCookie)).toBe(false);
    const stolen = hiddenFields((await service.browser().get('/sign-in')).text, '/sign-in');
    stolen.set('email', alma);
    stolen.set('password', password);
    expect((await browser.post('/sign-in', stolen)).status).toBe(403);
  });

  test('ends by a button: no link signs anybody out', async () => {
    const browser = service.browser();
    await signIn(browser);
    const token = browser.cookies.get(sessionCookie) ?? '';
    expect((await browser.get('/sign-out')).text).toContain('Sign out?');
    expect((await browser.get('/account')).status).toBe(200);
    expect(await browser.send('/sign-out', '/sign-out', {})).toMatchObject({ to: '/sign-in' });
    expect(browser.cookies.has(sessionCookie)).toBe(false);
    browser.cookies.set(sessionCookie, token);
    expect((await browser.get('/account')).status).toBe(303);
  });

  test('ends everywhere at once', async () => {
    const [one, other] = [service.browser(), service.browser()];
    await signIn(one);
    await signIn(other);
    await one.send('/account', accountPaths.signOutEverywhere, {});
    expect((await other.get('/account')).status).toBe(303);
  });

  test('is refused to those who have left, whatever their password', async () => {
    const passwordHash = await hashPassword(password);
    const { partnershipId } = service.job.actor;
    await service.inJob(async (tx) => {
      await changeAccount(tx, partnershipId, service.ids.priyaAccount, { passwordHash });
      await leave(tx, service.ids, '2020-01-01');
    });
    const email = 'priya.rowe@oakley.example';
    const browser = service.browser();
    expect((await browser.send('/sign-in', '/sign-in', { email, password })).status).toBe(422);
    expect(browser.cookies.has(sessionCookie)).toBe(false);
    await service.inJob((tx) => leave(tx, service.ids, null));
    expect((await browser.send('/sign-in', '/sign-in', { email, password })).status).toBe(303);
  });

  test('is not offered as anybody else where this is no demonstration', async () => {
    const browser = service.browser();
    const asked = await browser.get('/sign-in');
    expect(asked.text).not.toContain('Alma Hart');
    const form = hiddenFields(asked.text, '/sign-in');
    form.set('account', service.ids.almaAccount);
    expect((await browser.post('/sign-in/as', form)).status).toBe(404);
  });

  test('leaves events without a name or an address in their rows', async () => {
    const types = await events(service.ids.almaAccount);
    expect(types[0]).toBe('account_opened');
    expect(types).toEqual(
      expect.arrayContaining([
        'signed_in',
        'sign_in_refused',
        'signed_out',
        'signed_out_everywhere',
      ]),
    );
  });

  test('a password is set once by a link, and the link is then dead', async () => {
    const account = service.ids.priyaAccount;
    const { token: older } = await service.inJob((tx) => makeAccountLink(tx, service.job, account));
    const { token } = await service.inJob((tx) => makeAccountLink(tx, service.job, account));
    const browser = service.browser();
    expect((await browser.get(accountPaths.link(older))).text).toContain('no longer works');
    const path = accountPaths.link(token);
    const set = (chosen: string) => browser.send(path, path, { password: chosen });
    expect((await set('short')).text).toContain('Choose a longer password');
    expect((await set('priya priya priya')).text).toContain('without the name');
    expect(await set('amber kettle moon')).toMatchObject({ to: '/sign-in?done=password' });
    expect((await browser.get(path)).text).toContain('no longer works');
    const email = 'priya.rowe@oakley.example';
    const chosen = { email, password: 'amber kettle moon' };
    expect((await browser.send('/sign-in', '/sign-in', chosen)).status).toBe(303);
    expect(await events(account)).toContain('password_set');
  });

  test('a link works for 24 hours', async () => {
    const yesterday = new Date(now.getTime() - 25 * 3_600_000);
    const acting = { ...service.job, now: yesterday };
    const { token } = await service.inJob((tx) =>
      makeAccountLink(tx, acting, service.ids.priyaAccount),
    );
    expect((await service.browser().get(accountPaths.link(token))).text).toContain(
      'no longer works',
    );
  });
});

describe('an account', () => {
  let service: Service;
  beforeAll(async () => {
    service = await anyshire(freshPostgresDatabase);
  }, 120_000);
  afterAll(() => service.stop());

  const guess = (typed: string) =>
    service.browser().send('/sign-in', '/sign-in', { email: alma, password: typed });
  const kept = async () => {
    const account = await service.inJob((tx) =>
      accountByEmail(tx, service.job.actor.partnershipId, alma),
    );
    if (account === undefined) throw new Error('There is no account');
    return account;
  };

  test('is locked after ten wrong guesses, sent at once or not, for 15 minutes', async () => {
    await Promise.all(Array.from({ length: 14 }, () => guess('wrong lamp river')));
    expect((await kept()).wrongGuesses).toBe(10);
    expect((await guess(password)).status).toBe(422);
    const { accountId, lockedUntil } = await kept();
    expect((lockedUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(13 * 60_000);
    await service.inJob((tx) =>
      changeAccount(tx, service.job.actor.partnershipId, accountId, { lockedUntil: new Date() }),
    );
    expect((await guess(password)).status).toBe(303);
    expect(await kept()).toMatchObject({ wrongGuesses: 0, lockedUntil: null });
  });

  test('with a second step asks for a code, which works once', async () => {
    const browser = service.browser();
    const signIn = () => browser.send('/sign-in', '/sign-in', { email: alma, password });
    await signIn();
    const path = accountPaths.secondStep;
    const shown = await browser.get(path);
    const secret =
      /<code class="app-secret">([^<]*)/.exec(shown.text)?.[1]?.replaceAll(' ', '') ?? '';
    expect(shown.text).toContain('<svg class="app-qr"');
    expect(shown.text).not.toContain('style=');
    const codeOf = (step: number) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({
        timestamp: Date.now() + step * 30_000,
      });
    // Made at once, so that the half minute may end while the test runs.
    const [earlier, current] = [codeOf(-1), codeOf(0)];
    const form = hiddenFields(shown.text, path);
    form.set('code', '000000');
    expect((await browser.post(path, form)).text).toContain('does not fit');
    form.set('code', earlier);
    expect(await browser.post(path, form)).toMatchObject({ to: '/account?done=second-step' });
    expect((await kept()).totpSecret?.includes(secret)).toBe(false);

    expect(await signIn()).toMatchObject({ to: '/sign-in/code' });
    expect((await browser.get('/account')).status).toBe(200);
    browser.cookies.delete(sessionCookie);
    expect((await browser.get('/account')).status).toBe(303);
    const enter = (code: string) => browser.send('/sign-in/code', '/sign-in/code', { code });
    expect((await enter(earlier)).status).toBe(422);
    expect(await enter(current)).toMatchObject({ status: 303, to: '/account' });
    await signIn();
    expect((await enter(current)).status).toBe(422);
    expect((await kept()).wrongGuesses).toBe(1);

    const off = (present: string) =>
      browser.send(accountPaths.secondStepOff, accountPaths.secondStepOff, { present });
    expect((await off('wrong lamp river')).text).toContain('That is not your password');
    expect(await off(password)).toMatchObject({ to: '/account?done=second-step-off' });
    expect((await kept()).totpSecret).toBeNull();
  });

  test('counts codes as guesses: the right password between them does not help', async () => {
    const { accountId } = await kept();
    const secret = newTotpSecret();
    const totpSecret = sealTotpSecret(service.fieldKey, accountId, secret);
    const change = (to: Parameters<typeof changeAccount>[3]) =>
      service.inJob((tx) => changeAccount(tx, service.job.actor.partnershipId, accountId, to));
    await change({ totpSecret, totpLastStep: null, wrongGuesses: 0, lockedUntil: null });
    const browser = service.browser();
    for (let guesses = 1; guesses <= 10; guesses += 1) {
      await browser.send('/sign-in', '/sign-in', { email: alma, password });
      await browser.send('/sign-in/code', '/sign-in/code', { code: 'wrong' });
      expect((await kept()).wrongGuesses).toBe(guesses);
    }
    expect((await guess(password)).status).toBe(422);
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    const late = await browser.send('/sign-in/code', '/sign-in/code', { code });
    expect(late.status).toBe(422);
    browser.cookies.set('lightbulb_second_step', 'made-up');
    expect(await browser.send('/sign-in/code', '/sign-in/code', { code })).toMatchObject({
      status: 303,
      to: '/sign-in',
    });
    await change({ totpSecret: null, wrongGuesses: 0, lockedUntil: null });
  });

  test('changes its password with the present one, and is signed out everywhere else', async () => {
    const [here, elsewhere] = [service.browser(), service.browser()];
    const credentials = { email: alma, password };
    await here.send('/sign-in', '/sign-in', credentials);
    await elsewhere.send('/sign-in', '/sign-in', credentials);
    const change = (present: string, chosen: string) =>
      here.send(accountPaths.password, accountPaths.password, { present, password: chosen });
    expect((await change('wrong lamp river', 'amber kettle moon')).text).toContain(
      'That is not your password',
    );
    expect((await change(password, 'password1234')).text).toContain('Choose another password');
    expect(await change(password, 'amber kettle moon')).toMatchObject({
      to: '/account?done=password',
    });
    expect((await here.get('/account')).status).toBe(200);
    expect((await elsewhere.get('/account')).status).toBe(303);
    expect((await guess(password)).status).toBe(422);
    expect((await guess('amber kettle moon')).status).toBe(303);
  });
});

describe('a demonstration', () => {
  test('lets whoever sits at the machine be anybody, and nobody else', async () => {
    const service = await anyshire(freshPostgresDatabase, { demonstration: true });
    const browser = service.browser();
    const asked = await browser.get('/sign-in?next=/organisation');
    expect(asked.text).toContain('Who do you want to be?');
    expect(asked.text).toContain('Housing Support Co-ordinator');
    const form = hiddenFields(asked.text, '/sign-in/as');
    form.set('account', service.ids.priyaAccount);
    expect(await browser.post('/sign-in/as', form)).toMatchObject({ to: '/organisation' });
    form.set('account', service.ids.almaAccount);
    expect((await browser.post('/sign-in/as', form)).status).toBe(303);
    expect((await browser.get('/account')).text).toContain('Alma Hart');
    form.set('account', service.ids.hub);
    expect((await browser.post('/sign-in/as', form)).status).toBe(404);
    const passedOn = await browser.get('/sign-in', { 'x-forwarded-for': '192.0.2.7' });
    expect(passedOn.text).not.toContain('Who do you want to be?');
    await service.stop();
  }, 120_000);

  test('offers it to nobody on a server that others can reach', async () => {
    const service = await anyshire(freshPostgresDatabase, { demonstration: true, host: '0.0.0.0' });
    const browser = service.browser();
    const asked = await browser.get('/sign-in');
    expect(asked.text).not.toContain('Who do you want to be?');
    const form = hiddenFields(asked.text, '/sign-in');
    form.set('account', service.ids.almaAccount);
    expect((await browser.post('/sign-in/as', form)).status).toBe(404);
    expect(browser.cookies.has(sessionCookie)).toBe(false);
    await service.stop();
  }, 120_000);
});

async function leave(tx: Tx, ids: Anyshire, leftOn: string | null): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ left_on: leftOn })
    .where('staff_id', '=', ids.priya)
    .execute();
}
