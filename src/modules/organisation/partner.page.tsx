import { Checkboxes } from '../../ui/govuk/checkboxes.tsx';
import { Input } from '../../ui/govuk/input.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import type { FormState } from '../../platform/http/form-state.ts';
import { EditPage } from './edit.page.tsx';
import { partnerKindNames, partnerKinds } from './partner.rules.ts';
import { organisationPaths } from './paths.ts';

/** Adds a partner, or changes the one that is given. */
export function PartnerPage(props: {
  readonly form: FormState;
  readonly partner?: {
    readonly partnerId: string;
    readonly name: string;
    readonly version: number;
  };
}) {
  const { form, partner } = props;
  return (
    <EditPage
      title={partner?.name ?? 'Add a partner'}
      form={form}
      action={
        partner === undefined
          ? organisationPaths.addPartner
          : organisationPaths.partner(partner.partnerId)
      }
      version={partner?.version}
      submit={partner === undefined ? 'Add partner' : 'Save'}
      cancelHref={organisationPaths.overview}
    >
      <Input
        name="name"
        label="Name of the council or body"
        value={form.value('name')}
        errorMessage={form.error('name')}
      />
      <Radios
        name="kind"
        legend="What kind of body is it?"
        small
        value={form.value('kind')}
        items={partnerKinds.map((kind) => ({ value: kind, text: partnerKindNames[kind] }))}
        errorMessage={form.error('kind')}
      />
      <Checkboxes
        name="host"
        legend="The hub"
        small
        values={form.values('host')}
        items={[{ value: 'yes', text: 'This partner employs the people of the hub' }]}
        errorMessage={form.error('host')}
      />
    </EditPage>
  );
}
