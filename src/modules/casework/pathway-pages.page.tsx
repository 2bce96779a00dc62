import type { JSX } from 'preact';
import { countText } from '../../kernel/words.ts';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { EmptyLine } from '../../ui/app/empty-line.tsx';
import { StackTable } from '../../ui/app/stack-table.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { PathwayMap } from '../../ui/charts/pathway-map.tsx';
import { paths } from './paths.ts';
import type { PathwayLine, PathwayView } from './pathway-pages.view.ts';

/** The pathways of the partnership. */
export function PathwaysPage({ lines }: { readonly lines: readonly PathwayLine[] }): JSX.Element {
  const title = countText(lines.length, 'pathway');
  return (
    <StaffPageFrame title="Pathways" section="pathways">
      <Titlebar title={`${title}, one for each kind of help`} />
      <p class="app-lede">
        Each step has an owner, a target in working days, and what it waits for. A hand-off is a
        step whose worker is of another role than the one before.
      </p>
      {lines.length === 0 ? (
        <EmptyLine>No pathway has been published yet.</EmptyLine>
      ) : (
        <StackTable
          caption="In force today"
          columns={[
            { heading: 'Pathway', role: 'row header' },
            { heading: 'Steps' },
            { heading: 'Hand-offs' },
            { heading: 'From' },
          ]}
          rows={lines.map((line) => ({
            cells: [
              <a class="govuk-link" href={line.href}>
                {line.name}
              </a>,
              line.steps,
              line.handOffs,
              line.from,
            ],
          }))}
        />
      )}
    </StaffPageFrame>
  );
}

/** One pathway, drawn, with its steps and its versions. */
export function PathwayPage({ view }: { readonly view: PathwayView }): JSX.Element {
  return (
    <StaffPageFrame
      title={`${view.name}: pathway`}
      section="pathways"
      breadcrumbs={[{ text: 'Pathways', href: paths.pathways }]}
    >
      <Titlebar title={view.name} caption="Pathway" />
      <p class="app-lede">{view.lede}</p>
      <PathwayMap name={view.name} steps={view.map} />
      <StackTable
        caption="Its steps"
        columns={[
          { heading: 'Step', role: 'row header' },
          { heading: 'What the person reads', label: 'They read' },
          { heading: 'Owner' },
          { heading: 'Target' },
          { heading: 'Waits for' },
        ]}
        rows={view.steps.map((step) => ({
          cells: [
            <>
              {step.number}. {step.name}
              {step.perCase && [<br />, <span class="app-cite">once for the whole case</span>]}
            </>,
            step.publicName,
            <>
              {step.owner}
              {step.handOff && [<br />, <span class="app-cite">hand-off</span>]}
            </>,
            step.target,
            step.waitsFor,
          ],
        }))}
      />
      <StackTable
        caption="Its versions"
        columns={[
          { heading: 'From', role: 'row header' },
          { heading: 'Steps' },
          { heading: 'State' },
        ]}
        rows={view.versions.map((version) => ({
          cells: [
            version.href === null ? (
              version.from
            ) : (
              <a class="govuk-link" href={version.href}>
                {version.from}
              </a>
            ),
            version.steps,
            version.state,
          ],
        }))}
      />
    </StaffPageFrame>
  );
}
