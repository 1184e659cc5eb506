import { decimal, id, integer, label, list, readFields } from './list.ts';

/** How to reach somebody: sealed to one counterpart, never under a case key. */
export interface ContactCard {
  readonly org: string;
  /** Empty for a card to coordinators. */
  readonly case: string;
  readonly from: string;
  readonly to: string;
  /** Unix seconds. */
  readonly issued: number;
  readonly fileHash: string;
}

export function contactCardText(card: ContactCard): string {
  return list(
    label('contact'),
    id(card.org),
    card.case === '' ? '' : id(card.case),
    id(card.from),
    id(card.to),
    decimal(card.issued),
    card.fileHash,
  );
}

/** Reads a card's form: nothing is verified. Fails with `malformed`. */
export function readContactCard(text: string): ContactCard {
  const [org, caseId, from, to, issued, named] = readFields(text, 'contact', 6);
  return {
    org: id(org),
    case: caseId === '' ? '' : id(caseId),
    from: id(from),
    to: id(to),
    issued: integer(issued),
    fileHash: named,
  };
}
