import { DomainError } from '../kernel/index.ts';

/** What sealing refuses on purpose. The bytes' own description lists most of them, in the order in which they are checked. */
export type SealingCode =
  | 'malformed'
  | 'text_malformed'
  | 'envelope_malformed'
  | 'handle_refused'
  | 'paper_unreadable'
  | 'recipients_empty'
  | 'recipient_not_hybrid'
  | 'key_refused'
  | 'door_unopenable'
  | 'vault_lower'
  | 'vault_unopenable'
  | 'draft_unopenable'
  | 'root_changed'
  | 'roster_foreign'
  | 'roster_lower'
  | 'roster_forked'
  | 'roster_gap'
  | 'roster_unsigned'
  | 'roster_stale'
  | 'dating_ahead'
  | 'statement_foreign'
  | 'statement_revoked'
  | 'statement_unsigned'
  | 'statement_needs_two'
  | 'statement_older'
  | 'statement_dates'
  | 'statement_expired'
  | 'invitation_unsigned'
  | 'invitation_dates'
  | 'invitation_expired'
  | 'invitation_swapped'
  | 'join_bad_mac'
  | 'join_wrong_handle'
  | 'join_swapped'
  | 'ready_unsigned'
  | 'item_malformed'
  | 'item_replayed'
  | 'item_gap'
  | 'item_broken_chain'
  | 'item_unopenable'
  | 'item_bad_padding'
  | 'item_foreign_author'
  | 'needs_changed'
  | 'grant_swapped'
  | 'grant_not_mine'
  | 'grant_foreign_host'
  | 'grant_wrong_granter'
  | 'grant_bad_mac'
  | 'grant_other_file'
  | 'grant_unopenable'
  | 'grant_wrong_commitment'
  | 'grant_planted_epoch'
  | 'release_unopenable'
  | 'contact_swapped'
  | 'contact_bad_mac'
  | 'contact_other_file'
  | 'contact_unopenable';

const plainText: readonly SealingCode[] = ['malformed', 'text_malformed', 'handle_refused', 'paper_unreadable'];

/** Throws `sealing.<code>`: `invalid` where a text has no such form, else `unprocessable`. */
export function refuse(code: SealingCode): never {
  throw new DomainError(plainText.includes(code) ? 'invalid' : 'unprocessable', `sealing.${code}`);
}

/** Refuses unless the condition holds. */
export function must(holds: boolean, code: SealingCode): asserts holds {
  if (!holds) refuse(code);
}

/** Runs a step whose every failure means the same to whoever asked: the library's own reason says nothing she could use. */
export async function attempt<T>(code: SealingCode, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch {
    return refuse(code);
  }
}
