/**
 * Sealing: keys, doors, and the exact bytes of everything that is sealed, signed or MACed. Runs in browsers and in Node.
 * Texts and base64url go in and out; instants are Unix seconds, given by whoever asks. Every refusal is a `DomainError`
 * whose code starts with `sealing.`. The server takes `envelope.ts` and `release.ts` instead of this door.
 * Must never know: a network, a database, a clock, what a screen shows; and it never chooses whose key to trust.
 */
export { type SealingCode } from './errors.ts';
export { list, readList, readRecord } from './list.ts';
export { hash, textHash } from './hash.ts';

export { makePersonKeys, publicKeysOf, type PersonKeys, type PublicKeys, type SecretKeys } from './person-keys.ts';
export { signAs, type Signature, type Signed, type Signer } from './signature.ts';

export { chooseHandle, fold, handleHash } from './handle.ts';
export { completeWord, completeWords, generateDigits, generateWords, spoken, type WordList } from './words.ts';
export { loadWordList, loadWordLists } from './word-lists.ts';
export {
  doorKeys,
  makeDoor,
  makeVaultKey,
  openDoor,
  passkeyInput,
  wordsSecret,
  type Door,
  type DoorKeys,
  type DoorKind,
  type VaultOwner,
} from './doors.ts';
export { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts';
export { deviceProof, makeDeviceCode, openDeviceCode, type Device, type DeviceCode } from './device-code.ts';
export { openVault, sealVault, type VaultVersion } from './vault.ts';
export { openDraft, sealDraft, type DraftPlace } from './draft.ts';

export {
  checkingWords,
  makeRoot,
  readRoot,
  rootHashOf,
  signRootChange,
  verifyRootChange,
  type PublicRoot,
  type Root,
  type RootChange,
} from './root.ts';
export { readRoster, seatOf, type Roster, type Seat } from './roster.ts';
export {
  heldRoster,
  quorumOf,
  rosterAfter,
  signFirstRoster,
  signRoster,
  verifyRosterChain,
  type RosterChain,
  type VerifiedRoster,
} from './verify-roster.ts';
export { readDating, type Dating } from './dating.ts';
export { requireFreshDate, signDating, verifyDating, type SignedDating } from './verify-dating.ts';
export { readStatement, type Statement } from './statement.ts';
export {
  countersignStatement,
  signStatement,
  verifyStatement,
  type PinnedStatement,
  type StatementCheck,
  type VerifiedStatement,
} from './verify-statement.ts';

export { isReady, readInvitation, type Invitation } from './invitation.ts';
export { invitationKeys, readFragment, writeFragment, type LinkFragment } from './invitation-secret.ts';
export {
  checkInvitation,
  makeInvitation,
  type InvitationCheck,
  type InvitationWish,
  type SealedInvitation,
} from './invite.ts';
export { readJoin, type Join } from './join.ts';
export { makeJoin, readyJoinOf, type JoinWish, type SealedJoin, type SignedReadyJoin } from './make-join.ts';
export { checkJoin, checkReadyJoin, type CheckedJoin, type ReadyHost } from './check-join.ts';

export { caseIdOf, commitmentOf, makeCaseId, makeCaseKey } from './case-key.ts';
export { briefText, needsHash, needsText, readBrief, readNeeds, type Brief, type WrittenNeed } from './needs.ts';
export { sealItem, type ItemPlace, type ItemPurpose, type SealedItem } from './item.ts';
export { readItems, type Epoch, type ReadItem, type ThreadEnd } from './thread.ts';
export { type From, type MacedFile, type Reader, type To } from './maced-file.ts';
export { readGrant, type Grant } from './grant.ts';
export { makeGrant, type GrantedEpoch } from './make-grant.ts';
export { openGrant, type GrantCheck, type OpenedGrant } from './open-grant.ts';
export { readContactCard, type ContactCard } from './contact-card.ts';
export { makeContactCard, openContactCard, type CardOccasion } from './seal-contact-card.ts';
export { fingerprinter, fingerprintKeyId, makeFingerprintKey, type Fingerprint } from './fingerprint.ts';
