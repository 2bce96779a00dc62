import type { JSX } from 'preact';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { Areas } from '../../ui/app/areas.tsx';
import { Card } from '../../ui/app/card.tsx';
import { DoneList } from '../../ui/app/done-list.tsx';
import { EmptyLine } from '../../ui/app/empty-line.tsx';
import { Flags } from '../../ui/app/flags.tsx';
import { NextAction } from '../../ui/app/next-action.tsx';
import { StackTable } from '../../ui/app/stack-table.tsx';
import { Story } from '../../ui/app/story.tsx';
import { PartTitlebar, Titlebar } from '../../ui/app/titlebar.tsx';
import { PathwayPips } from '../../ui/charts/pathway-pips.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { Details } from '../../ui/govuk/details.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import { Tag } from '../../ui/govuk/tag.tsx';
import { CaseSide, ContactAndClocks } from './case-side.page.tsx';
import type { DoingView } from './case-doing.ts';
import type { NextView } from './case-next.ts';
import type { CaseView, ClosedView } from './case-view.ts';
import { paths } from './paths.ts';

/** One case on one page: what to do next, what we are doing, the story; beside it whom and what it is about. */
export function CasePage({ view }: { readonly view: CaseView }): JSX.Element {
  return (
    <StaffPageFrame
      title={`${view.title}: case`}
      section="work"
      breadcrumbs={[{ text: 'Work list', href: paths.workList }]}
    >
      <Titlebar title={view.title} caption={view.caption} links={view.links} />
      <Flags flags={view.flags} />
      <Areas
        next={[
          view.closed !== null && <Closed closed={view.closed} />,
          view.next !== null && <Next next={view.next} />,
          <WhatWeDo view={view} />,
        ]}
        contact={<ContactAndClocks view={view} />}
        story={<StorySoFar view={view} />}
        rest={<CaseSide view={view} />}
      />
    </StaffPageFrame>
  );
}

function Closed({ closed }: { readonly closed: ClosedView }): JSX.Element {
  return (
    <InsetText>
      <p class="govuk-body">
        <b>{closed.sentence}</b>
      </p>
      {closed.achieved !== '' && (
        <p class="govuk-body">
          Has the service achieved everything you wanted? <b>{closed.achieved}.</b>
        </p>
      )}
      {closed.ownWords !== '' && <blockquote class="govuk-body">“{closed.ownWords}”</blockquote>}
      <p class="govuk-body">If help is wanted again, record a new referral.</p>
    </InsetText>
  );
}

function Next({ next }: { readonly next: NextView }): JSX.Element {
  return (
    <NextAction
      action={next.action}
      headingSize="s"
      facts={[
        { name: 'Whose', value: next.whose },
        ...(next.due === ''
          ? []
          : [
              {
                name: 'Due',
                value:
                  next.late === ''
                    ? next.due
                    : [next.due, ' ', <Tag colour="red">{next.late}</Tag>],
              },
            ]),
        ...(next.then === '' ? [] : [{ name: 'Then', value: next.then }]),
      ]}
      actions={[
        next.button !== null && <Button href={next.button.href}>{next.button.text}</Button>,
        ...next.others.map((link, index) =>
          index === 0 ? (
            <Button href={link.href} variant="secondary">
              {link.text}
            </Button>
          ) : (
            <a class="govuk-link" href={link.href}>
              {link.text}
            </a>
          ),
        ),
      ]}
    >
      {next.held !== '' && <p class="govuk-body">{next.held}</p>}
      {next.forYou.length > 0 && (
        <>
          <p class="govuk-body">
            <b>Also for you:</b>
          </p>
          <ul class="govuk-list">
            {next.forYou.map((step) => (
              <li>
                <a class="govuk-link" href={step.href}>
                  {step.text}
                </a>
                {step.due !== '' && `, due ${step.due}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </NextAction>
  );
}

function WhatWeDo({ view }: { readonly view: CaseView }): JSX.Element {
  const nothing = view.doing.length + view.over.length === 0;
  return (
    <>
      <h2 class="govuk-heading-m">What we are doing for {view.first}</h2>
      {nothing && <EmptyLine>Nothing yet. It begins with what a visit or a talk finds.</EmptyLine>}
      {view.doing.map((doing) => (
        <Doing doing={doing} />
      ))}
      {view.over.length > 0 && (
        <DoneList
          items={view.over.map(({ title, done, text }) => ({
            done,
            text: [title, ': ', <b>{done ? 'done' : 'stopped'}</b>, ` ${text}`],
          }))}
        />
      )}
      {view.visits.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Visits booked</h3>
          <ul class="govuk-list">
            {view.visits.map((visit) => (
              <li>
                {visit.text}{' '}
                {view.mayChange && (
                  <a class="govuk-link" href={visit.href}>
                    How did it go?<span class="govuk-visually-hidden"> {visit.text}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {view.needs.length > 0 && (
        <>
          <h3 class="govuk-heading-s">What is hard for {view.first}</h3>
          <DoneList
            items={view.needs.map(({ title, met, text }) => ({
              done: met,
              text: [title, ': ', text],
            }))}
          />
        </>
      )}
    </>
  );
}

function Doing({ doing }: { readonly doing: DoingView }): JSX.Element {
  return (
    <Card
      heading={doing.title}
      beside={[<b>{doing.stage}</b>, doing.due !== '' && `, ${doing.due}`]}
    >
      <div class="app-path">
        <PathwayPips steps={doing.pips} />
      </div>
      <p class="govuk-body app-small">
        {doing.pathway}. {doing.handOffs}.
      </p>
      <Details summary={`All ${doing.steps.length} steps, with who and when`}>
        <StackTable
          caption={doing.tableCaption}
          captionSize="s"
          columns={[
            { heading: 'Step', role: 'row header' },
            { heading: 'Whose' },
            { heading: 'Done or due', label: 'When' },
            { heading: 'Working days', label: 'Days' },
          ]}
          rows={doing.steps.map((step) => ({
            cells: [
              step.href === null ? (
                step.name
              ) : (
                <a class="govuk-link" href={step.href}>
                  {step.name}
                </a>
              ),
              step.whose,
              step.doneOrDue,
              step.days,
            ],
            ...(step.here && { mark: 'here' as const }),
          }))}
        />
        {doing.stopHref !== null && (
          <p class="govuk-body">
            <a class="govuk-link" href={doing.stopHref}>
              Stop this<span class="govuk-visually-hidden">: {doing.title}</span>
            </a>
          </p>
        )}
      </Details>
    </Card>
  );
}

function StorySoFar({ view }: { readonly view: CaseView }): JSX.Element {
  const own = paths.case(view.caseId);
  const part = (key: CaseView['storyPart'], text: string) =>
    view.storyPart === key
      ? { text }
      : { text, href: key === 'everything' ? `${own}#story` : `${own}?story=${key}#story` };
  return (
    <>
      <PartTitlebar
        title="The story so far"
        id="story"
        links={[
          part('everything', 'Everything'),
          part('words', 'Words and visits'),
          part('steps', 'Main steps'),
        ]}
      />
      {view.story.length === 0 ? (
        <EmptyLine>Nothing of this kind has happened yet.</EmptyLine>
      ) : (
        <Story items={view.story} />
      )}
      {view.moreStory && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${own}?all=yes#story`}>
            Show all that happened before
          </a>
        </p>
      )}
    </>
  );
}
