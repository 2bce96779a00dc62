import type { JSX } from 'preact';
import { countText } from '../../kernel/words.ts';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm, csrfField, formIdField, useFrame } from '../../platform/http/frame.tsx';
import { AskRow, AskWords } from '../../ui/app/ask.tsx';
import { PartsProgress } from '../../ui/app/parts-progress.tsx';
import { TwoVersions } from '../../ui/app/two-versions.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { Details } from '../../ui/govuk/details.tsx';
import { Input } from '../../ui/govuk/input.tsx';
import { Radios } from '../../ui/govuk/radios.tsx';
import type { CaseOnPage } from '../casework/index.ts';
import { choosingField, differing, keepName } from '../organisation/index.ts';
import type { EditedField } from '../organisation/index.ts';
import { MotFrame } from './mot-frame.page.tsx';
import { NeedBoxes } from './need-boxes.page.tsx';
import type { Answers, FoundNeed } from './needs.rules.ts';
import { answersOfOwnNeed, offerPathways, ownNeedKeys } from './part-needs.rules.ts';
import type { OwnNeedKeys } from './part-needs.rules.ts';
import { shownField } from './part.form.ts';
import { paths } from './paths.ts';
import type { Part, Question } from './questions.rules.ts';
import { partAfter, parts } from './questions.rules.ts';

export interface PartView {
  readonly on: CaseOnPage;
  readonly part: Part;
  readonly form: FormState;
  /** 0 until the part is saved for the first time. */
  readonly version: number;
  /** The needs that the saved answers raise. */
  readonly needs: readonly FoundNeed[];
  /** What is ticked for a need now. */
  readonly ticked: (need: FoundNeed) => readonly string[];
  /** Keys of the parts that have answers. */
  readonly begun: readonly string[];
  /** "Last saved at 11:24 by Amira Solanki."; empty before the first time. */
  readonly saved: string;
}

/** One part of the visit: its questions, then what the answers come to. */
export function PartPage({ view }: { readonly view: PartView }): JSX.Element {
  const { on, part, form } = view;
  const { first } = on.names;
  const next = partAfter(part.key);
  return (
    <MotFrame on={on} title={part.name} errors={form.errors} progress={<Progress view={view} />}>
      <p class="govuk-body">{part.opening.replaceAll('{name}', first)}</p>
      <PostForm action={paths.part(on.file.caseId, part.key)}>
        <input type="hidden" name="version" value={String(view.version)} />
        <input type="hidden" name={shownField} value={view.needs.map(({ key }) => key).join(' ')} />
        {part.questions.map((question) => (
          <Asked question={question} first={first} form={form} />
        ))}
        <Needs view={view} />
        <OwnNeeds form={form} first={first} />
        <div class="govuk-button-group">
          <Button name="then" value="next" preventDoubleClick>
            {next === undefined ? 'Save and go to the end' : `Save and go to ${next.name}`}
          </Button>
          <Button variant="secondary" name="then" value="stay" preventDoubleClick>
            Save
          </Button>
        </div>
        <p class="govuk-body app-muted">
          {view.saved === '' ? 'Nothing of this part is saved yet.' : view.saved} You can stop here
          and go on later: what you save is kept, however little.
        </p>
      </PostForm>
    </MotFrame>
  );
}

/** Two people filled in the same part: both versions, and a choice for each answer. */
export function PartConflictPage(props: {
  readonly on: CaseOnPage;
  readonly part: Part;
  readonly edited: readonly EditedField[];
  readonly yours: Answers;
  readonly theirs: Answers;
  readonly theirVersion: number;
  /** Who saved first. */
  readonly who: string;
  /** When: 11:24. */
  readonly at: string;
  /** The needs whose boxes your page showed. */
  readonly shown: string;
  readonly form: FormState;
}): JSX.Element {
  const { on, part, yours, theirs } = props;
  const frame = useFrame();
  const hidden = {
    [csrfField]: frame.csrfToken(),
    [formIdField]: frame.formId(),
    [choosingField]: 'yes',
    version: String(props.theirVersion),
    [shownField]: props.shown,
    ...yours,
  };
  return (
    <MotFrame
      on={on}
      title={`${props.who} saved “${part.name}” at ${props.at}`}
      errors={props.form.errors}
    >
      <p class="app-lede">
        Both versions are below: choose what to keep. Nothing of yours is saved yet.
      </p>
      <TwoVersions
        action={paths.part(on.file.caseId, part.key)}
        cancelHref={paths.part(on.file.caseId, part.key)}
        theirName={`${props.who}’s`}
        fields={differing(props.edited, yours, theirs).map((field) => ({
          name: keepName(field.name),
          label: field.label,
          yours: field.shown([yours[field.name] ?? '']),
          theirs: field.shown([theirs[field.name] ?? '']),
          keep: kept(props.form.value(keepName(field.name))),
        }))}
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      </TwoVersions>
    </MotFrame>
  );
}

