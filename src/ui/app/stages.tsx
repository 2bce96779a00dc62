import type { JSX } from 'preact';
import { hasContent } from '../govuk/content.ts';
import type { Content, OptionalContent } from '../govuk/content.ts';
import { StagePip } from './icons.tsx';

export interface Stage {
  readonly state: 'done' | 'now' | 'to do';
  /** What happens, as the reader would say it: "Amira visited you". */
  readonly title: Content;
  /** "15 January", or "by 16 April". */
  readonly when?: OptionalContent;
  readonly text?: OptionalContent;
}

const classOf = { done: 'app-stage--done', now: 'app-stage--now', 'to do': 'app-stage--todo' };
const spokenState = { done: '. Done', now: '. Happening now', 'to do': '. Still to come' };

/** Where things are, for the person they are about. */
export function Stages({ stages }: { readonly stages: readonly Stage[] }): JSX.Element {
  return (
    <ol class="app-stages">
      {stages.map((stage) => (
        <li class={`app-stage ${classOf[stage.state]}`}>
          <StagePip state={stage.state} />
          <p>
            <b>{stage.title}</b>
            <span class="govuk-visually-hidden">{spokenState[stage.state]}</span>
            {hasContent(stage.when) && [<br />, <span class="app-stage__when">{stage.when}</span>]}
          </p>
          {hasContent(stage.text) && <p>{stage.text}</p>}
        </li>
      ))}
    </ol>
  );
}
