import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { BarTable } from './bar-table.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Flags } from './flags.tsx';
import { NextAction } from './next-action.tsx';
import { PartsProgress } from './parts-progress.tsx';
import { StackTable } from './stack-table.tsx';
import { Stages } from './stages.tsx';
import { Story } from './story.tsx';
import { Tiles } from './tiles.tsx';
import { LinkRow } from './titlebar.tsx';
import { TwoVersions } from './two-versions.tsx';

/** What a reader gets who sees no markup. */
function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('the next action', () => {
  it('is a region named by its heading', () => {
    const html = renderToString(<NextAction headingSize="s" action="Price the shower" />);
    expect(html).toMatch(/<section[^>]*aria-labelledby="what-happens-next"/);
    expect(html).toMatch(/<h2[^>]*id="what-happens-next"/);
  });
});

describe('flags', () => {
  it('are a named list, and nothing when there is none', () => {
    const html = renderToString(
      <Flags flags={[{ kind: 'danger', title: 'Dog:', children: 'bites' }]} />,
    );
    expect(html).toContain('aria-label="Flags"');
    expect(textOf(html)).toBe('Dog: bites');
    expect(renderToString(<Flags flags={[]} />)).toBe('');
  });
});

describe('tiles', () => {
  it('say what each number counts inside its link', () => {
    const html = renderToString(<Tiles tiles={[{ label: 'Overdue', number: '2', href: '/o' }]} />);
    expect(html).toMatch(/<a[^>]*href="\/o"[^>]*>2<span class="govuk-visually-hidden">: Overdue</);
  });
});

describe('links in a row', () => {
  it('have dots between those that are shown, and none before the first', () => {
    const links = [false, { text: 'Everything' }, { text: 'Contacts', href: '/c' }] as const;
    expect(textOf(renderToString(<LinkRow links={links} />))).toBe('Everything · Contacts');
  });
});

describe('a table that stacks', () => {
  const html = renderToString(
    <StackTable
      caption="Due"
      columns={[
        { heading: 'Who', role: 'row header' },
        { heading: 'What to do next', label: 'What to do' },
        { heading: 'Days', numeric: true },
      ]}
      rows={[{ cells: ['Joan Tallis', 'Phone', ''], mark: 'late' }]}
    />,
  );

  it('keeps its roles, whatever its display', () => {
    const roles = [...html.matchAll(/role="(\w+)"/g)].map(([, role]) => role);
    expect(new Set(roles)).toEqual(
      new Set(['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']),
    );
  });

  it('labels each cell for a phone, and leaves empty ones out there', () => {
    expect(html).toContain('data-l="What to do"');
    expect(html).toMatch(/app-td-empty"[^>]*data-l="Days"/);
  });
});

describe('a table of figures', () => {
  it('scrolls inside a region with a name, by keyboard too', () => {
    const html = renderToString(
      <FiguresTable
        caption="People waiting"
        regionLabel="Waiting lists"
        nameHeading="District"
        headings={['Works']}
        rows={[{ name: 'County', cells: ['137'], kind: 'total' }]}
      />,
    );
    expect(html).toMatch(/tabindex="0" role="region" aria-label="Waiting lists"/);
    expect(html).toContain('app-table-total');
  });
});

describe('a bar table', () => {
  it('says by its class how many columns of figures it has', () => {
    const html = renderToString(
      <BarTable
        caption="Stages"
        nameHeading="Stage"
        headings={['People', 'Of all', 'Fewer']}
        rows={[{ name: 'Asked', bar: null, cells: ['412', '100%', ''] }]}
      />,
    );
    expect(html).toContain('app-bars--3');
    expect(html).toContain('app-td-empty');
  });
});

describe('the story and the stages', () => {
  it('mark a step by a filled dot', () => {
    const items = [
      { day: '17 March', title: 'Specification finished', isStep: true },
      { day: '11 March', time: '10:05', title: 'Amira phoned', isStep: false },
    ];
    expect(renderToString(<Story items={items} />).match(/app-story__item--key/g)).toHaveLength(1);
  });

  it('say in words what the signs say', () => {
    const stages = (['done', 'now', 'to do'] as const).map((state) => ({ state, title: state }));
    expect(textOf(renderToString(<Stages stages={stages} />))).toBe(
      'done . Done now . Happening now to do . Still to come',
    );
  });
});

describe('the progress of parts', () => {
  it.each([
    [0, 'Part 1 of 3 : before Falls.'],
    [1, 'Part 2 of 3 : after Home, before Warmth.'],
    [2, 'Part 3 of 3 : after Falls.'],
  ])('at %i says %s', (now, words) => {
    const parts = ['Home', 'Falls', 'Warmth'].map((name, index) => ({
      name,
      state:
        index < now ? ('done' as const) : index === now ? ('now' as const) : ('to do' as const),
    }));
    const html = renderToString(<PartsProgress label="Parts" parts={parts} allPartsHref="/all" />);
    expect(textOf(html)).toContain(words);
  });
});

describe('two versions', () => {
  it('ask which to keep, field by field, and describe each choice by its value', () => {
    const html = renderToString(
      <TwoVersions
        action="/save"
        cancelHref="/case"
        theirName="Marcus Field’s, 10:42"
        fields={[
          { name: 'keep.phone', label: 'Phone', yours: '<b>1</b>', theirs: '', keep: 'yours' },
        ]}
      />,
    );
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(html).toMatch(/value="yours" checked aria-describedby="keep.phone-value"/);
    expect(html).toContain('&lt;b>1&lt;/b>');
    expect(textOf(html)).toContain('Nothing entered');
  });
});
