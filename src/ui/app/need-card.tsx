import type { JSX } from 'preact';
import { Checkboxes } from '../govuk/checkboxes.tsx';
import type { CheckboxItem } from '../govuk/checkboxes.tsx';
import type { Content } from '../govuk/content.ts';

export interface NeedCardProps {
  /** In plain words about the person: "She cannot wash safely". */
  readonly need: string;
  /** The answers that raised it: "bath or shower, cannot". */
  readonly from: Content;
  readonly name: string;
  /** Start of the boxes' ids, where several cards share a name. */
  readonly idPrefix: string;
  /** What would meet it. */
  readonly interventions: readonly CheckboxItem[];
}

/** A need that the answers found, and what would meet it. */
export function NeedCard(props: NeedCardProps): JSX.Element {
  return (
    <div class="app-need">
      <Checkboxes
        legend={<h3 class="govuk-heading-s">{props.need}</h3>}
        hint={['From: ', props.from]}
        name={props.name}
        idPrefix={props.idPrefix}
        items={props.interventions}
      />
    </div>
  );
}
