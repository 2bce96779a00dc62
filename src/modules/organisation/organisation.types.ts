import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Acting, StaffActor } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Permission, Role } from '../../platform/access/permissions.ts';

export type { Role };

export type PartnerKind = 'district' | 'county' | 'nhs' | 'other';

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** A council or NHS body in the partnership. */
export interface Partner {
  readonly partnerId: string;
  readonly name: string;
  readonly kind: PartnerKind;
  /** Employs the hub. */
  readonly host: boolean;
  readonly position: number;
  readonly version: number;
}

/** A district, and the work that is done in it. */
export interface Locality {
  readonly localityId: string;
  readonly name: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly position: number;
  readonly version: number;
}

/** People who share a list of work. Without a locality it belongs to the hub. */
export interface Team {
  readonly teamId: string;
  readonly name: string;
  readonly phone: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly localityId: string | null;
  readonly localityName: string | null;
  readonly leadStaffId: string | null;
  readonly leadName: string | null;
  readonly position: number;
  readonly version: number;
}

/** A team that has somebody to take what nobody has taken. */
export interface ReceivingTeam extends Team {
  readonly leadStaffId: string;
  readonly leadName: string;
}

/** Somebody who works in the service, or did. */
export interface StaffMember {
  readonly staffId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly email: string;
  readonly phone: string;
  readonly workingDays: readonly Weekday[];
  /** Who answers on the days that this person does not work. */
  readonly coverStaffId: string | null;
  readonly coverName: string | null;
  /** Their last day; null while they are here. */
  readonly leftOn: PlainDate | null;
  readonly version: number;
}

/** One person in one role in one team, on the day that was asked about. */
export interface Placement {
  readonly staffId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly phone: string;
  readonly workingDays: readonly Weekday[];
  readonly coverStaffId: string | null;
  readonly role: Role;
  readonly teamId: string;
  readonly teamName: string;
  /** Null in the hub. */
  readonly localityId: string | null;
}

/** A role in a team from one day to another. */
export interface DatedAssignment {
  readonly assignmentId: string;
  readonly staffId: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly role: Role;
  readonly fromOn: PlainDate;
  /** The last day; null while it has none. */
  readonly untilOn: PlainDate | null;
}

/** What the organisation's pages ask of modules that come later. */
export interface OrganisationSlots {
  /** How many open steps somebody holds, counted for all localities that the asking person sees. */
  openWorkOf(tx: Tx, acting: Acting<StaffActor>, staffId: string): Promise<number>;
  /** Pages on which later modules keep what holds for the whole partnership: what can be ordered. */
  readonly kept?: readonly {
    readonly href: string;
    readonly text: string;
    readonly may: Permission;
  }[];
}
