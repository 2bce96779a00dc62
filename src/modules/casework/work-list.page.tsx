import type { JSX } from 'preact';
import { countText } from '../../kernel/words.ts';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { Day } from '../../ui/app/areas.tsx';
import { CardList } from '../../ui/app/card.tsx';
import { EmptyLine } from '../../ui/app/empty-line.tsx';
import { Filters } from '../../ui/app/filters.tsx';
import { Flags } from '../../ui/app/flags.tsx';
import { KeyValues } from '../../ui/app/key-values.tsx';
import { SidePanel } from '../../ui/app/side-panel.tsx';
import { StackTable } from '../../ui/app/stack-table.tsx';
import { Tiles } from '../../ui/app/tiles.tsx';
import type { Tile } from '../../ui/app/tiles.tsx';
import { LinkRow, Titlebar } from '../../ui/app/titlebar.tsx';
import { Details } from '../../ui/govuk/details.tsx';
import { Select } from '../../ui/govuk/select.tsx';
import { Tag } from '../../ui/govuk/tag.tsx';
import { paths } from './paths.ts';
import type { CaseLine, StepLine, VisitLine } from './work-list.view.ts';

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A worker's day, in words. */
export interface WorkListView {
  readonly day: string;
  readonly mayRefer: boolean;
  readonly tiles: readonly Tile[];
  readonly visits: readonly VisitLine[];
  readonly filters: {
    readonly list: string;
    readonly views: readonly Choice[];
    readonly view: string;
    readonly kinds: readonly Choice[];
    readonly kind: string;
    readonly districts: readonly Choice[];
    readonly district: string;
    readonly order: string;
  };
  readonly caption: string;
  /** Back to the whole list, when this is a part of it or a later page. */
  readonly allHref: string | null;
  readonly list:
    | { readonly of: 'steps'; readonly lines: readonly StepLine[]; readonly showOwner: boolean }
    | { readonly of: 'cases'; readonly lines: readonly CaseLine[]; readonly quiet: boolean };
  readonly emptyText: string;
  readonly moreHref: string | null;
  readonly csvHref: string | null;
  readonly quiet: readonly CaseLine[];
  readonly moreQuietHref: string | null;
  readonly silenceAllowed: number;
  readonly waiting: readonly {
    readonly text: string;
    readonly href: string;
    readonly note: string;
  }[];
}

export function WorkListPage({ view }: { readonly view: WorkListView }): JSX.Element {
  return (
    <StaffPageFrame title={`Work list, ${view.day}`} section="work">
      <Titlebar
        title={view.day}
        links={[view.mayRefer && { text: 'New referral', href: '/referrals/new' }]}
      />
      <Tiles tiles={view.tiles} />
      <Day
        visits={<Visits visits={view.visits} />}
        list={
          <>
            <ListFilters view={view} />
            <List view={view} />
            {view.list.of === 'steps' && <Quiet view={view} />}
            <HowOrdered />
          </>
        }
        rest={<Waiting waiting={view.waiting} />}
      />
    </StaffPageFrame>
  );
}

function Visits({ visits }: { readonly visits: readonly VisitLine[] }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m" id="visits">
        Visits today
      </h2>
      {visits.length === 0 ? (
        <EmptyLine>No visit is booked for you today.</EmptyLine>
      ) : (
        <CardList
          ordered
          cards={visits.map((visit) => ({
            heading: <span class="app-nowrap">{visit.time}</span>,
            beside: <span class="app-muted">{visit.place}</span>,
            children: (
              <>
                <p class="govuk-body">
                  <a class="govuk-link" href={visit.caseHref}>
                    <b>{visit.who}</b>
                  </a>
                  <br />
                  {visit.purpose}
                  {visit.withWhom !== null && `, with ${visit.withWhom}`}
                  <br />
                  {visit.outcome === null ? (
                    <a class="govuk-link" href={visit.outcomeHref}>
                      Say how it went<span class="govuk-visually-hidden">: {visit.who}</span>
                    </a>
                  ) : (
                    visit.outcome
                  )}
                </p>
                <Flags
                  flags={visit.flags.map(({ kind, title, text }) => ({
                    kind,
                    title,
                    children: text,
                  }))}
                />
              </>
            ),
          }))}
        />
      )}
    </>
  );
}

function ListFilters({ view: { filters } }: { readonly view: WorkListView }): JSX.Element {
  return (
    <Filters label="Filter the list" action={paths.workList}>
      {filters.list !== 'due' && <input type="hidden" name="list" value={filters.list} />}
      <Select name="view" label="Whose work" items={[...filters.views]} value={filters.view} />
      <Select
        name="kind"
        label="Kind"
        items={[{ value: '', text: 'Every kind' }, ...filters.kinds]}
        value={filters.kind}
      />
      {filters.districts.length > 1 && (
        <Select
          name="district"
          label="District"
          items={[{ value: '', text: 'Every district' }, ...filters.districts]}
          value={filters.district}
        />
      )}
      <Select
        name="order"
        label="Order by"
        items={[
          { value: 'priority', text: 'Priority' },
          { value: 'due', text: 'Due date' },
          { value: 'age', text: 'Days open' },
        ]}
        value={filters.order}
      />
    </Filters>
  );
}

