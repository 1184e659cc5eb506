import { stepBytes } from './pad.ts';

/** Nonce and tag of AES-GCM. */
const sealBytes = 28;
const mostSteps = 64;

/** Whether a sealed thing is so long as its padding makes it: 28 + 1,024 k bytes. */
export function isPaddedLength(length: number): boolean {
  const steps = (length - sealBytes) / stepBytes;
  return Number.isInteger(steps) && steps >= 1;
}

/** An item has 64 steps at most. */
export function isItemLength(length: number): boolean {
  return isPaddedLength(length) && length <= sealBytes + mostSteps * stepBytes;
}
