import { Titlebar } from '../../ui/app/titlebar.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { FileUpload } from '../../ui/govuk/file-upload.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import type { FieldError } from '../http/fields.ts';
import { PostForm } from '../http/frame.tsx';
import { StaffPageFrame } from '../http/pages.tsx';
import { acceptedEndings } from './file-type.rules.ts';
import { fileField } from './files.form.ts';
import { filePaths } from './paths.ts';

/** The form by which files are added to a case; also where it is sent back to when one was refused. */
export function AddFilePage(props: {
  readonly caseId: string;
  readonly casePath: string;
  readonly errors: readonly FieldError[];
  /** Names of those that were added all the same. */
  readonly added: readonly string[];
}) {
  return (
    <StaffPageFrame
      title="Add a file"
      breadcrumbs={[{ text: 'The case', href: props.casePath }]}
      errors={props.errors}
    >
      <Titlebar title="Add a file" />
      {props.added.length > 0 && <InsetText>Added: {props.added.join(', ')}</InsetText>}
      <FileForm caseId={props.caseId} errorMessage={props.errors[0]?.message} />
    </StaffPageFrame>
  );
}

/** The form alone, for the page of a case. */
function FileForm(props: { readonly caseId: string; readonly errorMessage?: string | undefined }) {
  return (
    <PostForm action={filePaths.add(props.caseId)} uploads>
      <FileUpload
        name={fileField}
        label="Photographs or documents"
        hint="Pictures, PDF, or Word or OpenDocument texts, up to 20 MB each and ten at a time."
        errorMessage={props.errorMessage}
        accept={acceptedEndings}
        multiple
      />
      <Button variant="secondary" preventDoubleClick>
        Add
      </Button>
    </PostForm>
  );
}
