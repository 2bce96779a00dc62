import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actor } from '../access/actor.ts';
import type { FooterLink } from '../../ui/layout/document.tsx';
import type { NavigationItem } from '../../ui/layout/page.tsx';
import type { Partnership } from '../partnership.ts';

/** What every page needs and no view model should carry: whose service it is, and who is looking. */
export interface Frame {
  readonly partnership: Partnership;
  readonly actor: Actor;
  /** The sections that this person may open. */
  readonly navigation: readonly NavigationItem[];
  readonly footerLinks: readonly FooterLink[];
  /** Makes the token on first use, so that a page without a form sets no cookie. */
  csrfToken(): string;
  /** A new id, by which a form that is sent twice is acted on once. */
  formId(): string;
}

export const FrameContext = createContext<Frame | null>(null);

/** The frame of the page being rendered. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (frame === null) throw new Error('A page was rendered outside its frame');
  return frame;
}

export const csrfField = '_csrf';
export const formIdField = '_form';

/** A form that changes something: protected against forgery and against being sent twice. */
export function PostForm(props: {
  readonly action: string;
  readonly uploads?: boolean;
  readonly class?: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}) {
  const frame = useFrame();
  return (
    <form
      action={props.action}
      method="post"
      noValidate
      class={props.class}
      aria-label={props.label}
      enctype={props.uploads === true ? 'multipart/form-data' : undefined}
    >
      <input type="hidden" name={csrfField} value={frame.csrfToken()} />
      <input type="hidden" name={formIdField} value={frame.formId()} />
      {props.children}
    </form>
  );
}
