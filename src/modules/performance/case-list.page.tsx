import type { JSX } from 'preact';
import { numberText } from '../../kernel/words.ts';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { EmptyLine } from '../../ui/app/empty-line.tsx';
import { StackTable } from '../../ui/app/stack-table.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { Pagination } from '../../ui/govuk/pagination.tsx';

/** The cases behind a figure, in words. */
export interface CaseListView {
  readonly title: string;
  /** The period, or that it is now. */
  readonly caption: string;
  readonly definition: string;
  readonly performanceHref: string;
  readonly mayOpen: string;
  readonly smallNumbers: string | null;
  readonly lines: readonly CaseLine[];
  readonly place: string | null;
  readonly previousHref: string | null;
  readonly nextHref: string | null;
}

export interface CaseLine {
  readonly reference: string;
  readonly href: string;
  readonly who: string;
  readonly district: string;
  readonly received: string;
  readonly closed: string | null;
  /** Calendar days from the referral to the closing, or to today. */
  readonly days: number;
  readonly stands: string;
}

export function CaseListPage({ view }: { readonly view: CaseListView }): JSX.Element {
  return (
    <StaffPageFrame
      title={`${view.title}, ${view.caption}`}
      section="performance"
      breadcrumbs={[{ text: 'Performance', href: view.performanceHref }]}
    >
      <Titlebar caption={view.caption} title={view.title} />
      <p class="govuk-body">
        {view.mayOpen} {view.definition}
      </p>
      {view.smallNumbers !== null && <p class="govuk-body">{view.smallNumbers}</p>}
      {view.lines.length === 0 ? (
        <EmptyLine>There is no case here that you may open.</EmptyLine>
      ) : (
        <Lines view={view} />
      )}
      {(view.previousHref !== null || view.nextHref !== null) && (
        <Pagination
          previous={view.previousHref === null ? undefined : { href: view.previousHref }}
          next={view.nextHref === null ? undefined : { href: view.nextHref }}
        />
      )}
    </StaffPageFrame>
  );
}

function Lines({ view }: { readonly view: CaseListView }): JSX.Element {
  return (
    <StackTable
      caption={view.place ?? 'Cases'}
      captionSize="s"
      columns={[
        { heading: 'Reference', role: 'row header' },
        { heading: 'Who' },
        { heading: 'District' },
        { heading: 'Received' },
        { heading: 'Closed' },
        { heading: 'Days', numeric: true },
        { heading: 'Where it stands' },
      ]}
      rows={view.lines.map((line) => ({
        cells: [
          <a class="govuk-link app-nowrap" href={line.href}>
            {line.reference}
          </a>,
          line.who,
          line.district,
          line.received,
          line.closed ?? 'still open',
          numberText(line.days),
          line.stands,
        ],
      }))}
    />
  );
}
