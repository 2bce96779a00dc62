import type { JSX } from 'preact';
import { filePaths } from '../../platform/files/paths.ts';
import { Cite, KeyValues } from '../../ui/app/key-values.tsx';
import { SidePanel } from '../../ui/app/side-panel.tsx';
import { ClockBar } from '../../ui/charts/clock-bar.tsx';
import type { Content } from '../../ui/govuk/content.ts';
import type { ClockView } from './case-side.ts';
import type { CaseView } from './case-view.ts';
import { paths } from './paths.ts';

/** Who stays in touch, and how long it has taken. */
export function ContactAndClocks({ view }: { readonly view: CaseView }): JSX.Element {
  const { contact } = view;
  return (
    <>
      <SidePanel heading="Named contact">
        <p class="govuk-body">
          <b>{contact.name}</b>
          {contact.job !== '' && `, ${contact.job}`}
          {contact.lines.map((line) => [<br />, line])}
        </p>
        {contact.lastWord !== '' && <p class="govuk-body">{contact.lastWord}</p>}
        {view.mayChangeContact && (
          <p class="govuk-body">
            <a class="govuk-link" href={paths.namedContact(view.caseId)}>
              Change the contact
            </a>
          </p>
        )}
      </SidePanel>
      <SidePanel heading="Clocks">
        <KeyValues
          items={view.clocks.map((clock) => ({ key: clock.name, value: clockText(clock) }))}
        />
      </SidePanel>
    </>
  );
}

/** The rest of the side column: people, home, what later modules add, and who looked. */
export function CaseSide({ view }: { readonly view: CaseView }): JSX.Element {
  return (
    <>
      {view.panels.map((panel) => (
        <SidePanel heading={panel.title}>{panel.body}</SidePanel>
      ))}
      <SidePanel heading="People">
        <KeyValues
          items={[
            ...view.people.map(({ name, lines }) => ({ key: name, value: inLines(lines) })),
            view.workingOnIt.length > 0 && {
              key: 'Working on it',
              value: inLines(view.workingOnIt),
            },
          ]}
        />
        <p class="govuk-body">
          <a class="govuk-link" href={view.householdHref}>
            All about the people and the home
          </a>
        </p>
        {view.mayChange && (
          <p class="govuk-body">
            <a class="govuk-link" href={paths.trackingLink(view.caseId)}>
              Who can follow this case online
            </a>
          </p>
        )}
      </SidePanel>
      <SidePanel heading="Home">
        <p class="govuk-body">{inLines(view.home)}</p>
      </SidePanel>
      <SidePanel heading="Documents">
        <ul class="govuk-list">
          {view.documents.map((document) => (
            <li>
              <a class="govuk-link" href={document.href}>
                {document.name}
              </a>{' '}
              <Cite>{document.added}</Cite>
            </li>
          ))}
          {view.documents.length === 0 && <li>None yet.</li>}
          {view.mayChange && (
            <li>
              <a class="govuk-link" href={filePaths.add(view.caseId)}>
                Add a document
              </a>
            </li>
          )}
        </ul>
      </SidePanel>
      <p class="govuk-body app-small app-muted">
        {view.openedBy}{' '}
        {view.maySeeOpenings && (
          <a class="govuk-link" href={paths.openings(view.caseId)}>
            See who and when
          </a>
        )}
      </p>
      {view.mayLetIn && (
        <p class="govuk-body app-small">
          <a class="govuk-link" href={paths.access(view.caseId)}>
            Who else may open it
          </a>
        </p>
      )}
      {view.mayChange && (
        <p class="govuk-body app-small">
          <a class="govuk-link" href={paths.close(view.caseId)}>
            Close the case before everything is done
          </a>
        </p>
      )}
    </>
  );
}

function clockText(clock: ClockView): Content {
  const [day = '', ...rest] = clock.reading.split(', ');
  return [
    clock.bar !== null && <ClockBar {...clock.bar} />,
    <b>{day}</b>,
    rest.length > 0 && `, ${rest.join(', ')}`,
    clock.ends !== '' && [<br />, clock.ends],
    clock.sum !== '' && [<br />, <Cite>{clock.sum}</Cite>],
  ];
}

function inLines(lines: readonly string[]): Content {
  return lines.map((line, index) => (index === 0 ? [line] : [<br />, line]));
}
