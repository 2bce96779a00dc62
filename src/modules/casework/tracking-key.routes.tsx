import { parseId } from '../../kernel/ids.ts';
import { londonDay } from '../../kernel/london.ts';
import { dayText } from '../../kernel/words.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { StaffActor } from '../../platform/access/actor.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { forStaff } from '../../platform/http/route.ts';
import { queueMessage } from '../../platform/messages/queue.command.ts';
import type { HouseholdPerson, HouseholdView } from '../people/index.ts';
import {
  displayName,
  formalName,
  householdView,
  messagePreferences,
  personOf,
  presentPeople,
  toldNames,
} from '../people/index.ts';
import type { CaseHead } from './case-head.store.ts';
import { caseHead } from './case-head.store.ts';
import { recordOpening } from './case-page.store.ts';
import { paths } from './paths.ts';
import { newTrackingCode, newTrackingLink, revokeTrackingKey } from './tracking-key.command.ts';
import { keyRefusals, keyToGiveFrom } from './tracking-key.form.ts';
import type { KeyToGive } from './tracking-key.form.ts';
import { KeysPage } from './tracking-key.page.tsx';
import type { KeysView } from './tracking-key.page.tsx';
import { codeDays, codeText, linkDays } from './tracking-key.rules.ts';
import { trackingKeysOf } from './tracking-key.store.ts';
import { toldOf } from './tracking-words.rules.ts';

/** Staff give people a way to follow their case, and take it back. */
export const trackingKeyRoutes: readonly Route[] = [
  forStaff('GET', paths.trackingLink(':case'), 'work on cases', async (context) => {
    const of = await caseOf(context);
    if (of === null) return notFound();
    await recordOpening(context.tx, context.acting, of.head.caseId, 'tracking');
    return page(await keysPage(context, of, openedForm(), null));
  }),
  forStaff('POST', paths.trackingLink(':case'), 'work on cases', async (context) => {
    const of = await caseOf(context);
    return of === null ? notFound() : give(context, of);
  }),
  forStaff('POST', paths.revokeTracking(':case'), 'work on cases', async (context) => {
    const caseId = parseId(context.params['case'] ?? '');
    if (!caseId.ok) return notFound();
    const keyId = context.fields.one('keyId');
    const revoked = await revokeTrackingKey(context.tx, context.acting, {
      caseId: caseId.value,
      keyId,
    });
    return revoked.ok ? redirect(paths.trackingLink(caseId.value)) : notFound();
  }),
];

interface OfCase {
  readonly head: CaseHead;
  readonly household: HouseholdView;
}

type Giving = RouteContext<StaffActor>;
type Made = { readonly person: HouseholdPerson; readonly words: readonly string[] };

async function caseOf({ tx, acting, params }: Giving): Promise<OfCase | null> {
  const caseId = parseId(params['case'] ?? '');
  const head = caseId.ok ? await caseHead(tx, acting, caseId.value) : null;
  if (head === null) return null;
  const household = await householdView(tx, acting.actor.partnershipId, head.householdId);
  return household === null ? null : { head, household };
}

async function keysPage(context: Giving, of: OfCase, form: FormState, made: KeysView['made']) {
  const { tx, acting } = context;
  const { head, household } = of;
  const { today } = acting;
  const nameOf = (personId: string) => {
    const person = personOf(household, personId);
    return person === undefined ? 'Somebody who has left the household' : displayName(person);
  };
  const keys = await trackingKeysOf(tx, acting, head.caseId);
  const view: KeysView = {
    caseId: head.caseId,
    reference: head.reference,
    resident: nameOf(head.personId),
    people: presentPeople(household)
      .filter((person) => person.diedOn === null)
      .map((person) => ({
        personId: person.personId,
        name: displayName(person),
        hint:
          person.part === 'resident'
            ? 'The resident'
            : `${person.relationship === '' ? 'Speaks for the resident' : person.relationship}: ${toldNames[person.mayBeTold].toLowerCase()}`,
      })),
    keys: keys.map((key) => ({
      keyId: key.keyId,
      name: nameOf(key.personId),
      what: key.kind === 'link' ? 'Link' : 'Code',
      given: dayText(londonDay(key.createdAt), { today }),
      until: dayText(londonDay(key.expiresAt), { today }),
    })),
    made,
  };
  return <KeysPage view={view} form={form} />;
}

async function give(context: Giving, of: OfCase): Promise<Reply> {
  const { fields } = context;
  const read = keyToGiveFrom(fields);
  const made = read.ok ? await make(context, of, read.value) : read;
  if (!made.ok) return refused(await keysPage(context, of, refusedForm(fields, made.error), null));
  if (made.value === null) return redirect(paths.trackingLink(of.head.caseId));
  const { person, words } = made.value;
  return page(await keysPage(context, of, openedForm(), { name: displayName(person), words }));
}

type Refusals = readonly { readonly field: string; readonly message: string }[];

/** Makes the key, and sends it; null when nothing is left to be shown. */
async function make(
  context: Giving,
  { head, household }: OfCase,
  asked: KeyToGive,
): Promise<Result<Made | null, Refusals>> {
  const { tx, acting, config, partnership } = context;
  const person = personOf(household, asked.personId ?? '');
  if (person === undefined || toldOf(person) === 'nothing')
    return refuse([keyRefusals['not-told']]);
  const reached = messagePreferences(person, household.home);
  if (asked.how === 'send' && (reached === null || reached.channel === 'phone')) {
    return refuse([keyRefusals['no-address']]);
  }
  const holder = { caseId: head.caseId, householdId: head.householdId, personId: person.personId };
  const words = await keyWords(context, head, holder, asked.kind);
  if (!words.ok) return words;
  if (asked.how === 'show') return ok({ person, words: words.value });
  if (reached === null || reached.channel === 'phone') return refuse([keyRefusals['no-address']]);
  const { channel, address, letterFormat } = reached;
  await queueMessage(tx, acting, {
    ...holder,
    channel,
    address: channel === 'letter' ? `${formalName(person)}\n${address}` : address,
    subject: `${partnership.name}: follow your case ${head.reference}`,
    body: [
      `Your reference is ${head.reference}. You can see where things are at any time.`,
      ...words.value,
      `${partnership.name}, ${new URL(config.publicUrl).host}`,
    ].join('\n\n'),
    letterFormat,
  });
  return ok(null);
}

async function keyWords(
  { tx, acting, config }: Giving,
  head: CaseHead,
  holder: Parameters<typeof newTrackingLink>[2],
  kind: KeyToGive['kind'],
): Promise<Result<readonly string[], Refusals>> {
  if (kind === 'link') {
    const token = await newTrackingLink(tx, acting, holder);
    return ok([
      new URL(paths.trackByLink(token), config.publicUrl).href,
      `The link works for ${linkDays} days. Whoever has it can read the page.`,
    ]);
  }
  const code = await newTrackingCode(tx, acting, holder);
  if (!code.ok) return refuse([keyRefusals['no-date-of-birth']]);
  return ok([
    `Go to ${new URL(paths.track, config.publicUrl).href} and enter the reference ${head.reference}, the date of birth, and the code ${codeText(code.value)}.`,
    `The code works for ${codeDays} days.`,
  ]);
}
