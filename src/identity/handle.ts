import { isFolded } from '../sealing/envelope.ts';

/**
 * Whether a handle came in the one form in which it is stored and compared. Unassigned code points are refused, because a
 * later Unicode could fold them; invisible ones, because two handles must not look alike.
 */
export function isStorableHandle(handle: string): boolean {
  return isFolded(handle) && !/[\p{Cn}\p{Cs}\p{Cc}\p{Cf}\p{Co}]/u.test(handle);
}
