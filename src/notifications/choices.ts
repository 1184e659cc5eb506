import { matters, type Matter } from './news.ts';
import { usualQuietHours, type QuietHours } from './quiet-hours.ts';

export type Channel = 'push' | 'mail';

/** What a person chose for herself. */
export interface Choices {
  /** What each channel tells of. */
  readonly push: readonly Matter[];
  readonly mail: readonly Matter[];
  readonly quietHours: QuietHours | undefined;
  /** Whether what is critical comes in quiet hours too. */
  readonly criticalPasses: boolean;
  /** How much a notification shows; undefined until she was asked. */
  readonly detail: 'nothing' | 'summary' | undefined;
}

export const usualChoices: Choices = {
  push: matters,
  mail: matters,
  quietHours: usualQuietHours,
  criticalPasses: true,
  detail: undefined,
};