function Progress({ view }: { readonly view: PartView }): JSX.Element {
  return (
    <PartsProgress
      label="Parts of the Housing MOT"
      allPartsHref={paths.housingMot(view.on.file.caseId)}
      parts={parts.map(({ key, name }) => ({
        name,
        state: key === view.part.key ? 'now' : view.begun.includes(key) ? 'done' : 'to do',
      }))}
    />
  );
}

function Asked(props: {
  readonly question: Question;
  readonly first: string;
  readonly form: FormState;
}): JSX.Element {
  const { question, first, form } = props;
  const { key, answering } = question;
  const asked = question.text.replaceAll('{name}', first);
  return answering.kind === 'words' ? (
    <AskWords
      name={key}
      label={asked}
      hint={question.hint}
      value={form.value(key)}
      errorMessage={form.error(key)}
    />
  ) : (
    <AskRow
      name={key}
      question={asked}
      hint={question.hint}
      options={Object.entries(answering.choices).map(([value, text]) => ({ value, text }))}
      value={form.value(key)}
      errorMessage={form.error(key)}
    />
  );
}

function Needs({ view }: { readonly view: PartView }): JSX.Element | null {
  const { needs, on } = view;
  if (view.version === 0) return null;
  return (
    <div id="needs">
      <h2 class="govuk-heading-m">
        {needs.length === 0
          ? 'No need found from these answers'
          : `${countText(needs.length, 'need')} found from these answers`}
      </h2>
      {needs.length > 0 && (
        <p class="govuk-body">
          Untick what {on.names.first} does not want; you are asked why at the end. Nothing is
          ordered until you finish the visit.
        </p>
      )}
      {needs.map((need) => (
        <NeedBoxes need={need} ticked={view.ticked(need)} />
      ))}
    </div>
  );
}

/** Needs that staff saw for themselves: those that were added, and one more to fill in. */
function OwnNeeds(props: { readonly form: FormState; readonly first: string }): JSX.Element {
  const { form } = props;
  const used = ownNeedKeys.filter((keys) =>
    answersOfOwnNeed(keys).some((key) => form.value(key) !== ''),
  );
  const free = ownNeedKeys.find((keys) => !used.includes(keys));
  return (
    <>
      {used.map((keys) => (
        <Details
          summary={`Your own: ${form.value(keys.title) || 'not named yet'}`}
          open={answersOfOwnNeed(keys).some((key) => form.error(key) !== undefined)}
        >
          <OwnNeed keys={keys} {...props} />
        </Details>
      ))}
      {free !== undefined && (
        <Details summary="Add a need of your own">
          <OwnNeed keys={free} {...props} />
        </Details>
      )}
    </>
  );
}

function OwnNeed(props: {
  readonly keys: OwnNeedKeys;
  readonly form: FormState;
  readonly first: string;
}): JSX.Element {
  const { keys, form } = props;
  return (
    <>
      <Input
        name={keys.title}
        label={`What is hard for ${props.first}?`}
        labelSize="s"
        value={form.value(keys.title)}
        errorMessage={form.error(keys.title)}
      />
      <Radios
        name={keys.pathway}
        legend="What kind of help would meet it?"
        legendSize="s"
        inline
        value={form.value(keys.pathway)}
        errorMessage={form.error(keys.pathway)}
        items={[
          ...Object.entries(offerPathways).map(([value, text]) => ({ value, text })),
          { value: '', text: 'Nothing yet' },
        ]}
      />
      <Input
        name={keys.offer}
        label="What exactly?"
        labelSize="s"
        hint="Like “Grab rail by the back door”. Leave it empty when nothing is chosen yet."
        value={form.value(keys.offer)}
        errorMessage={form.error(keys.offer)}
      />
    </>
  );
}

function kept(value: string): 'yours' | 'theirs' | undefined {
  return value === 'yours' || value === 'theirs' ? value : undefined;
}
