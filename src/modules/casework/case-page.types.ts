import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Clock, Hold } from './clock.rules.ts';
import type { PathwayDefinition } from './pathway.rules.ts';
import type { StepRow } from './step.store.ts';

/** Everything that casework knows of a case, as one statement reads it for the case page. */
export interface CaseFile {
  readonly caseId: string;
  readonly reference: string;
  readonly householdId: string;
  readonly personId: string;
  readonly localityId: string;
  readonly localityName: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly restricted: boolean;
  readonly status: 'open' | 'closed';
  readonly source: string;
  readonly receivedOn: PlainDate;
  readonly urgency: string;
  readonly lastWordOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly closingReason: string | null;
  readonly achieved: string | null;
  readonly ownWords: string;
  readonly signpostedTo: string;
  readonly namedContactId: string;
  readonly version: number;
  /** Working days that the partnership allows without a word. */
  readonly silenceAllowed: number;
  readonly steps: readonly StepOfFile[];
  readonly interventions: readonly InterventionOfFile[];
  readonly needs: readonly NeedOfFile[];
  readonly holds: readonly HoldOfFile[];
  readonly clocks: readonly Clock[];
  readonly visits: readonly VisitOfFile[];
  readonly events: readonly EventOfFile[];
  /** There are older events than those read. */
  readonly moreEvents: boolean;
  /** Everybody of the service whom the case or its story names, by id. */
  readonly staff: ReadonlyMap<string, StaffOfFile>;
  /** How many people of the service have opened the case, with whoever opens it now; at most `mostCounted`. */
  readonly openedBy: number;
}

export interface StepOfFile extends StepRow {
  readonly workedBy: string | null;
  readonly skipReason: string;
}

export interface InterventionOfFile {
  readonly interventionId: string;
  readonly pathwayKey: string;
  readonly pathwayName: string;
  readonly pathwayFrom: PlainDate;
  readonly definition: PathwayDefinition;
  readonly needId: string | null;
  readonly title: string;
  readonly status: 'open' | 'done' | 'stopped';
  readonly openedOn: PlainDate;
  readonly endedOn: PlainDate | null;
  readonly stopReason: string;
}

export interface NeedOfFile {
  readonly needId: string;
  readonly title: string;
  readonly foundFrom: string;
  readonly foundOn: PlainDate;
  readonly status: 'open' | 'met' | 'declined' | 'not_met';
  readonly statusReason: string;
}

export interface HoldOfFile extends Hold {
  readonly stepId: string | null;
  readonly reason: string;
  readonly waitingFor: string;
  readonly expectedOn: PlainDate | null;
}

export interface VisitOfFile {
  readonly visitId: string;
  readonly staffId: string;
  readonly secondStaffId: string | null;
  readonly purpose: string;
  readonly startsAt: Date;
  readonly visitOn: PlainDate;
  readonly minutes: number;
  readonly outcome: 'booked' | 'done' | 'missed' | 'cancelled';
}

export interface EventOfFile {
  readonly eventId: string;
  readonly type: string;
  readonly occurredOn: PlainDate;
  readonly recordedAt: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly onBehalfOf: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly detail: Readonly<Record<string, unknown>>;
  /** It had details, which have been erased. */
  readonly erased: boolean;
}

export interface StaffOfFile {
  readonly staffId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly phone: string;
  readonly workingDays: readonly string[];
  readonly coverName: string | null;
}
