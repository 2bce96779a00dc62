import type { JSX } from 'preact';
import { NeedCard } from '../../ui/app/need-card.tsx';
import type { FoundNeed } from './needs.rules.ts';
import { isOwnNeed, offerPathways, offersKey } from './part-needs.rules.ts';

/** A need with a box for each thing that would meet it. */
export function NeedBoxes(props: {
  readonly need: FoundNeed;
  readonly ticked: readonly string[];
}): JSX.Element {
  const { need, ticked } = props;
  if (need.offers.length === 0) {
    return (
      <div class="app-need">
        <h3 class="govuk-heading-s">{need.title}</h3>
        <p class="govuk-hint">
          {isOwnNeed(need) ? 'You added it. Nothing is chosen for it yet.' : `From: ${need.from}`}
        </p>
      </div>
    );
  }
  return (
    <NeedCard
      need={need.title}
      from={need.from.charAt(0).toLowerCase() + need.from.slice(1)}
      name={offersKey(need.key)}
      idPrefix={offersKey(need.key)}
      interventions={need.offers.map(({ key, title, pathwayKey }) => ({
        value: key,
        text: [<b>{title}</b>, `. ${offerPathways[pathwayKey]}.`],
        checked: ticked.includes(key),
      }))}
    />
  );
}
