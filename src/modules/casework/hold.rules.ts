/** Why a step waits for somebody outside the service, by code, with the words on screen. */
export const holdReasonNames = {
  in_hospital: 'In hospital',
  away: 'Away from home',
  deciding: 'They are deciding',
  no_reply: 'No reply from them',
  landlord: 'Waits for the landlord',
  supplier: 'Waits for a supplier',
  other_works: 'Other works go first',
  bereavement: 'A bereavement',
  other: 'Another reason',
} as const;

export type HoldReason = keyof typeof holdReasonNames;
export const holdReasons = Object.keys(holdReasonNames) as readonly HoldReason[];

/** A reason as stored, in words. */
export function holdReasonText(code: string): string {
  return Object.entries(holdReasonNames).find(([known]) => known === code)?.[1] ?? code;
}
