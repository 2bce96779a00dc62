/** Why a case ends, by code, with the words on screen. */
export const closingReasonNames = {
  finished: 'Everything agreed is done',
  advice_given: 'Advice given',
  not_for_us: 'Not for us: told where to go instead',
  withdrawn: 'The person no longer wants help',
  moved_away: 'Moved away',
  died: 'Died',
  no_reply: 'No reply after several tries',
} as const;

export type ClosingReason = keyof typeof closingReasonNames;
export const closingReasons = Object.keys(closingReasonNames) as readonly ClosingReason[];

/** Answers to "Has the service achieved everything you wanted?", with the words on screen. */
export const achievedNames = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  not_answered: 'They did not answer, or were not asked',
} as const;

export type Achieved = keyof typeof achievedNames;
export const achievedAnswers = Object.keys(achievedNames) as readonly Achieved[];
