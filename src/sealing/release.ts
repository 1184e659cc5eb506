import { textOf, utf8, type Bytes } from './bytes.ts';
import { aesKey, openBox, sealBox, type Box } from './gcm.ts';
import { hkdf } from './hash.ts';
import { decimal, id, label, list, readFields } from './list.ts';

/** Whose grant ahead it is: it comes out again in this place only. */
export interface ReleasePlace {
  readonly org: string;
  readonly case: string;
  readonly epoch: number;
  readonly person: string;
}

/** A grant made ahead, as its recipient gets it at her yes. Text and base64url. */
export interface Parcel {
  readonly text: string;
  readonly mac: string;
  readonly file: string;
}

/** Keeps a grant ahead under RELEASE_KEY (32 bytes, a secret file): a copied database does not hold it. */
export async function keepForRelease(releaseKey: Bytes, place: ReleasePlace, parcel: Parcel): Promise<string> {
  const text = list(label('parcel'), parcel.text, parcel.mac, parcel.file);
  return sealBox(await releaseBox(releaseKey, place), utf8(text));
}

/** Takes the grant out again. Fails with `release_unopenable`. */
export async function release(releaseKey: Bytes, place: ReleasePlace, kept: string): Promise<Parcel> {
  const plain = await openBox(await releaseBox(releaseKey, place), kept, 'release_unopenable');
  const [text, mac, file] = readFields(textOf(plain), 'parcel', 3);
  return { text, mac, file };
}

export async function releaseBox(releaseKey: Bytes, { org, case: caseId, epoch, person }: ReleasePlace): Promise<Box> {
  const key = await aesKey(await hkdf(releaseKey, 'release', id(caseId), id(person)));
  return { key, ad: list(label('release'), id(org), id(caseId), decimal(epoch), id(person)) };
}
