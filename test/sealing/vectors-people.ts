import { checkJoin, checkReadyJoin } from '../../src/sealing/check-join.ts';
import type { Join } from '../../src/sealing/join.ts';
import type { Signature } from '../../src/sealing/signature.ts';
import { verifyDating } from '../../src/sealing/verify-dating.ts';
import { heldRoster, verifyRosterChain } from '../../src/sealing/verify-roster.ts';
import { verifyStatement } from '../../src/sealing/verify-statement.ts';
import { identityOf } from './vectors-primitives.ts';

interface Invited {
  readonly org: string;
  readonly roster: string;
  readonly now: number;
  readonly invitation: string;
  readonly signature: string;
}

export const peopleRuns = {
  checkRoster: async (i: {
    org: string;
    rootKey: string;
    rootHash: string;
    held: string | null;
    chain: { roster: string; signatures: Signature[] }[];
  }) => {
    const held = i.held === null ? undefined : await heldRoster(i.held);
    const chain = i.chain.map(({ roster, signatures }) => ({ text: roster, signatures }));
    const roster = await verifyRosterChain({ ...i, held, chain });
    return {
      number: String(roster.number),
      hash: roster.hash,
      coordinators: roster.seats.map((seat) => seat.person),
    };
  },
  checkDating: async (i: { roster: string; dating: string; signer: string; signature: string; now: number }) => {
    const dating = { text: i.dating, signature: [i.signer, i.signature] as const };
    return { date: String(verifyDating(await heldRoster(i.roster), dating, i.now)) };
  },
  checkStatement: async (i: {
    statement: string;
    signatures: Signature[];
    roster: string;
    pinned: { version: number; hash: string } | null;
    use: 'grant' | 'read';
    twoFor: string[];
    now: number;
  }) => {
    const check = {
      roster: await heldRoster(i.roster),
      pinned: i.pinned ?? undefined,
      use: i.use,
      twoFor: new Set(i.twoFor),
      now: i.now,
    };
    const { person, agreementKey, roles, kinds, hash } = await verifyStatement(
      { text: i.statement, signatures: i.signatures },
      check,
    );
    return { person, agreementKey, roles, kinds, hash };
  },
  confirmJoin: async (
    i: Invited & { identity: string; sealed: string; join: string; mac: string; salt: string; handle: string },
  ) => {
    const invited = { text: i.invitation, signature: i.signature, sealed: i.sealed };
    const { join } = await checkJoin(invited, i, identityOf(i.identity), await checkOf(i));
    return { keys: keysOf(join) };
  },
  checkReady: async (i: Invited & { ready: string; readySignature: string }) => {
    const invited = { text: i.invitation, signature: i.signature };
    const ready = { text: i.ready, signature: i.readySignature };
    const { join, until } = await checkReadyJoin(invited, ready, await checkOf(i));
    return { keys: keysOf(join), until: String(until) };
  },
};

async function checkOf({ roster, now }: Invited) {
  return { roster: await heldRoster(roster), now };
}

function keysOf({ person, recipient, signingKey, agreementKey }: Join): string[] {
  return [person, recipient, signingKey, agreementKey];
}
