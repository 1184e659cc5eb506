import type { PersonId } from '../kernel/index.ts';
import type { SignedList } from '../identity/contract.ts';
import type { Signed } from '../sealing/index.ts';

/** A signed text as it travels. */
export function sent({ text, signatures }: Signed): SignedList {
  return { text, signatures: signatures.map(([who, signature]) => [who as PersonId | 'root', signature]) };
}
