import type { Role } from '../../kernel/index.ts';
import { makeInvitation } from '../../sealing/index.ts';
import { followRoster } from '../people/follow-roster.ts';
import { ownHand } from '../people/own-keys.ts';
import { secondsNow, unlockedOf, type ClientState } from '../state.ts';

export interface InviteWish {
  readonly roles: readonly Role[];
  /** A host who may begin before anybody has confirmed her: 48 hours, one case. */
  readonly isReady?: boolean;
}

/** An invitation, as its inviter gets it: the fragment exists here and nowhere else. */
export interface MadeInvitation {
  readonly id: string;
  /** What the link carries behind `/join#`: to travel by Signal, on paper or as a code, never by our mail. */
  readonly fragment: string;
}

/** Makes, signs and stores an invitation. The server learns neither the secret nor the link. */
export async function invite(state: ClientState, { roles, isReady }: InviteWish): Promise<MadeInvitation> {
  const { roster } = await followRoster(state);
  const wish = { roles, isReady, issued: secondsNow(state) };
  const { rootHash } = unlockedOf(state).document;
  const { invitation, fragment } = await makeInvitation(wish, roster, rootHash, ownHand(state));
  const { text, signature, sealed } = invitation;
  await state.api.makeInvitation({ text, signature, sealedCopy: sealed });
  return { id: invitation.invitationId, fragment };
}
