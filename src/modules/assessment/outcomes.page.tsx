import type { JSX } from 'preact';
import type { FormState } from '../../platform/http/form-state.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { AskRow } from '../../ui/app/ask.tsx';
import { Columns } from '../../ui/app/areas.tsx';
import { EmptyLine } from '../../ui/app/empty-line.tsx';
import { FiguresTable } from '../../ui/app/figures-table.tsx';
import { Radar, RadarKey } from '../../ui/charts/radar.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import type { CaseOnPage } from '../casework/index.ts';
import { casePaths } from '../casework/index.ts';
import { MotFrame } from './mot-frame.page.tsx';
import { scoreOptions } from './outcomes.form.ts';
import type { Change, Dimension, Occasion } from './outcomes.rules.ts';
import { changeText, findingOf } from './outcomes.rules.ts';
import { paths } from './paths.ts';

/** How life was before and after, drawn and in figures. */
export function OutcomesPage(props: {
  readonly on: CaseOnPage;
  readonly changes: readonly Change[];
  readonly mayScore: boolean;
}): JSX.Element {
  const { on, changes, mayScore } = props;
  const { caseId } = on.file;
  const withAfter = changes.some(({ after }) => after !== null);
  const finding = findingOf(changes) || `How ${on.names.first} scored life before.`;
  return (
    <MotFrame on={on} title="Outcomes before and after" outcomes>
      {changes.length === 0 ? (
        <EmptyLine>Nothing is scored yet. Ask before anything changes in the home.</EmptyLine>
      ) : (
        <>
          <p class="app-lede">{finding}</p>
          <Columns
            layout="half"
            first={
              changes.length < 3 ? (
                <EmptyLine>A drawing needs three scores or more.</EmptyLine>
              ) : (
                <figure class="app-fig">
                  <RadarKey withAfter={withAfter} />
                  <Radar axes={changes} label={finding} />
                </figure>
              )
            }
            second={<ChangesTable changes={changes} caption="1 is the worst, 10 the best" />}
          />
        </>
      )}
      {mayScore && (
        <div class="govuk-button-group">
          <Button href={paths.score(caseId, 'before')} variant="secondary">
            Score before
          </Button>
          <Button href={paths.score(caseId, 'after')} variant="secondary">
            Score after
          </Button>
        </div>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={casePaths.case(caseId)}>
          Back to the case
        </a>
      </p>
    </MotFrame>
  );
}

/** Scores side by side; what was not scored is blank. */
function ChangesTable(props: {
  readonly changes: readonly Change[];
  readonly caption: string;
}): JSX.Element {
  return (
    <FiguresTable
      caption={props.caption}
      regionLabel="Scores before and after"
      nameHeading="Side of life"
      headings={['Before', 'After', 'Change']}
      rows={props.changes.map((change) => ({
        name: change.name,
        cells: [scoreText(change.before), scoreText(change.after), changeText(change)],
      }))}
    />
  );
}

export interface ScoreView {
  readonly on: CaseOnPage;
  readonly occasion: Occasion;
  readonly form: FormState;
  readonly dimensions: readonly Dimension[];
  /** What is kept now, to notice what somebody saves meanwhile. */
  readonly seen: string;
  /** What somebody else saved since the page was opened, by dimension; null when nobody did. */
  readonly theirs: Readonly<Record<string, number>> | null;
}

/** Eight numbers from one to ten, in the person's own judgement. */
export function ScorePage({ view }: { readonly view: ScoreView }): JSX.Element {
  const { on, occasion, form } = view;
  const { caseId } = on.file;
  const title = occasion === 'before' ? 'How life is now, before' : 'How life is after';
  return (
    <MotFrame on={on} title={title} errors={form.errors} outcomes>
      {view.theirs !== null && (
        <InsetText>
          <b>Somebody else scored this while you did.</b> Their numbers stand beside the questions.
          Choose what to keep, and save.
        </InsetText>
      )}
      <p class="govuk-body">
        Read each question to {on.names.first} and choose the number they say: 1 is as bad as it
        could be, 10 as good as it could be. Leave out what they do not want to answer.
      </p>
      <PostForm action={paths.score(caseId, occasion)}>
        <input type="hidden" name="seen" value={view.seen} />
        {view.dimensions.map(({ key, name, question }) => (
          <AskRow
            name={key}
            question={question}
            hint={hintOf(name, view.theirs?.[key])}
            options={scoreOptions.map((value) => ({ value, text: endText(value) }))}
            value={form.value(key)}
            errorMessage={form.error(key)}
          />
        ))}
        <div class="govuk-button-group">
          <Button preventDoubleClick>Save</Button>
          <a class="govuk-link" href={paths.outcomes(caseId)}>
            Leave it as it is
          </a>
        </div>
      </PostForm>
    </MotFrame>
  );
}

function hintOf(name: string, theirs: number | undefined): string {
  return theirs === undefined ? name : `${name}. Saved meanwhile: ${theirs}.`;
}

function endText(score: string): string {
  if (score === '1') return '1, worst';
  return score === '10' ? '10, best' : score;
}

function scoreText(score: number | null): string {
  return score === null ? 'not scored' : String(score);
}
