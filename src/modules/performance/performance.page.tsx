import type { JSX } from 'preact';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { Columns } from '../../ui/app/areas.tsx';
import { FiguresTable } from '../../ui/app/figures-table.tsx';
import { Filters } from '../../ui/app/filters.tsx';
import { Tiles } from '../../ui/app/tiles.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { ColumnPairs } from '../../ui/charts/columns.tsx';
import { Dots } from '../../ui/charts/dots.tsx';
import { BarKey } from '../../ui/charts/stacked-bar.tsx';
import { Details } from '../../ui/govuk/details.tsx';
import { Select } from '../../ui/govuk/select.tsx';
import type { Linked } from './linked.view.ts';
import { measureKeys, measures } from './measures.rules.ts';
import { paths } from './paths.ts';
import type { PerformanceView } from './performance.view.ts';
import { smallNumbersRule } from './words.rules.ts';

export function PerformancePage({ view }: { readonly view: PerformanceView }): JSX.Element {
  const { period } = view;
  return (
    <StaffPageFrame title={`Performance: ${period.name}`} section="performance">
      <Titlebar caption="Performance" title={period.name} />
      <p class="app-lede">
        {view.lede.map((part) => (typeof part === 'string' ? part : <FigureLink figure={part} />))}
      </p>
      <Filters label="Choose the period" action={paths.performance} submitText="Show">
        <Select
          name="period"
          label="Period"
          items={view.periods.map(({ key, name }) => ({ value: key, text: name }))}
          value={period.key}
        />
      </Filters>
      <Tiles
        tiles={view.tiles.map(({ label, figure, note }) => ({
          label,
          number: figure.text,
          href: figure.href,
          note,
        }))}
      />
      <CsvLink href={paths.totalsCsv} period={period.key} of="totals" />
      {view.leavesOut && <p class="govuk-body">{smallNumbersRule}</p>}
      <hr class="app-rule" />
      <Months view={view} />
      <hr class="app-rule" />
      <Waiting view={view} />
      <hr class="app-rule" />
      <Days view={view} />
      <hr class="app-rule" />
      <HowCounted />
    </StaffPageFrame>
  );
}

function Months({ view: { months, period } }: { readonly view: PerformanceView }): JSX.Element {
  return (
    <section aria-labelledby="months">
      <h2 class="govuk-heading-m" id="months">
        {months.finding}
      </h2>
      <Columns
        layout="half"
        first={
          <>
            <BarKey
              items={[
                { name: 'referrals received', paint: 'ink' },
                { name: 'cases closed', paint: 'blue' },
              ]}
            />
            <ColumnPairs
              pairs={months.rows.map((row) => ({
                name: row.shortName,
                year: row.year,
                ink: row.receivedCases,
                blue: row.closedCases,
              }))}
              label={`Cases in and out by month. ${months.finding}. The table has the numbers.`}
            />
          </>
        }
        second={
          <>
            <FiguresTable
              caption="Cases in and out, last 12 months"
              regionLabel="Numbers by month"
              nameHeading="Month"
              headings={['Received', 'Closed']}
              rows={[
                ...months.rows.map((row) => ({
                  name: row.name,
                  cells: [<FigureLink figure={row.received} />, <FigureLink figure={row.closed} />],
                })),
                {
                  name: 'All 12 months',
                  cells: [
                    <FigureLink figure={months.received} />,
                    <FigureLink figure={months.closed} />,
                  ],
                  kind: 'total' as const,
                },
              ]}
            />
            <CsvLink href={paths.monthsCsv} period={period.key} of="cases in and out by month" />
          </>
        }
      />
    </section>
  );
}

function Waiting({ view }: { readonly view: PerformanceView }): JSX.Element {
  const { waiting, districts, period } = view;
  return (
    <section aria-labelledby="waiting">
      <h2 class="govuk-heading-m" id="waiting">
        {waiting.finding}
      </h2>
      <p class="govuk-body">
        Open cases, each counted once, at the step that is due first. Days are calendar days since
        the referral was received.
      </p>
      <FiguresTable
        caption="People waiting now"
        regionLabel="People waiting by step and district"
        nameHeading="Step"
        headings={[...districts.map(({ name }) => name), 'County', 'Oldest, days']}
        rows={waiting.rows.map(({ name, cells, kind }) => ({
          name,
          cells: cells.map((figure) => figure && <FigureLink figure={figure} />),
          kind: kind === 'total' ? ('total' as const) : undefined,
        }))}
      />
      <CsvLink href={paths.waitingCsv} period={period.key} of="people waiting" />
    </section>
  );
}

function Days({ view: { days, period } }: { readonly view: PerformanceView }): JSX.Element {
  return (
    <section aria-labelledby="days">
      <h2 class="govuk-heading-m" id="days">
        {days.finding}
      </h2>
      <p class="govuk-body">
        Calendar days from the day on which the referral was received to the day on which the case
        was closed, for whatever reason, of cases closed in {period.inWords.replace(/,$/, '')}. The
        size of each dot is its number of cases.
      </p>
      <Columns
        layout="half"
        first={
          <Dots
            rows={shortestFirst(days.districts)}
            meanOfRows={days.meanOfDistricts}
            weighted={days.weighted}
            unit="days"
            label={`Days from referral to closed by district. ${days.finding}. The table has the numbers.`}
          />
        }
        second={
          <>
            <FiguresTable
              caption="Days from referral to closed, by district"
              regionLabel="Days by district"
              nameHeading="District"
              headings={['Mean days', 'Cases']}
              rows={days.districts.map((district) => ({
                name: district.name,
                cells: [
                  district.meanLink === null ? (
                    <span class="app-cite">{district.blank}</span>
                  ) : (
                    <FigureLink figure={district.meanLink} />
                  ),
                  <FigureLink figure={district.casesLink} />,
                ],
              }))}
            />
            <CsvLink href={paths.daysCsv} period={period.key} of="days to closed" />
          </>
        }
      />
      <Ways ways={days.ways} />
    </section>
  );
}

function shortestFirst<T extends { readonly value: number | null }>(
  rows: readonly T[],
): readonly T[] {
  return [...rows].sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity) || 0);
}

function Ways({ ways }: { readonly ways: PerformanceView['days']['ways'] }): JSX.Element {
  return (
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-table__caption--s">Four ways to say it</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            Days from referral to closed
          </th>
          <th scope="col" class="govuk-table__header app-num">
            Days
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {ways.map(({ name, how, value }) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {name}
              <br />
              <span class="app-cite">{how}</span>
            </th>
            <td class="govuk-table__cell app-num">
              {value === null ? (
                <span class="app-cite">nothing to count</span>
              ) : (
                <FigureLink figure={value} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HowCounted(): JSX.Element {
  return (
    <Details summary="What is counted">
      <dl class="govuk-body">
        {measureKeys.map((key) => (
          <>
            <dt>
              <b>{measures[key].name}</b>
            </dt>
            <dd>{measures[key].definition}</dd>
          </>
        ))}
      </dl>
      <p class="govuk-body">
        Every number leads to the cases that it counts, as far as you may open them.{' '}
        {smallNumbersRule}
      </p>
    </Details>
  );
}

function FigureLink({ figure }: { readonly figure: Linked }): JSX.Element {
  return (
    <a class="govuk-link" href={figure.href}>
      {figure.text}
    </a>
  );
}

function CsvLink(props: {
  readonly href: string;
  readonly period: string;
  readonly of: string;
}): JSX.Element {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`${props.href}?period=${props.period}`}>
        Download these numbers (CSV)<span class="govuk-visually-hidden">: {props.of}</span>
      </a>
    </p>
  );
}
