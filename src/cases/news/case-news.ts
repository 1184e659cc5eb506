import type { CaseId, Kind, NeedId, ReferralId, Urgency, Zone } from '../../kernel/index.ts';

/**
 * What of a case somebody may want to know: she is asked, or reminded; somebody else was faster; a message; the key came;
 * somebody accepted, or gave it back; whoever is asked has a question, and the host's reply to it; is it still needed?; a coordinator opened it; a phone of
 * it was taken; it is stuck; somebody waits for its key.
 */
export type CaseNewsKind =
  | 'asked'
  | 'reminded'
  | 'covered'
  | 'message'
  | 'key'
  | 'answer'
  | 'released'
  | 'question'
  | 'reply'
  | 'doubted'
  | 'opened'
  | 'phone-taken'
  | 'stuck'
  | 'key-wanted';

/** It names things and never says what is in them. */
export interface CaseNews {
  readonly kind: CaseNewsKind;
  readonly case: CaseId;
  readonly need?: NeedId;
  readonly referral?: ReferralId;
  /** What is asked, for whoever wants to see it in a notification. */
  readonly about?: { readonly kind: Kind; readonly zone: Zone | null };
  readonly urgency: Urgency;
  /** Since when it is news; where it lies ahead, it will be from then on. */
  readonly at: Date;
  /** Another one whenever it is news again. */
  readonly mark: string;
  /** It came and changes nothing: whoever did not look yet need not be called for it. */
  readonly isQuiet?: boolean;
}
