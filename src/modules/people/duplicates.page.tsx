import { dateText } from '../../kernel/words.ts';
import { PostForm } from '../../platform/http/frame.tsx';
import { StaffPageFrame } from '../../platform/http/pages.tsx';
import { EmptyLine } from '../../ui/app/empty-line.tsx';
import { Titlebar } from '../../ui/app/titlebar.tsx';
import { Button } from '../../ui/govuk/button.tsx';
import { Table } from '../../ui/govuk/table.tsx';
import { householdName } from './edit-frame.tsx';
import { paths } from './paths.ts';
import { addressLine, displayName } from './person.rules.ts';
import type { HouseholdPerson, HouseholdView } from './people.types.ts';
import { differing, shownOfPerson } from './shown.rules.ts';

/** A person of this household beside a record that may be theirs too. */
export interface PairView {
  readonly person: HouseholdPerson;
  readonly other: HouseholdPerson;
  readonly otherHousehold: HouseholdView;
}

/** A match that this person may not see. */
export interface HeldView {
  readonly person: HouseholdPerson;
  readonly heldBy: string;
}

/** Other records that may be of the same people, side by side. */
export function DuplicatesPage(props: {
  readonly household: HouseholdView;
  readonly pairs: readonly PairView[];
  readonly held: readonly HeldView[];
}) {
  const { household, pairs, held } = props;
  const name = householdName(household);
  const none = pairs.length === 0 && held.length === 0;
  const title = none ? `No other record is like ${name}’s` : `Other records that may be ${name}’s`;
  return (
    <StaffPageFrame
      title={title}
      breadcrumbs={[{ text: name, href: paths.household(household.householdId) }]}
    >
      <Titlebar title={title} caption={addressLine(household.home)} />
      {none && (
        <EmptyLine>Nobody else has the same NHS number, or a like name and birthday.</EmptyLine>
      )}
      {held.map(({ person, heldBy }) => (
        <p class="govuk-body">
          {displayName(person)}: a match is held by <strong>{heldBy}</strong>. Ask them whether it
          is the same person.
        </p>
      ))}
      {pairs.map((pair) => (
        <Pair household={household} pair={pair} />
      ))}
    </StaffPageFrame>
  );
}

function Pair({ household, pair }: { readonly household: HouseholdView; readonly pair: PairView }) {
  const { person, other, otherHousehold } = pair;
  const differences = differing(shownOfPerson, person, other);
  const text = (value: string) => (value === '' ? 'Not recorded' : value);
  return (
    <section>
      <h2 class="govuk-heading-m">
        {displayName(other)}, at{' '}
        <a class="govuk-link" href={paths.household(otherHousehold.householdId)}>
          {addressLine(otherHousehold.home)}
        </a>
      </h2>
      {differences.length === 0 ? (
        <p class="govuk-body">The two records say the same{born(person)}.</p>
      ) : (
        <Table
          caption={`Where the two records differ`}
          firstCellIsHeader
          head={['Fact', 'This record', 'The other record']}
          rows={differences.map(({ label, say }) => [label, text(say(person)), text(say(other))])}
        />
      )}
      <PostForm
        action={paths.duplicates(household.householdId)}
        label={`Join with ${displayName(other)}`}
      >
        <input type="hidden" name="person" value={person.personId} />
        <input type="hidden" name="other" value={other.personId} />
        <input type="hidden" name="otherHousehold" value={otherHousehold.householdId} />
        <p class="govuk-body">
          If they are one person, keep the record whose facts are right. Both households and their
          cases then show it. If they are two people, do nothing.
        </p>
        <div class="govuk-button-group">
          <Button variant="secondary" name="keep" value="this">
            One person: keep this record
          </Button>
          <Button variant="secondary" name="keep" value="other">
            One person: keep the other
          </Button>
        </div>
      </PostForm>
    </section>
  );
}

function born({ bornOn }: HouseholdPerson): string {
  return bornOn === null ? '' : `: born ${dateText(bornOn)}`;
}
