import type { JSX } from 'preact';

export interface Part {
  readonly name: string;
  readonly state: 'done' | 'now' | 'to do';
}

export interface PartsProgressProps {
  /** Names the list: "Parts of the Housing MOT". */
  readonly label: string;
  /** In order. One of them is `now`. */
  readonly parts: readonly Part[];
  readonly allPartsHref: string;
}

const classOf = { done: 'is-done', now: 'is-now', 'to do': undefined };

/** How far a visit's questions have come: words first, then a row of bars that repeats them. */
export function PartsProgress({ label, parts, allPartsHref }: PartsProgressProps): JSX.Element {
  const now = parts.findIndex((part) => part.state === 'now');
  const before = parts[now - 1]?.name;
  const after = parts[now + 1]?.name;
  const neighbours = [
    before !== undefined && `after ${before}`,
    after !== undefined && `before ${after}`,
  ].filter((words) => words !== false);
  return (
    <div class="app-progress">
      <b>{`Part ${now + 1} of ${parts.length}`}</b>
      {neighbours.length > 0 && `: ${neighbours.join(', ')}`}.{' '}
      <a class="govuk-link" href={allPartsHref}>
        All parts
      </a>
      <ol aria-label={label}>
        {parts.map((part) => (
          <li class={classOf[part.state]}>
            <span class="govuk-visually-hidden">{`${part.name}: ${part.state}`}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
