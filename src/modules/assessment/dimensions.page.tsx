import type { JSX } from 'preact';
import { countText, dateText } from '../../kernel/words.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { StackTable } from '../../ui/app/stack-table.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { Input } from '../../ui/govuk/input.tsx';
import { EditPage, organisationPaths } from '../organisation/index.ts';
import type { DatedDimension } from './outcomes.store.ts';
import { paths } from './paths.ts';

/** Every side of life that is or was scored. */
export function DimensionsPage(props: {
  readonly dimensions: readonly DatedDimension[];
}): JSX.Element {
  const asked = props.dimensions.filter(({ untilOn }) => untilOn === null).length;
  return (
    <StaffPageFrame
      title="Outcomes"
      section="organisation"
      breadcrumbs={[{ text: 'Organisation', href: organisationPaths.overview }]}
    >
      <Titlebar
        title={`${countText(asked, 'side')} of life scored from 1 to 10`}
        caption="Outcomes before and after"
        links={[{ text: 'Add one', href: paths.addDimension }]}
      />
      <StackTable
        caption="What is asked"
        columns={[
          { heading: 'Name', role: 'row header' },
          { heading: 'Question', label: 'Question' },
          { heading: 'From', label: 'From' },
          { heading: 'Until', label: 'Until' },
        ]}
        rows={props.dimensions.map((one) => ({
          cells: [
            one.untilOn === null ? (
              <a class="govuk-link" href={paths.dimension(one.key)}>
                {one.name}
              </a>
            ) : (
              one.name
            ),
            one.question,
            dateText(one.fromOn),
            one.untilOn === null ? '' : dateText(one.untilOn),
          ],
        }))}
      />
    </StaffPageFrame>
  );
}

/** Adds a side of life, or changes how one is asked. */
export function DimensionPage(props: {
  readonly form: FormState;
  readonly dimension?: DatedDimension;
  /** What the form was opened with. */
  readonly version?: string;
}): JSX.Element {
  const { form, dimension } = props;
  return (
    <EditPage
      title={dimension?.name ?? 'Add a side of life'}
      form={form}
      action={dimension === undefined ? paths.addDimension : paths.dimension(dimension.key)}
      version={props.version}
      submit={dimension === undefined ? 'Add it' : 'Save'}
      cancelHref={paths.dimensions}
    >
      <Input
        name="name"
        label="What is it called?"
        hint="A word or two, like “Company”. It stands beside the drawing."
        value={form.value('name')}
        errorMessage={form.error('name')}
      />
      <Input
        name="question"
        label="What is asked?"
        hint="One question that a number from 1, the worst, to 10, the best, answers."
        value={form.value('question')}
        errorMessage={form.error('question')}
      />
      {dimension !== undefined && (
        <p class="govuk-body">
          Scores that were given before keep their numbers and appear under the new words. If you
          mean to ask something else,{' '}
          <a class="govuk-link" href={paths.endDimension(dimension.key)}>
            stop asking this
          </a>{' '}
          and add another.
        </p>
      )}
    </EditPage>
  );
}

/** Stops asking a side of life. */
export function EndDimensionPage(props: {
  readonly dimension: DatedDimension;
  readonly refusal: string;
}): JSX.Element {
  const { dimension } = props;
  return (
    <StaffPageFrame
      title={`Stop asking: ${dimension.name}`}
      section="organisation"
      breadcrumbs={[
        { text: 'Organisation', href: organisationPaths.overview },
        { text: 'Outcomes', href: paths.dimensions },
      ]}
    >
      <h1 class="govuk-heading-l">Stop asking: {dimension.name}</h1>
      {props.refusal !== '' && <p class="govuk-body">{props.refusal}</p>}
      <p class="govuk-body">Nobody is asked from today on. Scores that were given stay.</p>
      <PostForm action={paths.endDimension(dimension.key)}>
        <div class="govuk-button-group">
          <Button variant="warning" preventDoubleClick>
            Stop asking it
          </Button>
          <a class="govuk-link" href={paths.dimensions}>
            Go on asking it
          </a>
        </div>
      </PostForm>
    </StaffPageFrame>
  );
}
