import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Sent } from './conflict.form.ts';
import { saveEdited } from './edit.routes.tsx';
import type { Editing, Saving, StaffContext } from './edit.routes.tsx';
import { addLocality, changeLocality } from './locality.command.ts';
import { localityError, localityFields, localityTexts, parseLocality } from './locality.form.ts';
import { LocalityPage } from './locality.page.tsx';
import { localities, partners } from './organisation.store.ts';
import type { Locality } from './organisation.types.ts';
import { organisationPaths } from './paths.ts';

/** Adding and changing localities. */
export const localityRoutes: readonly Route[] = [
  forStaff('GET', organisationPaths.addLocality, 'change organisation', async (context) =>
    page(<LocalityPage form={openedForm()} partners={await knownPartners(context)} />),
  ),
  forStaff('POST', organisationPaths.addLocality, 'change organisation', async (context) => {
    const { acting, fields, tx } = context;
    const known = await knownPartners(context);
    const input = parseLocality(fields, known);
    const added = input.ok ? await addLocality(tx, acting, input.value) : input;
    if (added.ok) return redirect(organisationPaths.localityPostcodes(added.value.localityId));
    const errors = 'why' in added.error ? [localityError(added.error)] : added.error;
    return refused(<LocalityPage form={refusedForm(fields, errors)} partners={known} />);
  }),
  forStaff(
    'GET',
    organisationPaths.locality(':localityId'),
    'change organisation',
    async (context) => {
      const locality = await askedLocality(context);
      if (locality === undefined) return notFound();
      const form = openedForm(localityTexts(locality));
      const known = await knownPartners(context);
      return page(<LocalityPage form={form} partners={known} locality={locality} />);
    },
  ),
  forStaff('POST', organisationPaths.locality(':localityId'), 'change organisation', (context) =>
    saveEdited(
      context,
      () => editing(context),
      (sent) => save(context, sent),
    ),
  ),
];

/** The locality that an address names. */
export async function askedLocality({
  acting,
  params,
  tx,
}: StaffContext): Promise<Locality | undefined> {
  const known = await localities(tx, acting.actor.partnershipId);
  return known.find(({ localityId }) => localityId === params['localityId']);
}

async function save(context: StaffContext, sent: Sent): Promise<Saving> {
  const { acting, params, tx } = context;
  const input = parseLocality(sent.fields, await knownPartners(context));
  if (!input.ok) return { mend: input.error };
  const localityId = params['localityId'] ?? '';
  const change = { ...input.value, localityId, version: Number(sent.version) };
  const changed = await changeLocality(tx, acting, change);
  if (changed.ok) return { saved: redirect(organisationPaths.overview) };
  const { error } = changed;
  if (error.why === 'unknown') return { saved: notFound() };
  if (error.why === 'changed-meanwhile') throw new Error('A locality changed under its lock');
  return { mend: [localityError(error)] };
}

async function editing(context: StaffContext): Promise<Editing | undefined> {
  const locality = await askedLocality(context);
  if (locality === undefined) return undefined;
  const known = await knownPartners(context);
  const address = organisationPaths.locality(locality.localityId);
  return {
    about: locality.name,
    edited: localityFields(known),
    current: { texts: localityTexts(locality), version: String(locality.version) },
    savedBy: {
      types: ['locality_added', 'locality_changed'],
      key: 'localityId',
      id: locality.localityId,
    },
    action: address,
    cancelHref: address,
    form: (sent, errors) => (
      <LocalityPage
        form={refusedForm(sent.fields, errors)}
        partners={known}
        locality={{ ...locality, version: Number(sent.version) }}
      />
    ),
  };
}

async function knownPartners({ acting, tx }: StaffContext) {
  return partners(tx, acting.actor.partnershipId);
}
