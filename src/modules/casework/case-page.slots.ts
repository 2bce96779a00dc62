import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Content } from '../../ui/govuk/content.ts';

/** A panel that a later module shows beside the story of a case. */
export interface CasePanel {
  readonly title: string;
  readonly body: Content;
}

/** Where a step's own work is done, when a later module has a page for it. */
export interface StepLink {
  readonly href: string;
  /** What the button says: "Record the visit". */
  readonly text: string;
}

/** A step, as a slot is told of it. */
export interface StepToLink {
  readonly caseId: string;
  readonly stepId: string;
  readonly stepKey: string;
  readonly interventionId: string | null;
}

/** An event as the story tells it. */
export interface StoryEvent {
  readonly eventId: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly recordedAt: Date;
  /** Who did it: a name, "the resident", or what the program did by itself. */
  readonly by: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Empty once the details have been erased. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** How the story tells one event. */
export interface StoryLine {
  readonly title: string;
  readonly lines: readonly string[];
  /** The person's own words, shown as a quotation. */
  readonly quotation?: string;
  /** True for what moves the case on: a filled dot. */
  readonly key: boolean;
}

/** How a module tells its own types of event. */
export type StoryTellers = Readonly<Record<string, (event: StoryEvent) => StoryLine>>;

/** What the case page and the case's steps take from later modules. app.ts fills it. */
export interface CaseSlots {
  readonly panels: readonly ((
    tx: Tx,
    acting: Acting<StaffActor>,
    caseId: string,
  ) => Promise<CasePanel | null>)[];
  /** The first link that answers is the step's. */
  readonly stepLinks: readonly ((step: StepToLink) => StepLink | null)[];
  readonly tellers: readonly StoryTellers[];
  /** What a closing asks besides its own questions: a link to scores after, when there are none yet. */
  readonly beforeClosing: readonly ((
    tx: Tx,
    acting: Acting<StaffActor>,
    caseId: string,
  ) => Promise<StepLink | null>)[];
}
