import type { Gender, Language, Mode } from '../kernel/index.ts';
import type { HalfDay } from './half-day.ts';

/** Why she was asked: facts about her alone, as they were when she was asked. Never a rank, never a word about others. */
export interface Why {
  /** Which policy chose her. */
  readonly policyVersion: string;
  /** Those of the wished languages that she offers. */
  readonly languages: Language[];
  /** Only where one was wished. */
  readonly gender?: Gender;
  readonly mode: Mode;
  /** Straight line; absent where she helps by telephone or the place is unknown. */
  readonly distanceKm?: number;
  /** The wished half-days on which she usually can. */
  readonly halfDays: HalfDay[];
  readonly asksLast7Days: number;
  readonly isOnDuty: boolean;
}
