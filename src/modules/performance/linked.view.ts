import type { Count } from './small-numbers.rules.ts';
import { countWords } from './words.rules.ts';

/** A figure with the address of its cases. */
export interface Linked {
  readonly text: string;
  readonly href: string;
}

export function link(count: Count, href: string): Linked {
  return { text: countWords(count), href };
}
