import type { ItemView } from '../contract.ts';
import type { Item } from '../store/contents.ts';

/** An item as it travels. */
export function presentItem(item: Item): ItemView {
  const { epoch, sequence, author, purpose, previous } = item;
  return {
    epoch,
    sequence,
    author,
    purpose,
    previous,
    bytes: Buffer.from(item.bytes).toString('base64url'),
    writtenAt: item.writtenAt.toISOString(),
  };
}
