import { must } from './errors.ts';
import { hash } from './hash.ts';
import { label } from './list.ts';

/** The form in which a handle is stored, compared and hashed. */
export function fold(handle: string): string {
  return handle.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\s+/gu, ' ').trim();
}

/**
 * The folded form of a new handle. Fails with `handle_refused` when nothing is left of it, or when it holds a code point
 * that Unicode has not assigned: a later version could fold that one differently.
 */
export function chooseHandle(typed: string): string {
  const folded = fold(typed);
  must(folded !== '' && !/[\p{Cn}\p{Cs}\p{Cc}]/u.test(folded), 'handle_refused');
  return folded;
}

/** What a statement says about a handle: nothing to whoever has no salt. */
export function handleHash(salt: string, handle: string): Promise<string> {
  return hash(label('handle'), salt, fold(handle));
}
