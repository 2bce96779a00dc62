import type { JSX } from 'preact';
import type { Content, OptionalContent } from '../govuk/content.ts';
import { Radios } from '../govuk/radios.tsx';
import { Textarea } from '../govuk/textarea.tsx';

export interface AskRowProps {
  readonly name: string;
  /** What is asked about: "Getting on and off the toilet". */
  readonly question: Content;
  readonly hint?: OptionalContent;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly value?: string | undefined;
  readonly errorMessage?: OptionalContent;
}

/** One question of a visit with its few answers in a row, large enough for a finger. */
export function AskRow(props: AskRowProps): JSX.Element {
  return (
    <Radios
      name={props.name}
      legend={props.question}
      hint={props.hint}
      errorMessage={props.errorMessage}
      items={props.options}
      value={props.value}
      inline
      formGroupClasses="app-ask"
    />
  );
}

export interface AskWordsProps {
  readonly name: string;
  /** "In Doreen’s own words". */
  readonly label: Content;
  readonly hint?: OptionalContent;
  readonly value?: string | undefined;
  readonly errorMessage?: OptionalContent;
}

/** Somebody's own words, at the end of a part. */
export function AskWords(props: AskWordsProps): JSX.Element {
  return <Textarea {...props} labelSize="s" rows={3} formGroupClasses="app-ask" />;
}
