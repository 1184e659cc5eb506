import { bytesOf, utf8 } from '../../src/sealing/bytes.ts';
import { sealBox } from '../../src/sealing/gcm.ts';
import { itemAd, itemBox, itemCipher, itemHash, type ItemPlace, type SealedItem } from '../../src/sealing/item.ts';
import { integer } from '../../src/sealing/list.ts';
import { openGrant } from '../../src/sealing/open-grant.ts';
import { pad } from '../../src/sealing/pad.ts';
import { openContactCard } from '../../src/sealing/seal-contact-card.ts';
import { readItems } from '../../src/sealing/thread.ts';
import { identityOf } from './vectors-primitives.ts';

interface Me {
  readonly id: string;
  readonly identity: string;
  readonly agreementSecret: string;
  readonly agreementKey: string;
}

/** Numbers are written in the vectors. */
type Written<T> = { readonly [Key in keyof T]: T[Key] extends number ? string : T[Key] };

export const threadRuns = {
  sealItem: async (i: Written<ItemPlace> & { caseKey: string; nonce: string; text: string }) => {
    const place = { ...i, epoch: integer(i.epoch), sequence: integer(i.sequence) };
    const box = itemBox(await itemCipher(i.caseKey), place);
    const sealed = await sealBox(box, pad(utf8(i.text)), bytesOf(i.nonce));
    return { ad: itemAd(place), sealed, hash: await itemHash(place, sealed) };
  },
  openThread: async (i: {
    org: string;
    case: string;
    epoch: string;
    caseKey: string;
    readers: string[];
    before: string | null;
    needs: string;
    items: Written<SealedItem>[];
  }) => {
    const epoch = { ...i, epoch: integer(i.epoch), needsHash: i.needs };
    const sealed = i.items.map((item) => ({ ...item, sequence: integer(item.sequence) }));
    const { items, end } = await readItems(epoch, sealed);
    return { texts: items.map((item) => item.text), readers: end.readers, last: end.last };
  },
  openGrant: async (i: {
    org: string;
    case: string;
    epoch: string;
    host: string;
    caseSalt: string;
    coordinators: string[];
    granterKey: string;
    commitment: string;
    noted: string[];
    me: Me;
    grant: string;
    tag: string;
    file: string;
  }) => {
    const check = {
      ...i,
      epoch: integer(i.epoch),
      agreementKeyOf: () => i.granterKey,
      noted: new Set(i.noted),
    };
    const opened = await openGrant({ text: i.grant, mac: i.tag, file: i.file }, readerOf(i.me), check);
    return { caseKey: opened.caseKey, readers: opened.readers, needs: opened.needsHash };
  },
  openContact: async (i: {
    org: string;
    case: string;
    from: string;
    fromKey: string;
    me: Me;
    card: string;
    tag: string;
    file: string;
  }) => {
    const { words } = await openContactCard({ text: i.card, mac: i.tag, file: i.file }, readerOf(i.me), i);
    return { text: words };
  },
};

function readerOf({ id, identity, agreementSecret, agreementKey }: Me) {
  return { person: id, identity: identityOf(identity), agreementSecret, agreementKey };
}
