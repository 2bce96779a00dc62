import type { JSX } from 'preact';

/** A triangle with an exclamation mark. Decoration: the words beside it carry the meaning. */
export function DangerIcon(): JSX.Element {
  return (
    <svg class="app-flag__i" viewBox="0 0 20 22" aria-hidden="true" focusable="false">
      <path class="f-red" d="M10 2l9.5 17H.5z" />
      <path class="s-white f-none" d="M10 8v5M10 15.5v1.5" />
    </svg>
  );
}

/** A black disc with an "i". */
export function NoteIcon(): JSX.Element {
  return (
    <svg class="app-flag__i" viewBox="0 0 20 22" aria-hidden="true" focusable="false">
      <circle class="f-black" cx="10" cy="11" r="9" />
      <path class="s-white f-none" d="M10 10v6M10 6v1.5" />
    </svg>
  );
}

/** A small disc with a tick, for a thing that is finished. */
export function DoneIcon(): JSX.Element {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle class="f-ink" cx="10" cy="10" r="9" />
      <path class="s-white f-none" d="M5.5 10.5l3 3 6-7" />
    </svg>
  );
}

/** A small hollow circle, for a thing that is not finished. */
export function OpenIcon(): JSX.Element {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle class="app-marker f-white" cx="10" cy="10" r="8.5" />
    </svg>
  );
}

/** The large sign beside a stage: a tick, an amber disc, or a hollow circle. */
export function StagePip({ state }: { readonly state: 'done' | 'now' | 'to do' }): JSX.Element {
  return (
    <svg class="app-stage__pip" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {state === 'done' && <circle class="f-ink" cx="16" cy="16" r="14" />}
      {state === 'done' && <path class="app-pip-tick f-none" d="M9 16.5l5 5 9-11" />}
      {state === 'now' && <circle class="app-pip-now f-amber" cx="16" cy="16" r="13.5" />}
      {state === 'to do' && <circle class="app-pip-later f-white" cx="16" cy="16" r="13" />}
    </svg>
  );
}
