/**
 * An acceptance, as the use case takes it (its checks, its locks, the key that was granted ahead, her sealed number, the
 * consequences for all others), against the very statements it sends, sent bare with postgres.js in one transaction.
 *     node bin/run.js bench/accept.ts [--rounds 150]
 * Each acceptance is rehearsed and rolled back first, on both sides: what the rehearsal sent is what is sent bare.
 */
import { parseArgs } from 'node:util';
import { acceptReferral } from '../src/cases/answers/accept-referral.ts';
import type { Acceptance } from '../src/cases/contract.ts';
import type { CaseDeps } from '../src/cases/deps.ts';
import type { Service } from '../src/http/index.ts';
import { manualClock, type Kind, type PersonId, type ReferralId } from '../src/kernel/index.ts';
import { cardTo, expert, need, opens, player, type Player } from '../test/world/cases.ts';
import { compare, timed } from './measure.ts';
import { withService } from './service.ts';
import { inTransactions, recorded, resend, type Sent } from './statements.ts';

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '150' } } });
/** Each with experts of its own, so that nobody comes near the most she wishes to accept. */
const kinds: Kind[] = ['driver', 'cook', 'cleaner', 'printer', 'venue-provider', 'equipment-lender'];
const expertsEach = 6;
const tuesdayMorning = new Date('2026-11-24T09:00:00Z');

interface Asked {
  /** Accepts, as the route does once it knows who asks. */
  readonly accept: (deps: CaseDeps) => Promise<unknown>;
  /** What an acceptance sends. */
  readonly statements: readonly Sent[];
}

await withService(async (service) => {
  const coordinator = await player(service, { roles: ['coordinator'] });
  const pools: Player[][] = [];
  for (const kind of kinds) {
    const pool: Player[] = [];
    while (pool.length < expertsEach) {
      pool.push(await expert(service, coordinator, kind, { cap: { count: 50, per: 'week' } }));
    }
    pools.push(pool);
  }
  let sent = 0;
  /** A case of one urgent need, with its first wave asked, and one of those who were. */
  const asked = async (round: number): Promise<Asked> => {
    const at = Math.abs(round) % kinds.length;
    const pool = pools[at] ?? [];
    // A new host each time: one may open only so many cases a day.
    const host = await player(service, { roles: ['host'] });
    const one = need({ kind: kinds[at] as Kind, urgency: 'urgent' });
    const sealed = await opens(host, [one], [coordinator], { ahead: pool });
    await service.rooms.catchUp();
    const [referral] = await service.database.sql<{ id: ReferralId; expert: PersonId }[]>`
      select id, expert from referrals where need_id = ${one.id} and state = 'asked' order by id limit 1`;
    const she = pool.find(({ person }) => person === referral?.expert);
    if (referral === undefined || she === undefined) throw new Error('nobody was asked');
    const input: Acceptance = { contactCard: await cardTo(she, host, sealed) };
    const actor = await service.rooms.loadActor(she.signIn);
    if (actor === undefined) throw new Error('she is not signed in');
    const accept = (deps: CaseDeps) => acceptReferral(deps, actor, { ...input, referral: referral.id });
    const statements = await rehearsed(service, accept);
    sent = statements.length;
    return { accept, statements };
  };
  const ours = async (round: number): Promise<number> => {
    const { accept } = await asked(round);
    return timed(() => accept(service.deps));
  };
  const bare = (prepare: boolean) => async (round: number) => {
    const { statements } = await asked(round);
    const { sql } = service.database;
    return timed(() => sql.begin((tx) => resend(tx, statements, { prepare })));
  };

  const rounds = Number(options.rounds);
  const compared = await compare(rounds, ours, bare(false));
  const prepared = await compare(rounds, ours, bare(true));
  await checkHeld(service, 2 * 2 * (rounds + Math.ceil(rounds / 10)));
  console.log(`accept ${compared.oursMs} ms, its ${sent} statements bare ${compared.bareMs} ms: ${compared.ratio}`);
  console.log(`against the same, prepared (${prepared.bareMs} ms): ${prepared.ratio}`);
  console.log(
    JSON.stringify({
      bench: 'accept',
      statements: sent,
      ...compared,
      preparedMs: prepared.bareMs,
      ratioToPrepared: prepared.ratio,
    }),
  );
}, manualClock(tuesdayMorning));

/** What an acceptance sends inside its transaction, which is then rolled back. */
async function rehearsed(
  { database, deps }: Service,
  accept: (deps: CaseDeps) => Promise<unknown>,
): Promise<readonly Sent[]> {
  const rehearsal = new Error('this was a rehearsal');
  const rollingBack: CaseDeps = {
    ...deps,
    transaction: (work) =>
      database.transaction(async (tx) => {
        await work(tx);
        throw rehearsal;
      }),
  };
  const sent = await recorded(database.sql, () =>
    accept(rollingBack).catch((error: unknown) => {
      if (error !== rehearsal) throw error;
    }),
  );
  const [statements, ...others] = inTransactions(sent).transactions;
  if (statements === undefined || others.length > 0) throw new Error('an acceptance is one transaction');
  return statements;
}

/** Fails unless every acceptance, ours and bare, left an appointment, a key and a contact card. */
async function checkHeld({ database }: Service, expected: number): Promise<void> {
  const [held] = await database.sql<{ appointments: number; keys: number; cards: number }[]>`
    select (select count(*)::int from appointments where state = 'held') as appointments,
      (select count(*)::int from contact_cards) as cards,
      (select count(*)::int from referrals r join grants g on g.case_id = r.case_id and g.person = r.expert
        where r.state = 'accepted') as keys`;
  if (held?.appointments !== expected || held.keys !== expected || held.cards !== expected) {
    throw new Error(`${expected} acceptances left ${JSON.stringify(held)}`);
  }
}
