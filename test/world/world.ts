import type { CaseId } from '../../src/kernel/index.ts';
import type { NeedInput, ReferralCard } from '../../src/cases/contract.ts';
import type { Accepted, Asked, ShownCase } from '../../src/client/index.ts';
import type { EntryInput } from '../../src/directory/contract.ts';
import { buildNeed } from './asks.ts';
import { brussels, entryContent } from './entries.ts';
import { founds, submits, vets, welcomes, type Founder, type Somebody } from './people.ts';
import { startService, type ServiceWish, type TestService } from './service.ts';

/** A host, and what she does. */
export interface Host extends Somebody {
  /** Opens a case with one need. */
  asks(need?: Partial<NeedInput>, words?: string): Promise<Asked>;
  opens(id: CaseId): Promise<ShownCase>;
  writes(id: CaseId, text: string): Promise<ShownCase>;
}

/** An expert with a published entry, and what she does. */
export interface Expert extends Somebody {
  readonly entry: string;
  /** The referral of this case that waits for her answer. */
  isAsked(id: CaseId): Promise<ReferralCard | undefined>;
  accepts(id: CaseId, contactWords?: string): Promise<Accepted>;
  declines(id: CaseId): Promise<void>;
  /** Somebody was faster: she stays as reserve. */
  saysLateYes(id: CaseId): Promise<void>;
  opens(id: CaseId): Promise<ShownCase>;
  writes(id: CaseId, text: string): Promise<ShownCase>;
}

/** A collective that has begun: Inès and Wout coordinate, and welcome whomever a story needs. */
export interface World {
  readonly service: TestService;
  readonly ines: Founder;
  readonly wout: Somebody;
  host(handle: string): Promise<Host>;
  /** Confirmed, her entry published, and vetted for its kinds: by two where two are needed. */
  expert(handle: string, content?: Partial<EntryInput>): Promise<Expert>;
  drop(): Promise<void>;
}

export async function startWorld(wish: ServiceWish = {}): Promise<World> {
  const service = await startService(undefined, wish);
  const ines = await founds(service, 'Inès');
  const wout = await welcomes(service, ines, 'Wout', ['coordinator']);
  return {
    service,
    ines,
    wout,
    host: async (handle) => asHost(await welcomes(service, ines, handle, ['host'])),
    async expert(handle, content = {}) {
      const somebody = await welcomes(service, wout, handle, ['expert']);
      const entry = await submits(somebody, interpreterEntry({ displayName: handle, ...content }));
      await vets(ines, wout, entry);
      await service.settle();
      return asExpert(somebody, entry);
    },
    drop: () => service.drop(),
  };
}

/** Somebody who interprets between Tigrinya and French, in Brussels, on site and by telephone. */
function interpreterEntry(changes: Partial<EntryInput>): EntryInput {
  const pairs = [
    { from: 'tir', to: 'fra' },
    { from: 'fra', to: 'tir' },
  ] as const;
  return entryContent({
    municipality: brussels,
    languages: ['tir', 'fra'],
    cap: { count: 20, per: 'week' },
    skills: [{ kind: 'interpreter', pairs: [...pairs], modes: ['on-site', 'phone'], topics: [] }],
    ...changes,
  });
}

/** A host's hands, for somebody who was let in by other ways too. */
export function asHost(somebody: Somebody): Host {
  const { client } = somebody;
  return {
    ...somebody,
    ...inThread(somebody),
    asks: async (need = {}, words = '') => {
      const asked = await client.ask({ needs: [buildNeed(need)], words });
      await client.settled();
      return asked;
    },
  };
}

function asExpert(somebody: Somebody, entry: string): Expert {
  const { client } = somebody;
  const isAsked = async (id: CaseId) => (await client.api.referrals()).find((referral) => referral.case === id);
  const referralOf = async (id: CaseId): Promise<ReferralCard> => {
    const referral = await isAsked(id);
    if (referral === undefined) throw new Error(`${somebody.handle} is not asked`);
    return referral;
  };
  return {
    ...somebody,
    ...inThread(somebody),
    entry,
    isAsked,
    accepts: async (id, contactWords) => client.accept(await referralOf(id), contactWords),
    declines: async (id) => {
      await client.api.declineReferral((await referralOf(id)).id, {});
    },
    saysLateYes: async (id) => {
      await client.api.sayLateYes((await referralOf(id)).id);
    },
  };
}

function inThread({ client }: Somebody) {
  const opens = async (id: CaseId): Promise<ShownCase> => {
    const shown = await client.openThread(id);
    await client.settled();
    return shown;
  };
  return { opens, writes: async (id: CaseId, text: string) => client.write(await opens(id), text) };
}
