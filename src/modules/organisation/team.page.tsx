import { Input } from '../../ui/govuk/input.tsx';
import { Select } from '../../ui/govuk/select.tsx';
import type { FormState } from '../../platform/http/form-state.ts';
import { EditPage } from './edit.page.tsx';
import type { Team } from './organisation.types.ts';
import { organisationPaths } from './paths.ts';
import { hubChoice } from './team.form.ts';
import type { TeamChoices } from './team.form.ts';

/** Adds a team, or changes the one that is given. */
export function TeamPage(props: {
  readonly form: FormState;
  readonly choices: TeamChoices;
  readonly team?: Team;
}) {
  const { choices, form, team } = props;
  return (
    <EditPage
      title={team?.name ?? 'Add a team'}
      form={form}
      action={team === undefined ? organisationPaths.addTeam : organisationPaths.team(team.teamId)}
      version={team?.version}
      submit={team === undefined ? 'Add team' : 'Save'}
      cancelHref={organisationPaths.overview}
    >
      <Input
        name="name"
        label="Name of the team"
        value={form.value('name')}
        errorMessage={form.error('name')}
      />
      <Select
        name="localityId"
        label="Where it works"
        hint="A team of the hub sees every locality."
        value={form.value('localityId')}
        items={[
          { value: '', text: 'Choose a locality or the hub' },
          { value: hubChoice, text: 'The hub: the whole county' },
          ...choices.localities.map(({ localityId, name }) => ({ value: localityId, text: name })),
        ]}
        errorMessage={form.error('localityId')}
      />
      <Select
        name="partnerId"
        label="Partner that employs it"
        value={form.value('partnerId')}
        items={[
          { value: '', text: 'Choose a partner' },
          ...choices.partners.map(({ name, partnerId }) => ({ value: partnerId, text: name })),
        ]}
        errorMessage={form.error('partnerId')}
      />
      <Input
        name="phone"
        label="Telephone"
        type="tel"
        width={20}
        value={form.value('phone')}
        errorMessage={form.error('phone')}
      />
      <Select
        name="leadStaffId"
        label="Lead"
        hint="Takes what nobody has taken: new cases, and the alarm when nobody has written to a resident."
        value={form.value('leadStaffId')}
        items={[
          { value: '', text: 'Nobody yet' },
          ...choices.staff.map(({ jobTitle, name, staffId }) => ({
            value: staffId,
            text: `${name}, ${jobTitle}`,
          })),
        ]}
        errorMessage={form.error('leadStaffId')}
      />
    </EditPage>
  );
}
