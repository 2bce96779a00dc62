import { createHash } from 'node:crypto';
import { parsePostcode } from '../../kernel/postcode.ts';
import { may } from '../../platform/access/permissions.ts';
import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Sent } from './conflict.form.ts';
import { saveEdited } from './edit.routes.tsx';
import type { Editing, Saving, StaffContext } from './edit.routes.tsx';
import { askedLocality } from './locality.routes.tsx';
import { localities } from './organisation.store.ts';
import { organisationPaths } from './paths.ts';
import { setPostcodes } from './postcodes.command.ts';
import { areasFields, linesOf, postcodesError } from './postcodes.form.ts';
import { LocalityPostcodesPage, PostcodesPage } from './postcodes.page.tsx';
import type { LookUp } from './postcodes.page.tsx';
import { areaOfPostcode, areasByLocality, areasOfLocality } from './postcodes.store.ts';

const ofLocality = organisationPaths.localityPostcodes(':localityId');

/** Which postcode is whose. */
export const postcodeRoutes: readonly Route[] = [
  forStaff('GET', organisationPaths.postcodes, 'see organisation', async (context) => {
    const { acting, query, tx } = context;
    const { partnershipId } = acting.actor;
    const areas = await areasByLocality(tx, partnershipId);
    return page(
      <PostcodesPage
        typed={query.one('q').slice(0, 20)}
        lookUp={await lookUp(context)}
        localities={(await localities(tx, partnershipId)).map((locality) => ({
          ...locality,
          areas: areas.get(locality.localityId) ?? [],
        }))}
        mayChange={may(acting.actor, 'change organisation')}
      />,
    );
  }),
  forStaff('GET', ofLocality, 'change organisation', async (context) => {
    const { acting, tx } = context;
    const locality = await askedLocality(context);
    if (locality === undefined) return notFound();
    const areas = await areasOfLocality(tx, acting.actor.partnershipId, locality.localityId);
    const form = openedForm({ areas: areas.join('\n') });
    const version = digestOf(areas);
    return page(<LocalityPostcodesPage locality={locality} form={form} version={version} />);
  }),
  forStaff('POST', ofLocality, 'change organisation', (context) =>
    saveEdited(
      context,
      () => editing(context),
      (sent) => save(context, sent),
    ),
  ),
];

async function save(context: StaffContext, sent: Sent): Promise<Saving> {
  const { acting, params, tx } = context;
  const localityId = params['localityId'] ?? '';
  const areas = linesOf(sent.fields.one('areas'));
  const set = await setPostcodes(tx, acting, { localityId, areas });
  return set.ok
    ? { saved: redirect(organisationPaths.postcodes) }
    : { mend: [postcodesError(set.error)] };
}

async function editing(context: StaffContext): Promise<Editing | undefined> {
  const { acting, tx } = context;
  const locality = await askedLocality(context);
  if (locality === undefined) return undefined;
  const { localityId } = locality;
  const areas = await areasOfLocality(tx, acting.actor.partnershipId, localityId);
  const address = organisationPaths.localityPostcodes(localityId);
  return {
    about: `Postcodes of ${locality.name}`,
    edited: areasFields,
    current: { texts: { areas: areas.join('\n') }, version: digestOf(areas) },
    savedBy: { types: ['postcodes_changed'], key: 'localityId', id: localityId },
    action: address,
    cancelHref: address,
    form: (sent, errors) => (
      <LocalityPostcodesPage
        locality={locality}
        form={refusedForm(sent.fields, errors)}
        version={sent.version}
      />
    ),
  };
}

function digestOf(areas: readonly string[]): string {
  return createHash('sha256').update(areas.join('\n')).digest('base64url').slice(0, 16);
}

async function lookUp({ acting, query, tx }: StaffContext): Promise<LookUp | null> {
  const typed = query.one('q');
  if (typed === '') return null;
  const postcode = parsePostcode(typed);
  if (!postcode.ok) return { kind: 'not-a-postcode' };
  const found = await areaOfPostcode(tx, acting.actor.partnershipId, postcode.value);
  return found === undefined
    ? { kind: 'in-none', postcode: postcode.value }
    : {
        kind: 'found',
        postcode: postcode.value,
        area: found.prefix,
        locality: found.localityName,
      };
}
