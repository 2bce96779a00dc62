import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { file, page, redirect } from '../../platform/http/reply.ts';
import { forAnyone, forStaff } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { lockSettings } from '../../platform/partnership.store.ts';
import { assets } from '../../ui/layout/assets.ts';
import { identityStylesheet } from '../../ui/layout/identity.ts';
import type { Sent } from './conflict.form.ts';
import { saveEdited } from './edit.routes.tsx';
import type { Editing, Saving, StaffContext } from './edit.routes.tsx';
import { organisationPaths } from './paths.ts';
import { changeSettings } from './settings.command.ts';
import { colourError, parseSettings, settingsFields, settingsTexts } from './settings.form.ts';
import { SettingsPage } from './settings.page.tsx';

/** The partnership's own settings, and the stylesheet that they make. */
export const settingsRoutes: readonly Route[] = [
  forAnyone('GET', assets.identityStylesheet, async ({ partnership }) =>
    file({ mediaType: 'text/css; charset=utf-8', body: identityStylesheet(partnership) }),
  ),
  forStaff('GET', organisationPaths.settings, 'change settings', async ({ acting, tx }) => {
    const settings = await lockSettings(tx, acting.actor.partnershipId);
    const form = openedForm(settingsTexts(settings));
    return page(<SettingsPage form={form} version={settings.version} />);
  }),
  forStaff('POST', organisationPaths.settings, 'change settings', (context) =>
    saveEdited(
      context,
      () => editing(context),
      (sent) => save(context, sent),
    ),
  ),
];

async function save({ acting, tx }: StaffContext, sent: Sent): Promise<Saving> {
  const input = parseSettings(sent.fields);
  if (!input.ok) return { mend: input.error };
  const changed = await changeSettings(tx, acting, {
    ...input.value,
    version: Number(sent.version),
  });
  if (changed.ok) return { saved: redirect(organisationPaths.overview) };
  const { error } = changed;
  if (error.why === 'changed-meanwhile') throw new Error('The settings changed under their lock');
  return { mend: error.refusals.map(colourError) };
}

async function editing({ acting, tx }: StaffContext): Promise<Editing> {
  const { partnershipId } = acting.actor;
  const settings = await lockSettings(tx, partnershipId);
  return {
    about: 'How the service presents itself',
    edited: settingsFields,
    current: { texts: settingsTexts(settings), version: String(settings.version) },
    savedBy: { types: ['settings_changed'], key: 'partnershipId', id: partnershipId },
    action: organisationPaths.settings,
    cancelHref: organisationPaths.settings,
    form: (sent, errors) => (
      <SettingsPage form={refusedForm(sent.fields, errors)} version={Number(sent.version)} />
    ),
  };
}
