import type { JSX } from 'preact';
import { dayText } from '../../kernel/words.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { Flags } from '../../ui/app/flags.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { CharacterCount } from '../../ui/govuk/character-count.tsx';
import type { Content, OptionalContent } from '../../ui/govuk/content.ts';
import { DateInput } from '../../ui/govuk/date-input.tsx';
import { flagsOf } from '../people/index.ts';
import type { CaseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';

/** A page of a case with one form. */
export function CaseFormPage(props: {
  readonly on: CaseOnPage;
  readonly title: string;
  readonly form: FormState;
  readonly action: string;
  readonly submit: string;
  readonly warning?: boolean;
  readonly before?: OptionalContent;
  readonly children?: OptionalContent;
}): JSX.Element {
  const { on } = props;
  return (
    <CaseWorkPage on={on} title={props.title} form={props.form}>
      {props.before}
      <PostForm action={props.action}>
        {props.children}
        <div class="govuk-button-group">
          <Button
            {...(props.warning === true && { variant: 'warning' as const })}
            preventDoubleClick
          >
            {props.submit}
          </Button>
          <a class="govuk-link" href={paths.case(on.file.caseId)}>
            Back to the case
          </a>
        </div>
      </PostForm>
    </CaseWorkPage>
  );
}

/** A page of a case: its caption, title and flags, and what the page is about. */
export function CaseWorkPage(props: {
  readonly on: CaseOnPage;
  readonly title: string;
  readonly form?: FormState;
  readonly children: Content;
}): JSX.Element {
  const { on } = props;
  return (
    <StaffPageFrame
      title={`${props.title}: ${on.names.resident}`}
      section="work"
      breadcrumbs={[
        { text: 'Work list', href: paths.workList },
        { text: on.names.resident, href: paths.case(on.file.caseId) },
      ]}
      {...(props.form !== undefined && { errors: props.form.errors })}
    >
      <Titlebar title={props.title} caption={on.caption} />
      <Flags
        flags={flagsOf(on.household).map(({ kind, title, text }) => ({
          kind,
          title,
          children: text,
        }))}
      />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">{props.children}</div>
      </div>
    </StaffPageFrame>
  );
}

/** Why something cannot be done, in sentences, with the way back. */
export function CannotPage(props: {
  readonly on: CaseOnPage;
  readonly title: string;
  readonly children: Content;
}): JSX.Element {
  return (
    <CaseWorkPage on={props.on} title={props.title}>
      <p class="govuk-body">{props.children}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.case(props.on.file.caseId)}>
          Back to the case
        </a>
      </p>
    </CaseWorkPage>
  );
}

/** What somebody reads who tries to work on a case that is closed. */
export function closedSentence({ file, names }: Pick<CaseOnPage, 'file' | 'names'>): string {
  const on = file.closedOn === null ? '' : ` on ${dayText(file.closedOn, names)}`;
  return `This case was closed${on}. Nothing more can be done on it. If help is wanted again, record a new referral.`;
}

/** The page for it. */
export function ClosedCasePage({ on }: { readonly on: CaseOnPage }): JSX.Element {
  return (
    <CannotPage on={on} title="This case is closed">
      {closedSentence(on)}
    </CannotPage>
  );
}

/** A day in three boxes. */
export function DayQuestion(props: {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly form: FormState;
}): JSX.Element {
  const { name, form } = props;
  return (
    <DateInput
      id={name}
      namePrefix={name}
      legend={props.legend}
      legendSize="s"
      hint={props.hint}
      errorMessage={form.error(`${name}-day`)}
      values={{
        day: form.value(`${name}-day`),
        month: form.value(`${name}-month`),
        year: form.value(`${name}-year`),
      }}
    />
  );
}

/** Words of somebody's own, with their limit. */
export function WordsQuestion(props: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly max: number;
  readonly rows?: number;
  readonly form: FormState;
}): JSX.Element {
  return (
    <CharacterCount
      name={props.name}
      label={props.label}
      labelSize="s"
      hint={props.hint}
      maxlength={props.max}
      rows={props.rows ?? 4}
      threshold={75}
      value={props.form.value(props.name)}
      errorMessage={props.form.error(props.name)}
    />
  );
}
