import type { JSX } from 'preact';
import { londonDay, londonTime } from '../../kernel/london.ts';
import { dayText, timeText } from '../../kernel/words.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { EmptyLine } from '../../ui/app/empty-line.tsx';
import { StackTable } from '../../ui/app/stack-table.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { Input } from '../../ui/govuk/input.tsx';
import { Select } from '../../ui/govuk/select.tsx';
import type { CaseAccess } from '../people/index.ts';
import type { Opening } from './access.store.ts';
import { CaseWorkPage, DayQuestion } from './case-form.page.tsx';
import { openedPages } from './case-page.store.ts';
import type { CaseOnPage } from './opened-case.ts';
import { paths } from './paths.ts';
import { nameIn } from './story-words.ts';

/** Who opened the case, and when. */
export function OpeningsPage(props: {
  readonly on: CaseOnPage;
  readonly openings: readonly Opening[];
  readonly more: boolean;
}): JSX.Element {
  const { on, openings } = props;
  return (
    <CaseWorkPage on={on} title="Who opened this case">
      <StackTable
        caption={props.more ? `The last ${openings.length} openings` : 'Every opening'}
        captionSize="s"
        columns={[{ heading: 'Who', role: 'row header' }, { heading: 'When' }, { heading: 'Page' }]}
        rows={openings.map((one) => ({
          cells: [
            one.jobTitle === '' ? one.name : `${one.name}, ${one.jobTitle}`,
            `${dayText(londonDay(one.openedAt), on.names)} at ${timeText(londonTime(one.openedAt), 'staff')}`,
            nameIn(openedPages, one.page),
          ],
        }))}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={paths.case(on.file.caseId)}>
          Back to the case
        </a>
      </p>
    </CaseWorkPage>
  );
}

/** Whom to let in, and who has been. */
export interface AccessChoices {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly given: readonly (CaseAccess & { readonly name: string })[];
}

interface AccessProps {
  readonly on: CaseOnPage;
  readonly form: FormState;
  readonly choices: AccessChoices;
}

/** Who may open the case beyond its own district, and whether only people who are named may. */
export function AccessPage({ on, form, choices }: AccessProps): JSX.Element {
  const { caseId, restricted } = on.file;
  return (
    <CaseWorkPage on={on} title="Who may open this case" form={form}>
      <p class="govuk-body">
        {restricted
          ? 'This case is restricted: only the people named here may open it.'
          : 'Everybody who works on cases in its district, and in the hub, may open this case.'}
      </p>
      <Given on={on} choices={choices} />
      <Give
        heading="Name a person"
        action={paths.letPersonIn(caseId)}
        name="person"
        label="Who may open it?"
        items={choices.people}
        form={form}
      />
      {!restricted && (
        <Give
          heading="Lend the case to a team"
          action={paths.lendToTeam(caseId)}
          name="team"
          label="Which team?"
          items={choices.teams}
          form={form}
        />
      )}
      {restricted ? (
        <PostForm action={paths.unrestrict(caseId)} class="app-side">
          <h2 class="govuk-heading-m">End the restriction</h2>
          <Button variant="warning">Let the whole district open it again</Button>
        </PostForm>
      ) : (
        <PostForm action={paths.restrict(caseId)} class="app-side">
          <h2 class="govuk-heading-m">Restrict the case</h2>
          <p class="govuk-body">
            Only people who are named may then open it, and its resident’s tracking page is shut.
            You are named first.
          </p>
          <Input
            name="restrictReason"
            label="Why?"
            labelSize="s"
            value={form.value('restrictReason')}
            errorMessage={form.error('restrictReason')}
          />
          <Button variant="warning">Restrict it</Button>
        </PostForm>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.case(caseId)}>
          Back to the case
        </a>
      </p>
    </CaseWorkPage>
  );
}

function Given({ on, choices }: Pick<AccessProps, 'on' | 'choices'>): JSX.Element {
  if (choices.given.length === 0) return <EmptyLine>Nobody else has been let in.</EmptyLine>;
  return (
    <StackTable
      caption="Who has been let in"
      captionSize="s"
      columns={[
        { heading: 'Who', role: 'row header' },
        { heading: 'From' },
        { heading: 'Until' },
        { heading: 'Why' },
        { heading: 'End it', label: 'End' },
      ]}
      rows={choices.given.map((one) => ({
        cells: [
          one.name,
          dayText(one.fromOn, on.names),
          one.untilOn === null ? 'No end' : dayText(one.untilOn, on.names),
          one.reason,
          (one.untilOn === null || one.untilOn >= on.names.today) && (
            <PostForm action={paths.endAccess(on.file.caseId, one.accessId)}>
              <Button variant="secondary" classes="govuk-!-margin-bottom-0">
                End<span class="govuk-visually-hidden"> what {one.name} was given</span>
              </Button>
            </PostForm>
          ),
        ],
      }))}
    />
  );
}

function Give(props: {
  readonly heading: string;
  readonly action: string;
  readonly name: 'person' | 'team';
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly form: FormState;
}): JSX.Element {
  const { name, form } = props;
  return (
    <PostForm action={props.action} class="app-side">
      <h2 class="govuk-heading-m">{props.heading}</h2>
      <Select
        name={name}
        label={props.label}
        labelSize="s"
        value={form.value(name)}
        errorMessage={form.error(name)}
        items={[
          { value: '', text: 'Choose' },
          ...props.items.map((one) => ({ value: one.id, text: one.name })),
        ]}
      />
      <Input
        name={`${name}Reason`}
        label="Why?"
        labelSize="s"
        value={form.value(`${name}Reason`)}
        errorMessage={form.error(`${name}Reason`)}
      />
      <DayQuestion
        name={`${name}Until`}
        legend="Until which day?"
        hint="Leave it empty for no end."
        form={form}
      />
      <Button>{props.heading}</Button>
    </PostForm>
  );
}
