import type { JSX } from 'preact';
import type { FieldError } from '../../platform/http/fields.ts';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { Flags } from '../../ui/app/flags.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import type { Content, OptionalContent } from '../../ui/govuk/content.ts';
import type { CaseOnPage } from '../casework/index.ts';
import { casePaths } from '../casework/index.ts';
import { flagsOf } from '../people/index.ts';
import { paths } from './paths.ts';

/** A page of a Housing MOT or of outcomes, for a tablet in somebody's kitchen. */
export function MotFrame(props: {
  readonly on: CaseOnPage;
  readonly title: string;
  readonly errors?: readonly FieldError[];
  /** Between the title and the flags: how far the visit has come. */
  readonly progress?: OptionalContent;
  /** A page of the outcomes, which are scored before and after the visit's work. */
  readonly outcomes?: boolean;
  readonly children: Content;
}): JSX.Element {
  const { on } = props;
  const { caseId, reference } = on.file;
  const part =
    props.outcomes === true
      ? { text: 'Outcomes', href: paths.outcomes(caseId) }
      : { text: 'Housing MOT', href: paths.housingMot(caseId) };
  return (
    <StaffPageFrame
      title={`${props.title}: ${part.text}, ${on.names.resident}`}
      section="work"
      forTablet
      breadcrumbs={[
        { text: 'Work list', href: casePaths.workList },
        { text: on.names.resident, href: casePaths.case(caseId) },
        part,
      ]}
      {...(props.errors !== undefined && { errors: props.errors })}
    >
      <Titlebar title={props.title} caption={`${part.text}, ${on.names.resident}, ${reference}`} />
      {props.progress}
      <Flags
        flags={flagsOf(on.household).map(({ kind, title, text }) => ({
          kind,
          title,
          children: text,
        }))}
      />
      {props.children}
    </StaffPageFrame>
  );
}
