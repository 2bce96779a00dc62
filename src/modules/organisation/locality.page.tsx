import { Input } from '../../ui/govuk/input.tsx';
import { Select } from '../../ui/govuk/select.tsx';
import type { FormState } from '../../platform/http/form-state.ts';
import { EditPage } from './edit.page.tsx';
import type { Locality, Partner } from './organisation.types.ts';
import { organisationPaths } from './paths.ts';

/** Adds a locality, or changes the one that is given. */
export function LocalityPage(props: {
  readonly form: FormState;
  readonly partners: readonly Partner[];
  readonly locality?: Locality;
}) {
  const { form, locality } = props;
  return (
    <EditPage
      title={locality?.name ?? 'Add a locality'}
      form={form}
      action={
        locality === undefined
          ? organisationPaths.addLocality
          : organisationPaths.locality(locality.localityId)
      }
      version={locality?.version}
      submit={locality === undefined ? 'Add locality' : 'Save'}
      cancelHref={organisationPaths.overview}
    >
      <Input
        name="name"
        label="Name of the locality"
        hint="As people say it, like Charnwood. Residents see it."
        value={form.value('name')}
        errorMessage={form.error('name')}
      />
      <Select
        name="partnerId"
        label="Partner whose district it is"
        value={form.value('partnerId')}
        items={[
          { value: '', text: 'Choose a partner' },
          ...props.partners.map(({ name, partnerId }) => ({ value: partnerId, text: name })),
        ]}
        errorMessage={form.error('partnerId')}
      />
      {locality === undefined && (
        <p class="govuk-body">
          Then give it postcodes, and a team with a lead: until it has one, no case can begin there.
        </p>
      )}
    </EditPage>
  );
}
