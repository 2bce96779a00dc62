import { Button } from '../../ui/govuk/button.tsx';
import type { Content } from '../../ui/govuk/content.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { organisationPaths } from './paths.ts';

export interface EditPageProps {
  readonly title: string;
  readonly form: FormState;
  readonly action: string;
  /** The version that was read; left out when something is added. */
  readonly version?: number | string | undefined;
  readonly submit: string;
  readonly cancelHref: string;
  readonly children: Content;
}

/** A page of the organisation that is one form. */
export function EditPage(props: EditPageProps) {
  return (
    <StaffPageFrame
      title={props.title}
      section="organisation"
      errors={props.form.errors}
      breadcrumbs={[{ text: 'Organisation', href: organisationPaths.overview }]}
    >
      <h1 class="govuk-heading-l">{props.title}</h1>
      <div class="app-sign-in">
        <PostForm action={props.action}>
          {props.version !== undefined && (
            <input type="hidden" name="version" value={props.version} />
          )}
          {props.children}
          <div class="govuk-button-group">
            <Button preventDoubleClick>{props.submit}</Button>
            <a class="govuk-link" href={props.cancelHref}>
              Leave it as it is
            </a>
          </div>
        </PostForm>
      </div>
    </StaffPageFrame>
  );
}
