/** How soon somebody must act. */
export const urgencies = ['routine', 'high', 'urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** Why a case is urgent, by code, with the words on screen. */
export const urgencyReasonNames = {
  hospital_soon: 'Leaving hospital soon',
  cannot_wash: 'Cannot wash safely',
  cannot_toilet: 'Cannot reach or use the toilet',
  fallen: 'Has fallen, or nearly',
  cannot_leave_home: 'Cannot get in or out of the home',
  cold_home: 'Cold home and poor health',
  carer_breaking: 'The carer cannot go on',
  end_of_life: 'Near the end of life',
} as const;
export type UrgencyReason = keyof typeof urgencyReasonNames;
export const urgencyReasons = Object.keys(urgencyReasonNames) as readonly UrgencyReason[];

export const complexities = ['simple', 'several_needs', 'complex'] as const;
export type Complexity = (typeof complexities)[number];

/** The ways that this version offers. Others join with their pathways. */
export const routes = ['hsc_visit', 'advice', 'not_for_us'] as const;
export type Route = (typeof routes)[number];

/** Which way a case goes, with what that way needs. */
export type Way =
  | { readonly route: 'hsc_visit' }
  | { readonly route: 'advice'; readonly advice: string }
  | { readonly route: 'not_for_us'; readonly signpostedTo: string };

/** A triage that has been decided. */
export interface Triage {
  readonly urgency: Urgency;
  readonly urgencyReasons: readonly UrgencyReason[];
  readonly complexity: Complexity;
  readonly way: Way;
  readonly namedContactId: string;
  readonly note: string;
}

/** The urgency that the reasons suggest: a reason that cannot wait makes it urgent, any other high. */
export function suggestedUrgency(reasons: readonly UrgencyReason[]): Urgency {
  const cannotWait: readonly UrgencyReason[] = ['hospital_soon', 'cannot_toilet', 'end_of_life'];
  if (reasons.some((reason) => cannotWait.includes(reason))) return 'urgent';
  return reasons.length > 0 ? 'high' : 'routine';
}
