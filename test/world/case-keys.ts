import { randomBytes } from 'node:crypto';
import { commitmentOf, makeCaseKey, makeGrant, sealItem, type GrantedEpoch } from '../../src/sealing/index.ts';
import type { Player, Sealed } from './cases.ts';

const needsHash = randomBytes(32).toString('base64url');

async function grantOf(granted: GrantedEpoch, from: Player, to: Player) {
  const granter = { person: from.person, ...from.keys };
  return makeGrant(granted, granter, { person: to.person, ...to.keys }, []);
}

/** The key of the first epoch, for somebody who waits for it. */
export async function lateGrant({ org, id, caseKey }: Sealed, from: Player, to: Player) {
  const granted = { org, case: id, epoch: 1, caseKey, needsHash };
  return { epoch: 1, grant: await grantOf(granted, from, to) };
}

/** A new epoch with its key, its brief and its grants, begun by somebody who read so far in the one before. */
export async function rotation({ org, id }: Sealed, by: Player, epoch: number, to: readonly Player[], after = 1) {
  const caseKey = makeCaseKey();
  const previous = randomBytes(32).toString('base64url');
  const place = { org, case: id, epoch, sequence: 1, author: by.person, purpose: 'brief', previous } as const;
  const { item } = await sealItem(caseKey, place, 'brief');
  const granted = { org, case: id, epoch, caseKey, needsHash };
  const grants = await Promise.all(
    to.map(async (she) => ({ person: she.person, ...(await grantOf(granted, by, she)) })),
  );
  return { commitment: await commitmentOf(caseKey), after, previous, brief: item.sealed, grants };
}
