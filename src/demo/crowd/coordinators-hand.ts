import { doorKeys, openDoor, openVault, wordsSecret, type SecretKeys, type Signer } from '../../sealing/index.ts';
import { openDevice, type Player, type Stage } from '../stage.ts';

/** A coordinator's signing hand, out of her vault by her words, as her browser opens it. */
export async function handOf(stage: Stage, { id, member, words, client }: Player): Promise<Signer> {
  const { org } = await client.collective();
  const keys = await doorKeys(org, 'words', await wordsSecret(org, member.handle, words));
  const another = openDevice(stage);
  const { handle } = member;
  const { wrappedKey } = await another.api.signIn({ handle, kind: 'words', authKey: keys.authKey, deviceName: 'démo' });
  const vaultKey = await openDoor(keys, { org, person: id }, wrappedKey);
  const { version, bytes } = await client.api.vault();
  const contents = await openVault({ org, person: id, version }, vaultKey, version, bytes);
  const document = JSON.parse(contents) as { keys: SecretKeys };
  return { person: id, signingSecret: document.keys.signingSecret };
}
