import { Input } from '../../ui/govuk/input.tsx';
import type { FormState } from '../../platform/http/form-state.ts';
import { EditPage } from './edit.page.tsx';
import { organisationPaths } from './paths.ts';

/** The partnership's own name, ways to reach it, and colours. */
export function SettingsPage({
  form,
  version,
}: {
  readonly form: FormState;
  readonly version: number;
}) {
  const field = (name: string) => ({
    name,
    value: form.value(name),
    errorMessage: form.error(name),
  });
  return (
    <EditPage
      title="How the service presents itself"
      form={form}
      action={organisationPaths.settings}
      version={version}
      submit="Save"
      cancelHref={organisationPaths.overview}
    >
      <Input {...field('name')} label="Name of the service" />
      <Input
        {...field('tagline')}
        label="A few words after the name"
        hint="Residents see them in the header, like: adaptations and equipment at home."
      />
      <Input {...field('publicPhone')} label="Telephone for residents" type="tel" width={20} />
      <Input
        {...field('publicEmail')}
        label="Email address for residents"
        type="email"
        spellcheck={false}
      />
      <Input
        {...field('openingHours')}
        label="Opening hours"
        hint="Like: Monday to Friday, 8:30am to 5pm."
      />
      <Input
        {...field('baseColour')}
        label="Colour of the header"
        hint="White words and the accent stand on it."
        width={10}
        spellcheck={false}
      />
      <Input
        {...field('accentColour')}
        label="Accent colour"
        hint="Marks what is now and next. Black words stand on it."
        width={10}
        spellcheck={false}
      />
    </EditPage>
  );
}
