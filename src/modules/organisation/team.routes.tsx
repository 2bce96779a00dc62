import { openedForm, refusedForm } from '../../platform/http/form-state.ts';
import { notFound, page, redirect, refused } from '../../platform/http/reply.ts';
import { forStaff } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Sent } from './conflict.form.ts';
import { saveEdited } from './edit.routes.tsx';
import type { Editing, Saving, StaffContext } from './edit.routes.tsx';
import { localities, partners, teams } from './organisation.store.ts';
import type { Team } from './organisation.types.ts';
import { organisationPaths } from './paths.ts';
import { hasLeft } from './staff.rules.ts';
import { allStaff } from './staff.store.ts';
import { addTeam, changeTeam } from './team.command.ts';
import { parseTeam, teamError, teamFields, teamTexts } from './team.form.ts';
import type { TeamChoices } from './team.form.ts';
import { TeamPage } from './team.page.tsx';

/** Adding and changing teams. */
export const teamRoutes: readonly Route[] = [
  forStaff('GET', organisationPaths.addTeam, 'change organisation', async (context) => {
    const form = openedForm({ localityId: context.query.one('locality') });
    return page(<TeamPage form={form} choices={await choicesFor(context, undefined)} />);
  }),
  forStaff('POST', organisationPaths.addTeam, 'change organisation', async (context) => {
    const { acting, fields, tx } = context;
    const choices = await choicesFor(context, undefined);
    const input = parseTeam(fields, choices);
    const added = input.ok ? await addTeam(tx, acting, input.value) : input;
    if (added.ok) return redirect(organisationPaths.overview);
    const errors = 'why' in added.error ? [teamError(added.error)] : added.error;
    return refused(<TeamPage form={refusedForm(fields, errors)} choices={choices} />);
  }),
  forStaff('GET', organisationPaths.team(':teamId'), 'change organisation', async (context) => {
    const team = await asked(context);
    if (team === undefined) return notFound();
    const choices = await choicesFor(context, team);
    return page(<TeamPage form={openedForm(teamTexts(team))} choices={choices} team={team} />);
  }),
  forStaff('POST', organisationPaths.team(':teamId'), 'change organisation', (context) =>
    saveEdited(
      context,
      () => editing(context),
      (sent) => save(context, sent),
    ),
  ),
];

async function save(context: StaffContext, sent: Sent): Promise<Saving> {
  const { acting, params, tx } = context;
  const input = parseTeam(sent.fields, await choicesFor(context, await asked(context)));
  if (!input.ok) return { mend: input.error };
  const teamId = params['teamId'] ?? '';
  const changed = await changeTeam(tx, acting, {
    ...input.value,
    teamId,
    version: Number(sent.version),
  });
  if (changed.ok) return { saved: redirect(organisationPaths.overview) };
  const { error } = changed;
  if (error.why === 'unknown') return { saved: notFound() };
  if (error.why === 'changed-meanwhile') throw new Error('A team changed under its lock');
  return { mend: [teamError(error)] };
}

async function editing(context: StaffContext): Promise<Editing | undefined> {
  const team = await asked(context);
  if (team === undefined) return undefined;
  const choices = await choicesFor(context, team);
  const address = organisationPaths.team(team.teamId);
  return {
    about: team.name,
    edited: teamFields(choices),
    current: { texts: teamTexts(team), version: String(team.version) },
    savedBy: { types: ['team_added', 'team_changed'], key: 'teamId', id: team.teamId },
    action: address,
    cancelHref: address,
    form: (sent, errors) => (
      <TeamPage
        form={refusedForm(sent.fields, errors)}
        choices={choices}
        team={{ ...team, version: Number(sent.version) }}
      />
    ),
  };
}

async function asked({ acting, params, tx }: StaffContext): Promise<Team | undefined> {
  const known = await teams(tx, acting.actor.partnershipId);
  return known.find(({ teamId }) => teamId === params['teamId']);
}

/** Whoever is here may lead a team, and who leads it now stays on its list when they have left. */
async function choicesFor(
  { acting, tx }: StaffContext,
  team: Team | undefined,
): Promise<TeamChoices> {
  const { partnershipId } = acting.actor;
  const everybody = await allStaff(tx, partnershipId);
  return {
    partners: await partners(tx, partnershipId),
    localities: await localities(tx, partnershipId),
    staff: everybody.filter(
      (member) => !hasLeft(member, acting.today) || member.staffId === team?.leadStaffId,
    ),
  };
}
