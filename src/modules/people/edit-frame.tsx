import type { ComponentChildren } from 'preact';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import type { OptionalContent } from '../../ui/govuk/content.ts';
import { Button } from '../../ui/govuk/button.tsx';
import { addressLine, displayName } from './person.rules.ts';
import { paths } from './paths.ts';
import type { HouseholdView } from './people.types.ts';

/** A page with one form about a household: caption, title, fields, one green button, and a way out. */
export function EditFrame(props: {
  readonly title: string;
  readonly household: HouseholdView;
  readonly form: FormState;
  readonly action: string;
  /** The version of what is edited, to be compared when it is saved. */
  readonly version?: number;
  readonly submitText?: string;
  readonly warning?: boolean;
  readonly lede?: OptionalContent;
  readonly children: ComponentChildren;
  /** Under the form: another, smaller one. */
  readonly after?: OptionalContent;
}) {
  const { household, form, version } = props;
  const back = paths.household(household.householdId);
  return (
    <StaffPageFrame
      title={props.title}
      errors={form.errors}
      breadcrumbs={[{ text: householdName(household), href: back }]}
    >
      <Titlebar title={props.title} caption={addressLine(household.home)} />
      {props.lede}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <PostForm action={props.action}>
            {version !== undefined && (
              <input type="hidden" name="version" value={String(version)} />
            )}
            {props.children}
            <div class="govuk-button-group">
              <Button {...(props.warning === true && { variant: 'warning' })}>
                {props.submitText ?? 'Save'}
              </Button>
              <a class="govuk-link" href={back}>
                Cancel
              </a>
            </div>
          </PostForm>
          {props.after}
        </div>
      </div>
    </StaffPageFrame>
  );
}

/** A household by the names of its residents. */
export function householdName(view: HouseholdView): string {
  const residents = view.people.filter((person) => person.part === 'resident');
  return [...new Set(residents.map(displayName))].join(' and ') || 'Household';
}
