import type { JSX } from 'preact';
import type { FormState } from '../../platform/http/form-state.ts';
import { Radios } from '../../ui/govuk/radios.tsx';
import { Textarea } from '../../ui/govuk/textarea.tsx';
import { CaseFormPage } from './case-form.page.tsx';
import type { CaseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';

/** Somebody who may be the named contact. */
export interface PossibleContact {
  readonly staffId: string;
  readonly name: string;
  readonly job: string;
}

/** Who stays in touch with the resident from now on. */
export function NamedContactPage(props: {
  readonly on: CaseOnPage;
  readonly form: FormState;
  readonly candidates: readonly PossibleContact[];
}): JSX.Element {
  const { on, form, candidates } = props;
  return (
    <CaseFormPage
      on={on}
      title="Change the named contact"
      form={form}
      action={paths.namedContact(on.file.caseId)}
      submit="Change the contact"
      before={
        <p class="govuk-body">
          Now: {on.names.staff(on.file.namedContactId)}. What they have still to do on this case
          goes to the new contact. Tell {on.names.first} who it is.
        </p>
      }
    >
      <Radios
        name="to"
        legend="Who is the contact from now on?"
        legendSize="s"
        value={form.value('to')}
        errorMessage={form.error('to')}
        items={candidates.map(({ staffId, name, job }) => ({
          value: staffId,
          text: name,
          hint: job,
        }))}
      />
      <Textarea
        name="reason"
        label="Why"
        rows={2}
        value={form.value('reason')}
        errorMessage={form.error('reason')}
      />
    </CaseFormPage>
  );
}
