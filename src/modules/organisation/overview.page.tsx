import { EmptyLine } from '../../ui/app/empty-line.tsx';
import { PartTitlebar, Titlebar } from '../../ui/app/titlebar.tsx';
import { StackTable } from '../../ui/app/stack-table.tsx';
import { Details } from '../../ui/govuk/details.tsx';
import { Tag } from '../../ui/govuk/tag.tsx';
import { WarningText } from '../../ui/govuk/warning-text.tsx';
import { countText, dateText, listText } from '../../kernel/words.ts';
import { roleNames } from '../../platform/access/permissions.ts';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import type { StaffMember } from './organisation.types.ts';
import type { LocalityOverview, Overview, TeamOverview } from './overview.rules.ts';
import { partnerKindNames } from './partner.rules.ts';
import { organisationPaths } from './paths.ts';
import { workingDaysText } from './staff.rules.ts';

export interface OverviewView {
  readonly overview: Overview;
  readonly mayChange: boolean;
  readonly maySettings: boolean;
  /** What later modules keep for the whole partnership. */
  readonly kept: readonly { readonly href: string; readonly text: string }[];
}

/** Everybody who runs the service together, on one page. */
export function OverviewPage({ kept, maySettings, mayChange, overview }: OverviewView) {
  const { hub, localities, partners } = overview;
  const teams = hub.length + localities.flatMap((one) => one.teams).length;
  return (
    <StaffPageFrame title="Organisation" section="organisation">
      <Titlebar
        title={`${countText(overview.people, 'person', 'people')} in ${countText(teams, 'team')}`}
        caption="Organisation"
        links={[
          mayChange && { text: 'Add somebody', href: organisationPaths.addStaff },
          mayChange && { text: 'Add a team', href: organisationPaths.addTeam },
          { text: 'Postcodes', href: organisationPaths.postcodes },
          maySettings && { text: 'Name and colours', href: organisationPaths.settings },
        ]}
      />
      <p class="app-lede">
        {countText(localities.length, 'locality', 'localities')} and the hub, run together by{' '}
        {countText(partners.length, 'partner')}.
      </p>
      <Gaps overview={overview} />
      <PartTitlebar title="The hub: the whole county" />
      {hub.length === 0 ? (
        <EmptyLine>
          No team of the hub yet. Add one, and whoever is in it sees every locality.
        </EmptyLine>
      ) : (
        hub.map((one) => <TeamPart one={one} mayChange={mayChange} />)
      )}
      {localities.map((one) => (
        <LocalityPart one={one} mayChange={mayChange} />
      ))}
      <WithoutRole staff={overview.withoutRole} />
      <Partners partners={partners} mayChange={mayChange} />
      <Left staff={overview.left} />
      {kept.length > 0 && (
        <>
          <PartTitlebar title="What the partnership keeps" />
          <ul class="govuk-list">
            {kept.map(({ href, text }) => (
              <li>
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </StaffPageFrame>
  );
}

function Gaps({ overview }: { readonly overview: Overview }) {
  const names = (found: readonly LocalityOverview[]) =>
    listText(found.map(({ locality }) => locality.name));
  const withoutLead = overview.localities.filter((one) => one.withoutLead);
  const withoutPostcodes = overview.localities.filter((one) => one.postcodes === 0);
  return (
    <>
      {withoutLead.length > 0 && (
        <WarningText>
          No case can begin in {names(withoutLead)}: no team there has a lead. Choose one.
        </WarningText>
      )}
      {withoutPostcodes.length > 0 && (
        <WarningText>
          Nobody in {names(withoutPostcodes)} can ask for help on the public site: it has no
          postcodes.
        </WarningText>
      )}
    </>
  );
}

function LocalityPart({
  mayChange,
  one,
}: {
  readonly one: LocalityOverview;
  readonly mayChange: boolean;
}) {
  const { locality } = one;
  return (
    <>
      <PartTitlebar
        title={locality.name}
        links={[
          mayChange && {
            text: <About what="Change" of={locality.name} />,
            href: organisationPaths.locality(locality.localityId),
          },
          mayChange && {
            text: <About what={countText(one.postcodes, 'postcode area')} of={locality.name} />,
            href: organisationPaths.localityPostcodes(locality.localityId),
          },
          mayChange && {
            text: <About what="Add a team" of={locality.name} />,
            href: `${organisationPaths.addTeam}?locality=${locality.localityId}`,
          },
        ]}
      />
      {one.teams.length === 0 ? (
        <EmptyLine>No team yet, so nobody takes the cases of {locality.name}.</EmptyLine>
      ) : (
        one.teams.map((team) => <TeamPart one={team} mayChange={mayChange} />)
      )}
    </>
  );
}

/** Link words that a screen reader can tell from the same words elsewhere on the page. */
function About(props: { readonly what: string; readonly of: string }) {
  return (
    <>
      {props.what}
      <span class="govuk-visually-hidden"> ({props.of})</span>
    </>
  );
}

function TeamPart({ mayChange, one }: { readonly one: TeamOverview; readonly mayChange: boolean }) {
  const { people, team } = one;
  const about = [team.partnerName, team.phone].filter((text) => text !== '').join(', ');
  return (
    <>
      {people.length === 0 ? (
        <EmptyLine>
          {team.name}, {about}: nobody is in it today.
        </EmptyLine>
      ) : (
        <TeamTable one={one} about={about} />
      )}
      {mayChange && (
        <p class="govuk-body">
          <a class="govuk-link" href={organisationPaths.team(team.teamId)}>
            Change {team.name}
          </a>{' '}
          ·{' '}
          <a class="govuk-link" href={`${organisationPaths.addStaff}?team=${team.teamId}`}>
            Add somebody to it
            <span class="govuk-visually-hidden"> ({team.name})</span>
          </a>
        </p>
      )}
    </>
  );
}

function TeamTable({ about, one }: { readonly one: TeamOverview; readonly about: string }) {
  return (
    <StackTable
      caption={[one.team.name, <span class="app-cite"> {about}</span>]}
      captionSize="s"
      columns={[
        { heading: 'Name', role: 'row header' },
        { heading: 'Roles' },
        { heading: 'Works' },
        { heading: 'Telephone', label: 'Phone' },
      ]}
      rows={one.people.map(({ lead, member, roles }) => ({
        cells: [
          <>
            <a class="govuk-link" href={organisationPaths.staff(member.staffId)}>
              {member.name}
            </a>{' '}
            {lead && <Tag colour="grey">Lead</Tag>}
          </>,
          listText(roles.map((role) => roleNames[role])),
          workingDaysText(member.workingDays),
          member.phone,
        ],
      }))}
    />
  );
}

function Partners(props: { readonly partners: Overview['partners']; readonly mayChange: boolean }) {
  const { mayChange, partners } = props;
  return (
    <>
      <StackTable
        caption="Partners"
        columns={[
          { heading: 'Partner', role: 'row header' },
          { heading: 'Kind' },
          { heading: 'People', numeric: true },
        ]}
        rows={partners.map((partner) => ({
          cells: [
            <>
              {mayChange ? (
                <a class="govuk-link" href={organisationPaths.partner(partner.partnerId)}>
                  {partner.name}
                </a>
              ) : (
                partner.name
              )}{' '}
              {partner.host && <Tag colour="grey">Employs the hub</Tag>}
            </>,
            partnerKindNames[partner.kind],
            String(partner.people),
          ],
        }))}
      />
      {mayChange && (
        <p class="govuk-body">
          <a class="govuk-link" href={organisationPaths.addPartner}>
            Add a partner
          </a>{' '}
          ·{' '}
          <a class="govuk-link" href={organisationPaths.addLocality}>
            Add a locality
          </a>
        </p>
      )}
    </>
  );
}

function WithoutRole({ staff }: { readonly staff: readonly StaffMember[] }) {
  if (staff.length === 0) return null;
  return (
    <>
      <PartTitlebar title={`${countText(staff.length, 'person', 'people')} without a role today`} />
      <p class="govuk-body">They can see and do nothing until somebody gives them a role.</p>
      <PeopleList staff={staff} />
    </>
  );
}

function Left({ staff }: { readonly staff: readonly StaffMember[] }) {
  if (staff.length === 0) return null;
  return (
    <Details summary={`${countText(staff.length, 'person', 'people')} who left`}>
      <PeopleList staff={staff} />
    </Details>
  );
}

function PeopleList({ staff }: { readonly staff: readonly StaffMember[] }) {
  return (
    <ul class="govuk-list">
      {staff.map((member) => (
        <li>
          <a class="govuk-link" href={organisationPaths.staff(member.staffId)}>
            {member.name}
          </a>
          , {member.jobTitle}
          {member.leftOn !== null && `, until ${dateText(member.leftOn)}`}
        </li>
      ))}
    </ul>
  );
}
