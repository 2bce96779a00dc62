import type { JSX } from 'preact';
import type { FormState } from '../../platform/http/form-state.ts';
import { Input } from '../../ui/govuk/input.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import { CaseFormPage, WordsQuestion } from './case-form.page.tsx';
import type { InterventionOfFile } from './case-page.types.ts';
import type { CaseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';
import type { PathwayVersion } from './pathway.store.ts';

/** A need that somebody saw, and what will be done about it. */
export function NeedPage(props: {
  readonly on: CaseOnPage;
  readonly form: FormState;
  readonly pathways: readonly PathwayVersion[];
}): JSX.Element {
  const { on, form } = props;
  return (
    <CaseFormPage
      on={on}
      title="Add a need"
      form={form}
      action={paths.need(on.file.caseId)}
      submit="Add it"
    >
      <Input
        name="title"
        label={`What is hard for ${on.names.first}?`}
        labelSize="s"
        value={form.value('title')}
        errorMessage={form.error('title')}
      />
      <Radios
        name="pathway"
        legend="What will be done about it?"
        legendSize="s"
        value={form.value('pathway')}
        errorMessage={form.error('pathway')}
        items={[
          ...props.pathways.map(({ pathwayKey, pathwayName }) => ({
            value: pathwayKey,
            text: pathwayName,
          })),
          { divider: 'or' },
          { value: 'none', text: 'Nothing is chosen yet' },
        ]}
      />
      <Input
        name="intervention"
        label="What exactly?"
        labelSize="s"
        hint="Like “Grab rail by the bath”. Leave it empty when nothing is chosen yet."
        value={form.value('intervention')}
        errorMessage={form.error('intervention')}
      />
    </CaseFormPage>
  );
}

/** Stop something that is under way. */
export function StopPage(props: {
  readonly on: CaseOnPage;
  readonly form: FormState;
  readonly intervention: InterventionOfFile;
}): JSX.Element {
  const { on, form, intervention } = props;
  return (
    <CaseFormPage
      on={on}
      title={`Stop: ${intervention.title}`}
      form={form}
      action={paths.stopIntervention(on.file.caseId, intervention.interventionId)}
      submit="Stop it"
      warning
      before={<p class="govuk-body">What has not been done of it is not needed any more.</p>}
    >
      <WordsQuestion name="reason" label="Why is it stopped?" max={500} form={form} />
    </CaseFormPage>
  );
}
