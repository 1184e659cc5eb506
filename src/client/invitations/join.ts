import type { InvitationNotice, Joined } from '../../identity/contract.ts';
import { chooseHandle, invitationKeys, makeJoin, readFragment } from '../../sealing/index.ts';
import { makeAccount, makePerson } from '../doors/make-account.ts';
import { newWords } from '../doors/new-words.ts';
import type { ClientState } from '../state.ts';

/** A link that was opened: what it invites to, and what is needed to join by it. */
export interface OpenedInvitation {
  readonly fragment: string;
  readonly id: string;
  readonly notice: InvitationNotice;
}

/** Reads a link's fragment and asks what it invites to. Fails with `sealing.malformed`, 404 (unknown) or 410 (used, too late). */
export async function openInvitation(state: ClientState, fragment: string): Promise<OpenedInvitation> {
  const { invitationId } = await invitationKeys(readFragment(fragment).secret);
  return { fragment, id: invitationId, notice: await state.api.invitation(invitationId) };
}

/** Somebody about to join: she writes her words down, then joins. */
export interface Joiner {
  /** Seven words, or 24 digits: shown once. */
  readonly words: string;
  /** Sends everything. The same again when the network was lost: nobody joins twice. */
  join(): Promise<Joined>;
}

/** Makes keys, words and vault for whoever holds the link. Fails with `sealing.handle_refused`; nothing is sent yet. */
export async function prepareToJoin(
  state: ClientState,
  { fragment, id, notice }: OpenedInvitation,
  wish: { readonly handle: string; readonly form?: 'words' | 'digits' },
): Promise<Joiner> {
  const { secret, rootHash } = readFragment(fragment);
  const { org, isReady } = notice;
  const made = await makePerson();
  const person = notice.person ?? made.person;
  const words = await newWords(state, wish.form);
  const join = await makeJoin({ org, secret, person, handle: chooseHandle(wish.handle), keys: made.keys, isReady });
  const account = await makeAccount(state, {
    org,
    rootHash,
    handle: join.handle,
    handleSalt: join.salt,
    words,
    person,
    keys: made.keys,
  });
  const ready = join.ready === undefined ? {} : { readySignature: join.ready.signature };
  const body = { account, join: { text: join.join, mac: join.mac, ...ready } };
  return { words, join: () => state.api.join(id, body) };
}
