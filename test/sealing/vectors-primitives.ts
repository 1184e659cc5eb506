import { agree, agreedMacKey } from '../../src/sealing/agreement.ts';
import { sealFor } from '../../src/sealing/age.ts';
import { base64url, bytesOf, utf8 } from '../../src/sealing/bytes.ts';
import { caseIdOf, commitmentOf, itemKeyOf } from '../../src/sealing/case-key.ts';
import { deviceProof, deviceWrapKey } from '../../src/sealing/device-code.ts';
import { doorBox, doorKeys, openDoor, storedAuthKey, wordsSecret, type DoorKind } from '../../src/sealing/doors.ts';
import { draftBox } from '../../src/sealing/draft.ts';
import { sealBox, type Box } from '../../src/sealing/gcm.ts';
import { fold } from '../../src/sealing/handle.ts';
import { hash, hkdf } from '../../src/sealing/hash.ts';
import { invitationKeys } from '../../src/sealing/invitation-secret.ts';
import { integer, list } from '../../src/sealing/list.ts';
import { needsHash, needsText } from '../../src/sealing/needs.ts';
import { pad } from '../../src/sealing/pad.ts';
import { publicKeysOf } from '../../src/sealing/person-keys.ts';
import { release, releaseBox } from '../../src/sealing/release.ts';
import { checkingIndices, rootFrom } from '../../src/sealing/root.ts';
import { sign, signatureHolds, signingKeyOf } from '../../src/sealing/signature.ts';
import { openVault, vaultBox } from '../../src/sealing/vault.ts';
import { spoken } from '../../src/sealing/words.ts';

interface Boxed {
  readonly box: 'door' | 'vault' | 'draft' | 'release';
  readonly org: string;
  readonly person: string;
  readonly kind: DoorKind;
  readonly wrapKey: string;
  readonly vaultKey: string;
  readonly version: string;
  readonly seen: number;
  readonly draft: string;
  readonly releaseKey: string;
  readonly case: string;
  readonly epoch: string;
  readonly sealed: string;
  readonly plain: string;
  readonly nonce: string;
}

const boxes: Record<Boxed['box'], (i: Boxed) => Promise<Box>> = {
  door: (i) => doorBox(i.wrapKey, i.kind, i),
  vault: (i) => vaultBox({ ...i, version: integer(i.version) }, i.vaultKey),
  draft: (i) => draftBox(i, i.vaultKey),
  release: (i) => releaseBox(bytesOf(i.releaseKey), { ...i, epoch: integer(i.epoch) }),
};

const open: Record<Exclude<Boxed['box'], 'draft'>, (i: Boxed) => Promise<string>> = {
  door: (i) => openDoor({ kind: i.kind, authKey: '', wrapKey: i.wrapKey }, i, i.sealed),
  vault: async (i) => {
    const at = { org: i.org, person: i.person, version: integer(i.version) };
    return base64url(pad(utf8(await openVault(at, i.vaultKey, i.seen, i.sealed))));
  },
  release: async (i) => {
    const { text, mac, file } = await release(bytesOf(i.releaseKey), { ...i, epoch: integer(i.epoch) }, i.sealed);
    return base64url(utf8(list('relais/parcel/1', text, mac, file)));
  },
};

export const primitiveRuns = {
  encode: async (i: { strings: string[] }) => ({ json: list(...i.strings), sha256: await hash(...i.strings) }),
  base64url: (i: { text: string }) => ({
    hex: [...bytesOf(i.text)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  }),
  fold: (i: { typed: string }) => ({ handle: fold(i.typed) }),
  spoken: (i: { typed: string }) => ({ secret: spoken(i.typed) }),
  hkdf: async (i: { secret: string; purpose: string; context: string[] }) => ({
    out: base64url(await hkdf(bytesOf(i.secret), i.purpose, ...i.context)),
  }),
  words: async (i: { org: string; handle: string; typed: string }) => ({
    out: base64url(await wordsSecret(i.org, i.handle, i.typed)),
  }),
  door: async (i: { org: string; kind: DoorKind; secret: string }) => {
    const { authKey, wrapKey } = await doorKeys(i.org, i.kind, bytesOf(i.secret));
    return { authKey, stored: await storedAuthKey(authKey), wrapKey };
  },
  seal: async (i: Boxed) => ({ sealed: await sealBox(await boxes[i.box](i), bytesOf(i.plain), bytesOf(i.nonce)) }),
  open: async (i: Boxed & { box: 'door' | 'vault' | 'release' }) => ({ plain: await open[i.box](i) }),
  deviceCode: async (i: {
    org: string;
    person: string;
    device: string;
    browserSecret: string;
    digits: string;
    serverShare: string;
  }) => ({
    proof: await deviceProof(i, i.browserSecret, i.digits),
    wrapKey: await deviceWrapKey(i, i.browserSecret, i.digits, i.serverShare),
  }),
  root: async (i: { org: string; entropy: string }) => {
    const { rootKey, rootHash } = await rootFrom(i.org, i.entropy);
    return { rootKey, rootHash, checkingIndices: checkingIndices(rootHash) };
  },
  invitation: async (i: { secret: string }) => {
    const { invitationId, macKey, joinSecret, joinKey } = await invitationKeys(i.secret);
    return { id: invitationId, macKey: base64url(macKey), joinSeed: joinSecret, joinKey };
  },
  sign: (i: { seed: string; json: string }) => ({ key: signingKeyOf(i.seed), signature: sign(i.json, i.seed) }),
  verify: (i: { key: string; json: string; signature: string }) => ({
    holds: signatureHolds(i.key, i.json, i.signature),
  }),
  person: (i: { identity: string; signingSeed: string; agreementSecret: string }) =>
    publicKeysOf({ ...i, identity: identityOf(i.identity), signingSecret: i.signingSeed }),
  agree: async (i: { secret: string; key: string; org: string; from: string; to: string; purpose: 'grant' }) => {
    const direction = { org: i.org, fromKey: i.from, toKey: i.to };
    return {
      shared: base64url(await agree(i.secret, i.key)),
      key: base64url(await agreedMacKey(i.purpose, i.secret, i.key, direction)),
    };
  },
  wrap: async (i: { recipients: string[]; plain: string }) => ({
    length: (await sealFor(i.recipients, bytesOf(i.plain))).length,
  }),
  pad: async (i: { text: string; times: number }) => {
    const block = pad(utf8(i.text.repeat(i.times)));
    return { length: block.length, sha256: base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', block))) };
  },
  caseId: async (i: { org: string; host: string; caseSalt: string }) => ({
    case: await caseIdOf(i.org, i.host, i.caseSalt),
  }),
  caseKey: async (i: { caseKey: string }) => ({
    itemKey: base64url(await itemKeyOf(i.caseKey)),
    commitment: await commitmentOf(i.caseKey),
  }),
  needs: async (i: { needs: Record<string, string>[] }) => {
    const needs = needsText(i.needs);
    return { needs, hash: await needsHash(needs) };
  },
};

/** The vectors leave out the beginning of an identity, so that no scanner takes one for real. */
export function identityOf(written: string): string {
  return `AGE-SECRET-KEY-${written}`;
}
