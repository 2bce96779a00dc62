import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Role } from './permissions.ts';

/** One role in one team. A team without a locality belongs to the hub. */
export interface Assignment {
  readonly role: Role;
  readonly teamId: string;
  readonly teamName: string;
  readonly localityId: string | null;
}

/** Somebody who works for a partner, signed in. */
export interface StaffActor {
  readonly kind: 'staff';
  readonly partnershipId: string;
  readonly accountId: string;
  readonly staffId: string;
  readonly partnerId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly assignments: readonly Assignment[];
}

/** The resident, or the person who speaks for them, by a link or by a code from a letter or text. */
export interface ResidentActor {
  readonly kind: 'resident';
  readonly partnershipId: string;
  readonly personId: string;
  readonly caseId: string;
  readonly householdId: string;
  readonly reference: string;
  /** A code proves more than a link: it also shows money. */
  readonly proof: 'link' | 'code';
}

/** Anybody at the public site. */
export interface VisitorActor {
  readonly kind: 'visitor';
  readonly partnershipId: string;
}

/** Work that no person is doing at this moment. It names itself, and obeys the same policies. */
export interface JobActor {
  readonly kind: 'job';
  readonly partnershipId: string;
  readonly job: string;
  /** The person for whom it runs, such as the one who sent the public form. */
  readonly onBehalfOf?: string;
}

/** Who is acting. Suppliers and API keys join with their modules. */
export type Actor = StaffActor | ResidentActor | VisitorActor | JobActor;

/** Who acts, and when: what every command and every event needs to know. */
export interface Acting<A extends Actor = Actor> {
  readonly actor: A;
  /** The instant, to the millisecond. */
  readonly now: Date;
  /** The Europe/London day of that instant. */
  readonly today: PlainDate;
}

/** True for staff with a role in the hub, who see every locality. */
export function worksInHub(actor: StaffActor): boolean {
  return actor.assignments.some((assignment) => assignment.localityId === null);
}

/** The localities in which somebody has a role. */
export function localitiesOf(actor: StaffActor): readonly string[] {
  return [
    ...new Set(actor.assignments.flatMap((a) => (a.localityId === null ? [] : [a.localityId]))),
  ];
}

/** The teams in which somebody has a role. */
export function teamsOf(actor: StaffActor): readonly string[] {
  return [...new Set(actor.assignments.map((assignment) => assignment.teamId))];
}
