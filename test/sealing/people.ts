import { newId } from '../../src/kernel/index.ts';
import {
  loadWordList,
  makePersonKeys,
  makeRoot,
  rosterAfter,
  signFirstRoster,
  signRoster,
  verifyRosterChain,
  type PersonKeys,
  type Root,
  type Signed,
  type VerifiedRoster,
} from '../../src/sealing/index.ts';

/** Tuesday 14 July 2026, in Unix seconds. */
export const now = 1_784_023_200;
export const day = 86_400;

/** Somebody with her keys: enough to sign, to grant, to be granted, to read. */
export interface Someone extends PersonKeys {
  readonly person: string;
}

/** A collective with two coordinators, as every client that walked its chain knows it. */
export interface Collective {
  readonly org: string;
  readonly root: Root;
  readonly ana: Someone;
  readonly bilal: Someone;
  readonly chain: readonly Signed[];
  readonly roster: VerifiedRoster;
}

export async function someone(): Promise<Someone> {
  return { person: newId(), ...(await makePersonKeys()) };
}

export async function foundCollective(): Promise<Collective> {
  const org = newId();
  const [ana, bilal] = [await someone(), await someone()];
  const { root } = await makeRoot(org, await loadWordList('en'));
  const first = signFirstRoster(org, ana, now - 30 * day, root.signer);
  const alone = await verifyRosterChain({ ...root, org, chain: [first] });
  const second = signRoster(rosterAfter(alone, { seats: [ana, bilal] }, now - 20 * day), ana);
  const chain = [first, second];
  return { org, root, ana, bilal, chain, roster: await verifyRosterChain({ ...root, org, chain }) };
}

/** The code of the refusal, or what came instead. */
export async function refusal(step: () => unknown): Promise<unknown> {
  try {
    return await step();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}
