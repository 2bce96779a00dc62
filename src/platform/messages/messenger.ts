/** The ways in which the program itself can send words. */
export const sentChannels = ['text', 'email', 'letter'] as const;
export type SentChannel = (typeof sentChannels)[number];

/** Words to hand to whoever delivers them. */
export interface Parcel {
  /** Ours; by it a parcel that was handed over before is known again. */
  readonly reference: string;
  /** The provider's template, whose only gaps are the subject and the body. */
  readonly templateId: string;
  /** A mobile number, an email address, or the lines of a letter's address, the name first. */
  readonly address: string;
  readonly subject: string;
  readonly body: string;
}

/** What became of handing a parcel over. Words of failure come from the provider and name no person. */
export type Handover =
  | { readonly outcome: 'sent'; readonly providerReference: string }
  /** It will never be taken as it is: a number that does not exist. */
  | { readonly outcome: 'refused'; readonly reason: string }
  /** It may be taken later: nobody answered, or the day's limit is reached. */
  | { readonly outcome: 'try-again'; readonly reason: string };

/** Whoever delivers words. Where nobody does, messages are kept and read in the app. */
export interface Messenger {
  text(parcel: Parcel): Promise<Handover>;
  email(parcel: Parcel): Promise<Handover>;
  letter(parcel: Parcel): Promise<Handover>;
  /** What the provider calls a parcel that it has taken before; null when it has not. */
  find(reference: string): Promise<Handover | null>;
}
