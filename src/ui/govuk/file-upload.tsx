import type { JSX } from 'preact';
import { attributesOf, classNames, hasContent } from './content.ts';
import type { Attributes } from './content.ts';
import { describedByOf, FormGroup } from './form-group.tsx';
import type { FieldProps } from './form-group.tsx';

export interface FileUploadProps extends FieldProps {
  readonly multiple?: boolean | undefined;
  /** Which kinds of file the browser offers, for example ".pdf,.jpg"; the server decides. */
  readonly accept?: string | undefined;
  /** Lets the page's script add a place to drop files. */
  readonly enhanced?: boolean | undefined;
  readonly wrapperClasses?: string | undefined;
  readonly wrapperAttributes?: Attributes | undefined;
}

/** A file to send. */
export function FileUpload(props: FileUploadProps): JSX.Element {
  const id = props.id ?? props.name;
  const input = (
    <input
      class={classNames(
        'govuk-file-upload',
        props.classes,
        hasContent(props.errorMessage) && 'govuk-file-upload--error',
      )}
      id={id}
      name={props.name}
      type="file"
      disabled={props.disabled}
      multiple={props.multiple}
      accept={props.accept}
      aria-describedby={describedByOf(id, props)}
      {...attributesOf(props.attributes)}
    />
  );
  return (
    <FormGroup {...props}>
      {props.enhanced === true ? (
        <div
          class={classNames('govuk-file-upload-wrapper', props.wrapperClasses)}
          data-module="govuk-file-upload"
          {...attributesOf(props.wrapperAttributes)}
        >
          {input}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}
