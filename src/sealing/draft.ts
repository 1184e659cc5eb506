import { bytesOf, textOf, utf8 } from './bytes.ts';
import type { VaultOwner } from './doors.ts';
import { attempt } from './errors.ts';
import { aesKey, openBox, sealBox, type Box } from './gcm.ts';
import { hkdf } from './hash.ts';
import { id, label, list } from './list.ts';
import { pad, unpad } from './pad.ts';

/** Something begun and not yet sent. */
export interface DraftPlace extends VaultOwner {
  readonly draft: string;
}

/** Seals a draft under its writer's vault key. */
export async function sealDraft(at: DraftPlace, vaultKey: string, text: string): Promise<string> {
  return sealBox(await draftBox(at, vaultKey), pad(utf8(text)));
}

/** The draft's text. Fails with `draft_unopenable`. */
export async function openDraft(at: DraftPlace, vaultKey: string, sealed: string): Promise<string> {
  const block = await openBox(await draftBox(at, vaultKey), sealed, 'draft_unopenable');
  return attempt('draft_unopenable', () => textOf(unpad(block, 'draft_unopenable')));
}

export async function draftBox({ org, person, draft }: DraftPlace, vaultKey: string): Promise<Box> {
  const key = await aesKey(await hkdf(bytesOf(vaultKey), 'draft'));
  return { key, ad: list(label('draft'), id(org), id(person), id(draft)) };
}
