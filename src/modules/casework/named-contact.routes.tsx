import type { StaffActor } from '../../platform/access/actor.ts';
import { parseFields, text } from '../../platform/http/fields.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import type { Reply } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route, RouteContext } from '../../platform/http/route.ts';
import { staffOfTeam, staffWithRole } from '../organisation/index.ts';
import { ClosedCasePage } from './case-form.page.tsx';
import { changeNamedContact } from './named-contact.command.ts';
import { NamedContactPage } from './named-contact.page.tsx';
import type { PossibleContact } from './named-contact.page.tsx';
import { caseOnPage } from './opened-case.ts';
import type { CaseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';

type Context = RouteContext<StaffActor>;

/** Giving a case another named contact: somebody is away for long, leaves, or has too many. */
export const namedContactRoutes: readonly Route[] = [
  forStaff('GET', paths.namedContact(':case'), 'triage', async (context) => {
    const on = await caseOnPage(context, 'contact');
    if (on === null) return notFound();
    if (on.file.status === 'closed') return page(<ClosedCasePage on={on} />);
    return page(await contactPage(context, on, openedForm()));
  }),
  forStaff('POST', paths.namedContact(':case'), 'triage', change),
];

async function change(context: Context): Promise<Reply> {
  const { tx, acting, fields } = context;
  const on = await caseOnPage(context, 'contact', { record: false });
  if (on === null) return notFound();
  const candidates = await candidatesFor(context, on);
  const asked = parseFields(fields, {
    to: text({ max: 40, missing: 'Choose the contact', tooLong: 'Choose the contact' }),
    reason: text({
      max: 300,
      missing: 'Say why, like “On leave until May”',
      tooLong: 'Say why in 300 characters or fewer',
    }),
  });
  const known = candidates.some(({ staffId }) => staffId === fields.one('to'));
  if (!asked.ok || !known) {
    const errors = asked.ok ? [{ field: 'to', message: 'Choose the contact' }] : asked.error;
    return refused(await contactPage(context, on, refusedForm(fields, errors)));
  }
  const { caseId } = on.file;
  const { to, reason } = asked.value;
  const changed = await changeNamedContact(tx, acting, { caseId, staffId: to, reason });
  return changed.ok ? redirect(paths.case(caseId)) : refused(<ClosedCasePage on={on} />);
}

async function contactPage(context: Context, on: CaseOnPage, form: FormState) {
  return <NamedContactPage on={on} form={form} candidates={await candidatesFor(context, on)} />;
}

/** Those of the case's team, and the co-ordinators of its locality. */
async function candidatesFor(
  { tx, acting }: Context,
  { file }: CaseOnPage,
): Promise<readonly PossibleContact[]> {
  const { partnershipId } = acting.actor;
  const where = { localityId: file.localityId, on: acting.today };
  const found = [
    ...(await staffOfTeam(tx, partnershipId, file.teamId, acting.today)),
    ...(await staffWithRole(tx, partnershipId, { ...where, role: 'hsc' })),
    ...(await staffWithRole(tx, partnershipId, { ...where, role: 'senior_hsc' })),
  ];
  const others = new Map(
    found
      .filter(({ staffId }) => staffId !== file.namedContactId)
      .map(({ staffId, name, jobTitle, teamName }) => [
        staffId,
        { staffId, name, job: `${jobTitle}, ${teamName}` },
      ]),
  );
  return [...others.values()];
}
