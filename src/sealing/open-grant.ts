import { base64url } from './bytes.ts';
import { caseIdOf, commitmentOf } from './case-key.ts';
import { must } from './errors.ts';
import { readGrant, type Grant } from './grant.ts';
import { textHash } from './hash.ts';
import { isSortedSet } from './list.ts';
import { openMacedFile, requireMac, type MacedFile, type Reader } from './maced-file.ts';

/** What the reader knows of the case before she opens her grant. */
export interface GrantCheck {
  readonly org: string;
  readonly case: string;
  readonly epoch: number;
  /** As served: the case id commits to both. */
  readonly host: string;
  readonly caseSalt: string;
  /** The epoch's one commitment, as served. */
  readonly commitment: string;
  /** Persons seated in the current roster. */
  readonly coordinators: readonly string[];
  /** Whose key: the seat's of a rostered coordinator, else of her statement or ready invitation. Asked unless noted. */
  readonly agreementKeyOf: (granter: string) => string | Promise<string>;
  /** Hashes of grants that were checked once, from the vault. */
  readonly noted: ReadonlySet<string>;
}

/** An opened grant. `hash` goes into the vault until the case is forgotten: then its granter may leave. */
export interface OpenedGrant extends Grant {
  readonly caseKey: string;
  readonly hash: string;
}

/**
 * The case key of one epoch. Fails, in this order, with `grant_swapped`, `grant_not_mine`; unless noted with
 * `grant_foreign_host`, `grant_wrong_granter`, `grant_bad_mac`; then with `grant_other_file`, `grant_unopenable`,
 * `malformed` (readers), `grant_wrong_commitment`, `grant_planted_epoch`.
 */
export async function openGrant(maced: MacedFile, me: Reader, check: GrantCheck): Promise<OpenedGrant> {
  const grant = readGrant(maced.text);
  const hash = await textHash(maced.text);
  must(grant.org === check.org && grant.case === check.case && grant.epoch === check.epoch, 'grant_swapped');
  must(grant.recipient === me.person, 'grant_not_mine');
  if (!check.noted.has(hash)) await requireRightGranter(grant, maced, me, check);
  const caseKey = await openMacedFile('grant', grant.fileHash, me, maced.file);
  must(isSortedSet(grant.readers), 'malformed');
  must(grant.readers.includes(grant.granter) && grant.readers.includes(grant.recipient), 'malformed');
  must(caseKey.length === 32, 'grant_wrong_commitment');
  must((await commitmentOf(base64url(caseKey))) === grant.commitment, 'grant_wrong_commitment');
  must(grant.commitment === check.commitment, 'grant_planted_epoch');
  return { ...grant, caseKey: base64url(caseKey), hash };
}

/** Only the host and rostered coordinators grant, and the MAC says that it was she. */
async function requireRightGranter(grant: Grant, maced: MacedFile, me: Reader, check: GrantCheck): Promise<void> {
  must((await caseIdOf(check.org, check.host, check.caseSalt)) === check.case, 'grant_foreign_host');
  must(grant.granter === check.host || check.coordinators.includes(grant.granter), 'grant_wrong_granter');
  await requireMac('grant', check.org, await check.agreementKeyOf(grant.granter), me, maced);
}
