import type { JSX } from 'preact';
import { classNames } from './content.ts';
import type { Attributes } from './content.ts';
import { Hint } from './hint.tsx';
import { TextareaWithParts } from './textarea.tsx';
import type { TextareaProps } from './textarea.tsx';

interface Counted extends Omit<TextareaProps, 'describedBy' | 'disabled'> {
  /** Share of the limit, in per cent, after which the page's script begins to count. */
  readonly threshold?: number | undefined;
  readonly countMessageClasses?: string | undefined;
}

interface CountedCharacters extends Counted {
  /** The most that may be sent. */
  readonly maxlength: number;
  /** What is counted; UTF-16 code units when left out, "characters" as a reader counts them. */
  readonly countType?: 'length' | 'characters' | 'words' | undefined;
  readonly maxwords?: never;
}

interface CountedWords extends Counted {
  readonly maxlength?: never;
  readonly countType?: never;
  readonly maxwords: number;
}

/** A limit in characters or in words; never both. */
export type CharacterCountProps = CountedCharacters | CountedWords;

/** Several lines of text with a limit. Without a script it is a textarea that states the limit. */
export function CharacterCount(props: CharacterCountProps): JSX.Element {
  const { maxlength, maxwords, threshold, countMessageClasses, ...textarea } = props;
  const id = props.id ?? props.name;
  const countType = props.countType ?? (maxwords === undefined ? undefined : 'words');
  const unit = countType === 'words' ? 'words' : 'characters';
  return (
    <TextareaWithParts
      {...textarea}
      id={id}
      describedBy={`${id}-info`}
      classes={classNames('govuk-js-character-count', props.classes)}
      formGroupClasses={classNames('govuk-character-count', props.formGroupClasses)}
      formGroupAttributes={countAttributes({ maxlength, maxwords, threshold, countType })}
      afterInput={
        <Hint
          id={`${id}-info`}
          classes={classNames('govuk-character-count__message', countMessageClasses)}
        >
          {`You can enter up to ${maxlength ?? maxwords} ${unit}`}
        </Hint>
      }
    />
  );
}

function countAttributes(
  limits: Readonly<Record<'maxlength' | 'maxwords' | 'threshold', number | undefined>> & {
    readonly countType: string | undefined;
  },
): Attributes {
  const { maxlength, maxwords, threshold, countType } = limits;
  return {
    'data-module': 'govuk-character-count',
    ...(maxlength !== undefined && { 'data-maxlength': maxlength }),
    ...(maxwords !== undefined && { 'data-maxwords': maxwords }),
    ...(threshold !== undefined && { 'data-threshold': threshold }),
    ...(countType !== undefined && { 'data-count-type': countType }),
  };
}
