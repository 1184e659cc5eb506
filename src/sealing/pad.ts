import type { Bytes } from './bytes.ts';
import { refuse, type SealingCode } from './errors.ts';

export const stepBytes = 1024;
const mark = 0x80;

/** ISO/IEC 7816-4 up to the next multiple of 1,024 bytes: hides all of a length but the number of steps. */
export function pad(plain: Bytes): Bytes {
  const block = new Uint8Array(paddedLength(plain.length));
  block.set(plain);
  block[plain.length] = mark;
  return block;
}

/** What was padded. Fails with `code` without the mark, or when the padding is longer than needed. */
export function unpad(block: Bytes, code: SealingCode): Bytes {
  const end = block.findLastIndex((byte) => byte !== 0);
  return block[end] === mark && block.length === paddedLength(end) ? block.slice(0, end) : refuse(code);
}

function paddedLength(length: number): number {
  return Math.ceil((length + 1) / stepBytes) * stepBytes;
}
