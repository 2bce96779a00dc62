/** What can be wrong with a log. */
export type ProblemKind =
  | 'broken_link'
  | 'changed_row'
  | 'changed_detail'
  | 'moved_detail'
  | 'unhashed_detail'
  | 'missing_detail'
  | 'shorter_than_head'
  | 'differs_from_head'
  | 'shorter_than_checkpoint'
  | 'differs_from_checkpoint';

/** One place at which the log is not as it was recorded. */
export interface Fault {
  readonly kind: ProblemKind;
  readonly streamId: string;
  /** The event's place in its stream, from 1. */
  readonly sequence?: number;
  readonly eventId?: string;
  /** The place that the head or the checkpoint names, where the stream ends before it. */
  readonly expected?: number;
}

/** A fault with whose it is, and a sentence for the person who asked. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly partnershipId: string;
  readonly streamId: string;
  readonly sequence?: number;
  readonly eventId?: string;
  readonly sentence: string;
}

/** Says a fault in words. The words name ids only, so that they can be passed on. */
export function problemOf(partnershipId: string, fault: Fault): Problem {
  const { kind, streamId, sequence, eventId } = fault;
  return {
    kind,
    partnershipId,
    streamId,
    ...(sequence === undefined ? {} : { sequence }),
    ...(eventId === undefined ? {} : { eventId }),
    sentence: `Stream ${streamId}: ${whatIsWrong(fault)}`,
  };
}

function whatIsWrong({ kind, sequence = 0, eventId = '', expected = 0 }: Fault): string {
  const event = `event ${sequence} (${eventId})`;
  switch (kind) {
    case 'broken_link':
      return `${event} does not follow on from the event before it.`;
    case 'changed_row':
      return `${event} was changed after it was recorded.`;
    case 'changed_detail':
      return `the words beside ${event} were changed after they were recorded.`;
    case 'moved_detail':
      return `the words beside ${event} were moved to another case or household.`;
    case 'unhashed_detail':
      return `there are words beside ${event} that were not recorded with it.`;
    case 'missing_detail':
      return `the words beside ${event} are gone, and no disposal names them.`;
    case 'shorter_than_head':
      return `it ends at event ${sequence}, and its head says ${expected}.`;
    case 'differs_from_head':
      return `its last event is ${sequence}, and is not the one that its head says.`;
    case 'shorter_than_checkpoint':
      return `it ends at event ${sequence}, and had ${expected} when the checkpoint was written.`;
    case 'differs_from_checkpoint':
      return `event ${expected} is not the one that stood there when the checkpoint was written.`;
  }
}
