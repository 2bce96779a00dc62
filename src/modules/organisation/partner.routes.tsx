import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { saveEdited } from './edit.routes.tsx';
import type { Editing, Saving, StaffContext } from './edit.routes.tsx';
import type { Sent } from './conflict.form.ts';
import { partners } from './organisation.store.ts';
import type { Partner } from './organisation.types.ts';
import { addPartner, changePartner } from './partner.command.ts';
import { parsePartner, partnerError, partnerFields, partnerTexts } from './partner.form.ts';
import { PartnerPage } from './partner.page.tsx';
import { organisationPaths } from './paths.ts';

/** Adding and changing partners. */
export const partnerRoutes: readonly Route[] = [
  forStaff('GET', organisationPaths.addPartner, 'change organisation', async () =>
    page(<PartnerPage form={openedForm()} />),
  ),
  forStaff('POST', organisationPaths.addPartner, 'change organisation', async (context) => {
    const { acting, fields, tx } = context;
    const input = parsePartner(fields);
    if (!input.ok) return refused(<PartnerPage form={refusedForm(fields, input.error)} />);
    const added = await addPartner(tx, acting, input.value);
    return added.ok
      ? redirect(organisationPaths.overview)
      : refused(<PartnerPage form={refusedForm(fields, [partnerError(added.error)])} />);
  }),
  forStaff(
    'GET',
    organisationPaths.partner(':partnerId'),
    'change organisation',
    async (context) => {
      const partner = await asked(context);
      return partner === undefined
        ? notFound()
        : page(<PartnerPage form={openedForm(partnerTexts(partner))} partner={partner} />);
    },
  ),
  forStaff('POST', organisationPaths.partner(':partnerId'), 'change organisation', (context) =>
    saveEdited(
      context,
      async () => {
        const partner = await asked(context);
        return partner && editing(partner);
      },
      (sent) => save(context, sent),
    ),
  ),
];

async function save(context: StaffContext, sent: Sent): Promise<Saving> {
  const { acting, params, tx } = context;
  const input = parsePartner(sent.fields);
  if (!input.ok) return { mend: input.error };
  const partnerId = params['partnerId'] ?? '';
  const change = { ...input.value, partnerId, version: Number(sent.version) };
  const changed = await changePartner(tx, acting, change);
  if (changed.ok) return { saved: redirect(organisationPaths.overview) };
  const { error } = changed;
  if (error.why === 'unknown') return { saved: notFound() };
  if (error.why === 'changed-meanwhile') throw new Error('A partner changed under its lock');
  return { mend: [partnerError(error)] };
}

async function asked({ acting, params, tx }: StaffContext): Promise<Partner | undefined> {
  const known = await partners(tx, acting.actor.partnershipId);
  return known.find(({ partnerId }) => partnerId === params['partnerId']);
}

function editing(partner: Partner): Editing {
  return {
    about: partner.name,
    edited: partnerFields,
    current: { texts: partnerTexts(partner), version: String(partner.version) },
    savedBy: {
      types: ['partner_added', 'partner_changed'],
      key: 'partnerId',
      id: partner.partnerId,
    },
    action: organisationPaths.partner(partner.partnerId),
    cancelHref: organisationPaths.partner(partner.partnerId),
    form: (sent, errors) => (
      <PartnerPage
        form={refusedForm(sent.fields, errors)}
        partner={{ ...partner, version: Number(sent.version) }}
      />
    ),
  };
}
