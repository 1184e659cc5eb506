import { agreementKeyOf, makeAgreementKeys, requireSoundAgreementKey } from './agreement.ts';
import { makeEncryptionKeys, recipientOf, requireHybrid } from './age.ts';
import { must } from './errors.ts';
import { isSoundSigningKey, makeSigningKeys, signingKeyOf } from './signature.ts';

/** What everybody may know of a person's keys. */
export interface PublicKeys {
  readonly recipient: string;
  readonly signingKey: string;
  readonly agreementKey: string;
}

/** The private halves: they leave the browser in the vault only. */
export interface SecretKeys {
  readonly identity: string;
  readonly signingSecret: string;
  readonly agreementSecret: string;
}

export interface PersonKeys extends PublicKeys, SecretKeys {}

/** New keys: age for encryption, Ed25519 for signing, X25519 for MACs that convince their recipient only. */
export async function makePersonKeys(): Promise<PersonKeys> {
  return { ...(await makeEncryptionKeys()), ...makeSigningKeys(), ...makeAgreementKeys() };
}

/** The public halves of secret keys. */
export async function publicKeysOf(secret: SecretKeys): Promise<PublicKeys> {
  return {
    recipient: await recipientOf(secret.identity),
    signingKey: signingKeyOf(secret.signingSecret),
    agreementKey: agreementKeyOf(secret.agreementSecret),
  };
}

/** Refuses a joiner's keys with `recipient_not_hybrid` or `key_refused`. */
export async function requireSoundKeys(keys: PublicKeys): Promise<void> {
  requireHybrid([keys.recipient]);
  must(isSoundSigningKey(keys.signingKey), 'key_refused');
  await requireSoundAgreementKey(keys.agreementKey);
}
