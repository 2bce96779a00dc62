import type { JSX } from 'preact';
import { countText } from '../../kernel/words.ts';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { EmptyLine } from '../../ui/app/empty-line.tsx';
import { StackTable } from '../../ui/app/stack-table.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { InsetText } from '../../ui/govuk/inset-text.tsx';
import type { FoundLine } from './search.view.ts';

/** What a search found, in words. */
export interface SearchView {
  readonly typed: string;
  readonly lines: readonly FoundLine[];
  /** There are others: at most so many are shown. */
  readonly more: boolean;
}

export function SearchPage({ view }: { readonly view: SearchView }): JSX.Element {
  const title = titleOf(view);
  return (
    <StaffPageFrame title={title} searched={view.typed}>
      <Titlebar title={title} />
      {view.more && (
        <InsetText>
          There are more than these {view.lines.length}. Add a first name, a date of birth, a street
          or a postcode: <b>Tallis 11/5/1946</b>, <b>Tallis LE8</b>.
        </InsetText>
      )}
      {view.lines.length === 0 ? <Nothing typed={view.typed} /> : <Found lines={view.lines} />}
    </StaffPageFrame>
  );
}

function titleOf({ typed, lines, more }: SearchView): string {
  if (typed === '') return 'Find a case';
  if (lines.length === 0) return `Nothing found for “${typed}”`;
  return `${more ? `More than ${countText(lines.length, 'case')}` : countText(lines.length, 'case')} for “${typed}”`;
}

function Nothing({ typed }: { readonly typed: string }): JSX.Element {
  return (
    <>
      {typed !== '' && (
        <EmptyLine>
          Nobody whose case you may see has this name, address, number or date of birth.
        </EmptyLine>
      )}
      <p class="govuk-body">You can search by</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>a name, or the start of one: Joan Tallis, or Tal. Usual slips of spelling are found</li>
        <li>an address or a postcode: 6 Orchard Fold, or LE8 4DB</li>
        <li>a date of birth: 11/5/1946</li>
        <li>a phone number or an NHS number</li>
        <li>the reference on a letter: LB 7K4 R29T</li>
      </ul>
    </>
  );
}

function Found({ lines }: { readonly lines: readonly FoundLine[] }): JSX.Element {
  return (
    <StackTable
      caption="Cases found, the closest first"
      columns={[
        { heading: 'Name', role: 'row header' },
        { heading: 'Born' },
        { heading: 'Address' },
        { heading: 'Reference' },
        { heading: 'Case' },
        { heading: 'Contact' },
        { heading: 'Found by' },
      ]}
      rows={lines.map((line) => ({
        cells: [
          <a class="govuk-link" href={line.href}>
            {line.name}
          </a>,
          line.born,
          line.address,
          <span class="app-nowrap">{line.reference}</span>,
          <>
            {line.status}
            <br />
            <span class="app-cite">{line.district}</span>
          </>,
          line.contact,
          line.why,
        ],
      }))}
    />
  );
}
