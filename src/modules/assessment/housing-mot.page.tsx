import type { JSX } from 'preact';
import { countText } from '../../kernel/words.ts';
import { Button } from '../../ui/govuk/button.tsx';
import { SummaryList } from '../../ui/govuk/summary-list.tsx';
import { Tag } from '../../ui/govuk/tag.tsx';
import { TaskList } from '../../ui/govuk/task-list.tsx';
import type { CaseOnPage } from '../casework/index.ts';
import { casePaths } from '../casework/index.ts';
import { MotFrame } from './mot-frame.page.tsx';
import type { Answers } from './needs.rules.ts';
import { inWords } from './part.form.ts';
import { paths } from './paths.ts';
import type { Part } from './questions.rules.ts';
import { parts } from './questions.rules.ts';

export interface MotPart {
  readonly part: Part;
  readonly answers: Answers;
  readonly answered: number;
  readonly needs: number;
}

export interface MotView {
  readonly on: CaseOnPage;
  readonly parts: readonly MotPart[];
  /** How many sides of life were scored before. */
  readonly scored: number;
  /** Where to go on: the first part without an answer; undefined when every part has one. */
  readonly next: Part | undefined;
}

/** The visit's parts, to go on with in any order. */
export function MotPage({ view }: { readonly view: MotView }): JSX.Element {
  const { on, next } = view;
  const { caseId } = on.file;
  const begun = view.parts.filter(({ answered }) => answered > 0).length;
  const needs = view.parts.reduce((sum, part) => sum + part.needs, 0);
  const found = needs === 0 ? '' : ` ${countText(needs, 'need')} found so far.`;
  return (
    <MotFrame on={on} title={titleOf(begun, on.names.first)}>
      <p class="govuk-body">
        {begun === 0
          ? 'Begin with any part. You can stop at any time: what you save is kept.'
          : `${begun} of ${countText(parts.length, 'part')} begun.${found}`}
      </p>
      <TaskList
        items={[
          ...view.parts.map(({ part, answered, needs: own }) => ({
            title: part.name,
            href: paths.part(caseId, part.key),
            hint: own === 0 ? undefined : `${countText(own, 'need')} found`,
            status:
              answered === 0 ? (
                <Tag colour="blue">To do</Tag>
              ) : answered < part.questions.length ? (
                `${answered} of ${part.questions.length} answered`
              ) : (
                'Done'
              ),
          })),
          {
            title: 'How life is now, from 1 to 10',
            href: paths.score(caseId, 'before'),
            hint: 'Ask before anything changes, to see later what the service achieved.',
            status: view.scored === 0 ? <Tag colour="blue">To do</Tag> : 'Done',
          },
        ]}
      />
      <div class="govuk-button-group">
        {next === undefined ? (
          <Button href={paths.finish(caseId)}>Finish the visit</Button>
        ) : (
          <Button href={paths.part(caseId, next.key)}>
            {begun === 0 ? `Begin with ${next.name}` : `Go on with ${next.name}`}
          </Button>
        )}
        {next !== undefined && begun > 0 && (
          <a class="govuk-link" href={paths.finish(caseId)}>
            Finish the visit without the rest
          </a>
        )}
        <a class="govuk-link" href={casePaths.case(caseId)}>
          Back to the case
        </a>
      </div>
    </MotFrame>
  );
}

/** The answers, to read. */
export function MotAnswersPage(props: {
  readonly on: CaseOnPage;
  readonly title: string;
  readonly parts: readonly MotPart[];
}): JSX.Element {
  const { on } = props;
  const answered = props.parts.filter((one) => one.answered > 0);
  return (
    <MotFrame on={on} title={props.title}>
      {answered.length === 0 && <p class="govuk-body">No question was answered.</p>}
      {answered.map(({ part, answers }) => (
        <>
          <h2 class="govuk-heading-m">{part.name}</h2>
          <SummaryList
            rows={part.questions.flatMap((question) => {
              const answer = answers[question.key] ?? '';
              return answer === ''
                ? []
                : [
                    {
                      key: question.text.replaceAll('{name}', on.names.first),
                      value: inWords(question, answer),
                    },
                  ];
            })}
          />
        </>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={casePaths.case(on.file.caseId)}>
          Back to the case
        </a>
      </p>
    </MotFrame>
  );
}

function titleOf(begun: number, first: string): string {
  if (begun === 0) return `Visit ${first}’s home`;
  return begun < parts.length ? 'Go on with the visit' : 'Every part has answers';
}
