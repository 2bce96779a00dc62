import type { JSX } from 'preact';
import type { Content, OptionalContent } from '../govuk/content.ts';
import { DangerIcon, NoteIcon } from './icons.tsx';

export interface FlagProps {
  /** `danger` to somebody who visits, in red; `need` of the person, in black. */
  readonly kind: 'danger' | 'need';
  /** A few words that stand alone, with their punctuation: "Dog:" or "Two workers." */
  readonly title: Content;
  readonly children?: OptionalContent;
}

/** What whoever comes near this case must know. Straight under the title, never folded away. */
export function Flags({ flags }: { readonly flags: readonly FlagProps[] }): JSX.Element {
  return (
    <>
      {flags.length > 0 && (
        <ul class="app-flags" aria-label="Flags">
          {flags.map((flag) => (
            <Flag {...flag} />
          ))}
        </ul>
      )}
    </>
  );
}

/** One flag, an item of the list. */
function Flag({ kind, title, children }: FlagProps): JSX.Element {
  return (
    <li class={kind === 'danger' ? 'app-flag' : 'app-flag app-flag--note'}>
      {kind === 'danger' ? <DangerIcon /> : <NoteIcon />}
      <span>
        <strong>{title}</strong> {children}
      </span>
    </li>
  );
}
