import type { JSX } from 'preact';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { EmptyLine } from '../../ui/app/empty-line.tsx';
import { StackTable } from '../../ui/app/stack-table.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import { paths } from './paths.ts';

/** Who may follow a case, and what they were given for it. */
export interface KeysView {
  readonly caseId: string;
  readonly reference: string;
  readonly resident: string;
  readonly people: readonly {
    readonly personId: string;
    readonly name: string;
    readonly hint: string;
  }[];
  readonly keys: readonly {
    readonly keyId: string;
    readonly name: string;
    readonly what: string;
    readonly given: string;
    readonly until: string;
  }[];
  /** What was just made, to be read out: it is shown this once. */
  readonly made: { readonly name: string; readonly words: readonly string[] } | null;
}

export function KeysPage(props: {
  readonly view: KeysView;
  readonly form: FormState;
}): JSX.Element {
  const { view, form } = props;
  const title = 'Who can follow this case';
  return (
    <StaffPageFrame
      title={`${title}: ${view.resident}`}
      breadcrumbs={[
        { text: 'Work list', href: paths.workList },
        { text: view.resident, href: paths.case(view.caseId) },
      ]}
      errors={form.errors}
    >
      <Titlebar title={title} caption={`${view.reference} · ${view.resident}`} />
      {view.made !== null && (
        <NotificationBanner title="Shown this once">
          <p class="govuk-notification-banner__heading">For {view.made.name}</p>
          {view.made.words.map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
        </NotificationBanner>
      )}
      <Given view={view} />
      <h2 class="govuk-heading-m">Give somebody a way in</h2>
      <PostForm action={paths.trackingLink(view.caseId)}>
        <Radios
          name="personId"
          legend="Who is it for?"
          legendSize="s"
          items={view.people.map(({ personId, name, hint }) => ({
            value: personId,
            text: name,
            hint,
          }))}
          value={form.value('personId')}
          errorMessage={form.error('personId')}
        />
        <Radios
          name="kind"
          legend="What do they get?"
          legendSize="s"
          items={[
            {
              value: 'link',
              text: 'A link',
              hint: 'For a text or email. Shows no money. Works for 400 days.',
            },
            {
              value: 'code',
              text: 'A code',
              hint: 'For a letter or the phone. Works for 60 days, with the reference and the date of birth.',
            },
          ]}
          value={form.value('kind')}
          errorMessage={form.error('kind')}
        />
        <Radios
          name="how"
          legend="How does it reach them?"
          legendSize="s"
          items={[
            { value: 'send', text: 'Send it the way they asked us to write' },
            { value: 'show', text: 'Show it here once, to read out' },
          ]}
          value={form.value('how')}
          errorMessage={form.error('how')}
        />
        <Button>Give it</Button>
      </PostForm>
    </StaffPageFrame>
  );
}

function Given({ view }: { readonly view: KeysView }): JSX.Element {
  if (view.keys.length === 0) {
    return <EmptyLine>Nobody has a link or a code for this case.</EmptyLine>;
  }
  return (
    <StackTable
      caption="Links and codes that work"
      columns={[
        { heading: 'Who', role: 'row header' },
        { heading: 'What' },
        { heading: 'Given' },
        { heading: 'Works until' },
        { heading: 'Take back' },
      ]}
      rows={view.keys.map((key) => ({
        cells: [
          key.name,
          key.what,
          key.given,
          key.until,
          <PostForm action={paths.revokeTracking(view.caseId)}>
            <input type="hidden" name="keyId" value={key.keyId} />
            <Button variant="secondary">
              Take back
              <span class="govuk-visually-hidden">
                : {key.what}, {key.name}
              </span>
            </Button>
          </PostForm>,
        ],
      }))}
    />
  );
}