function List({ view }: { readonly view: WorkListView }): JSX.Element {
  const { list } = view;
  return (
    <>
      {list.lines.length === 0 ? (
        <>
          <h2 class="govuk-heading-m">{view.caption}</h2>
          <EmptyLine>{view.emptyText}</EmptyLine>
        </>
      ) : list.of === 'steps' ? (
        <StepTable caption={view.caption} lines={list.lines} showOwner={list.showOwner} />
      ) : (
        <CaseTable caption={view.caption} lines={list.lines} quiet={list.quiet} />
      )}
      <LinkRow
        links={[
          view.moreHref !== null && { text: 'Show more', href: view.moreHref },
          view.allHref !== null && { text: 'Everything due', href: view.allHref },
          view.csvHref !== null && { text: 'Download this list (CSV)', href: view.csvHref },
        ]}
      />
    </>
  );
}

function StepTable(props: {
  readonly caption: string;
  readonly lines: readonly StepLine[];
  readonly showOwner: boolean;
}): JSX.Element {
  return (
    <StackTable
      caption={props.caption}
      dueFirst
      columns={[
        { heading: 'Due' },
        { heading: 'Who', role: 'lead' },
        { heading: 'What to do' },
        { heading: 'Why now' },
        { heading: 'Pathway' },
        { heading: 'Days', numeric: true },
      ]}
      rows={props.lines.map((line) => ({
        ...(line.late !== null && { mark: 'late' as const }),
        cells: [
          <>
            <b>{line.due}</b>
            {line.late !== null && [<br />, <Tag colour="red">{line.late}</Tag>]}
          </>,
          <>
            <a class="govuk-link" href={line.caseHref}>
              {line.who}
            </a>
            <br />
            <span class="app-cite">
              {line.reference}, {line.district}
            </span>
          </>,
          <>
            <a class="govuk-link" href={line.whatHref}>
              {line.what}
              <span class="govuk-visually-hidden">
                : {line.about !== '' && `${line.about}, `}
                {line.who}
              </span>
            </a>
            {line.about !== '' && [<br />, line.about]}
            {props.showOwner && [<br />, <span class="app-cite">{line.owner}</span>]}
          </>,
          line.why,
          <>
            {line.pathway}
            <br />
            <span class="app-cite">{line.progress}</span>
          </>,
          String(line.days),
        ],
      }))}
    />
  );
}

function CaseTable(props: {
  readonly caption: string;
  readonly lines: readonly CaseLine[];
  readonly quiet: boolean;
}): JSX.Element {
  return (
    <StackTable
      caption={props.caption}
      columns={[
        { heading: 'Who', role: 'row header' },
        {
          heading: props.quiet ? 'Working days' : 'Days open',
          label: props.quiet ? 'Quiet for' : 'Days open',
          numeric: true,
        },
        { heading: 'Waiting for' },
        { heading: 'Do' },
      ]}
      rows={props.lines.map((line) => ({
        cells: [
          <>
            <a class="govuk-link" href={line.caseHref}>
              {line.who}
            </a>
            <br />
            <span class="app-cite">
              {line.reference}, {line.district}
            </span>
          </>,
          String(props.quiet ? line.quietDays : line.daysOpen),
          line.waitingFor,
          <a class="govuk-link" href={line.wordHref}>
            Phone by <b>{line.phoneBy}</b>
            <span class="govuk-visually-hidden">: {line.who}</span>
          </a>,
        ],
      }))}
    />
  );
}

function Quiet({ view }: { readonly view: WorkListView }): JSX.Element {
  const heading = 'Nobody has spoken to them for a while';
  return (
    <>
      {view.quiet.length === 0 ? (
        <>
          <h2 class="govuk-heading-m">{heading}</h2>
          <EmptyLine>Everybody has heard from us within the last 15 working days.</EmptyLine>
        </>
      ) : (
        <CaseTable caption={heading} lines={view.quiet} quiet />
      )}
      {view.moreQuietHref !== null && (
        <LinkRow links={[{ text: 'Show all of them', href: view.moreQuietHref }]} />
      )}
      <p class="govuk-body app-muted">
        At {countText(view.silenceAllowed, 'working day')} without a word the case is raised to its
        named contact.
      </p>
    </>
  );
}

function HowOrdered(): JSX.Element {
  return (
    <Details summary="How this list is ordered">
      <p class="govuk-body">
        Late first, then urgency as triage set it (urgent, high, not yet triaged, routine), then the
        nearest day, then the longest time since anyone spoke to the person. Each row says which of
        these put it there. You can order it by due date or by days open; the order never hides a
        row.
      </p>
    </Details>
  );
}

function Waiting({ waiting }: Pick<WorkListView, 'waiting'>): JSX.Element {
  return (
    <SidePanel heading="Waiting for other people">
      {waiting.length === 0 ? (
        <EmptyLine>Nothing waits for anybody else.</EmptyLine>
      ) : (
        <KeyValues
          items={waiting.map(({ text, href, note }) => ({
            key: (
              <a class="govuk-link" href={href}>
                {text}
              </a>
            ),
            value: note,
          }))}
        />
      )}
    </SidePanel>
  );
}
