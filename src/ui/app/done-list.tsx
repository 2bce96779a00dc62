import type { JSX } from 'preact';
import type { Content } from '../govuk/content.ts';
import { DoneIcon, OpenIcon } from './icons.tsx';

export interface DoneItem {
  readonly done: boolean;
  /** Says in words what the icon says too: "Perching stool: done 20 January". */
  readonly text: Content;
}

/** Small things in a frame, each finished or not. */
export function DoneList({ items }: { readonly items: readonly DoneItem[] }): JSX.Element {
  return (
    <ul class="app-list-card">
      {items.map((item) => (
        <li class="app-done">
          {item.done ? <DoneIcon /> : <OpenIcon />}
          <p>{item.text}</p>
        </li>
      ))}
    </ul>
  );
}
