import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppointmentView, NeedInput, ReferralCard } from '../../src/cases/contract.ts';
import type { Service } from '../../src/http/index.ts';
import { hours, minutes } from '../../src/kernel/index.ts';
import { asks, cardTo, expert, need, player, sealCase, type Player, type Sealed } from '../world/cases.ts';
import { miscountedWork } from '../world/recount.ts';
import { startService, type TestService } from '../world/service.ts';
import { unreliable, type Answer, type Moment, type Network } from '../world/unreliable.ts';

/*
 * Twenty hosts open a case each, everybody who is asked answers, and meanwhile the process that serves them is killed
 * outright, twice. Whoever got no answer asks again as before, as our apps do.
 */

/** A past Tuesday morning: what is due in this story is due for the queue too, which goes by PostgreSQL's time. */
const morning = new Date('2025-11-25T09:00:00Z');
const kinds = ['driver', 'cook', 'cleaner', 'printer'] as const;
const expertsOfAKind = 8;
const hosts = 20;
/** How those who are asked answer in the first case, the second, …; again from the sixth on. */
const manners = ['all-decline', 'all-silent', 'all-accept', 'all-accept', 'all-accept'] as const;
const seed = Number(process.env['KILL_SEED'] ?? 20);

interface Asked {
  readonly host: Player;
  readonly sealed: Sealed;
  readonly need: NeedInput;
  readonly manner: (typeof manners)[number];
}
interface Replied {
  readonly asked: Asked;
  readonly she: Player;
  readonly answer: Answer;
}

let service: TestService;
let restarted: Service;
let experts: Map<string, Player>;
let cases: Asked[];
let opened: Answer[];
let replies: Replied[];

beforeAll(async () => {
  service = await startService(morning);
  const coordinator = await player(service, { roles: ['coordinator'] });
  experts = new Map();
  for (const kind of kinds) {
    for (let count = 0; count < expertsOfAKind; count += 1) {
      const she = await expert(service, coordinator, kind, { cap: { count: 20, per: 'week' } });
      experts.set(she.person, she);
    }
  }
  await service.settle();
  cases = await Promise.all(Array.from({ length: hosts }, (_, at) => prepared(coordinator, at)));
  ({ opened, replies } = await everythingAtOnce());
  restarted = await service.another();
  await restarted.jobs.runUntilIdle();
});
afterAll(() => service.drop());

async function prepared(coordinator: Player, at: number): Promise<Asked> {
  const host = await player(service, { roles: ['host'] });
  const isUrgent = at % 2 === 0;
  const wanted = need({ kind: kinds[at % kinds.length] ?? 'cook', urgency: isUrgent ? 'urgent' : 'soon' });
  const { ahead } = await asks(host, [wanted]);
  const first = ahead.flatMap(({ people }) => people).flatMap(({ person }) => experts.get(person) ?? []);
  const sealed = await sealCase(host, [wanted], [coordinator], { ahead: first });
  return { host, sealed, need: wanted, manner: manners[at % manners.length] ?? 'all-silent' };
}

/** All of it over real connections. */
async function everythingAtOnce(): Promise<{ opened: Answer[]; replies: Replied[] }> {
  const network = await unreliable(service, momentsOf(seed));
  const found: Replied[] = [];
  const answers = await Promise.all(
    cases.map(async (asked) => {
      const { host, sealed } = asked;
      const receipt = await network.send(host, 'PUT', `/v1/cases/${sealed.id}`, sealed.body);
      if (asked.manner !== 'all-silent') {
        const told = await service.database.sql<{ expert: string }[]>`
          select expert from referrals where need_id = ${asked.need.id}`;
        const hers = told.map(async ({ expert: person }) => reply(network, asked, experts.get(person) as Player));
        found.push(...(await Promise.all(hers)));
      }
      return receipt;
    }),
  );
  expect(await network.end(), 'it was killed as often as it should').toBe(2);
  return { opened: answers, replies: found };
}

async function reply(network: Network, asked: Asked, she: Player): Promise<Replied> {
  const { body } = await network.send(she, 'GET', '/v1/referrals');
  const card = (body as { referrals: ReferralCard[] }).referrals.find(({ case: id }) => id === asked.sealed.id);
  const at = `/v1/referrals/${card?.id}`;
  const answer =
    asked.manner === 'all-decline'
      ? await network.send(she, 'PUT', `${at}/refusal`, {})
      : await network.send(she, 'PUT', `${at}/acceptance`, {
          contactCard: await cardTo(she, asked.host, asked.sealed),
        });
  return { asked, she, answer };
}

/** While cases are opened and people asked; then while a need is covered and the others are let go. */
function momentsOf(from: number): Moment[] {
  let state = from;
  const upTo = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return 1 + (state % most);
  };
  const needs = new Set<string>(cases.map(({ need: { id } }) => id));
  return [
    { count: upTo(20), is: ({ topic, id }) => topic === 'referrals' && !needs.has(id) },
    { count: upTo(6), is: ({ topic, id }) => topic === 'referrals' && needs.has(id) },
  ];
}

const sql = () => service.database.sql;
const codeOf = ({ status, body }: Answer): string =>
  status < 300 ? String(status) : `${status} ${(body as { code: string }).code}`;

test('answers were lost in every kind of request, and whoever asked again was answered', () => {
  expect(opened.map(codeOf)).toEqual(Array.from({ length: hosts }, () => '201'));
  expect(opened.some(({ lost }) => lost > 0)).toBe(true);
  expect(replies.some(({ answer }) => answer.lost > 0)).toBe(true);
  expect(replies.length).toBeGreaterThan(hosts);
});

test('nothing is lost: each case that was answered is there, with its need, its brief and every key', async () => {
  const kept = await sql()<{ id: string; needs: number; briefs: number; keys: number }[]>`
    select id,
      (select count(*)::int from needs where case_id = cases.id) as needs,
      (select count(*)::int from items where case_id = cases.id and purpose = 'brief') as briefs,
      (select count(*)::int from grants where case_id = cases.id and person <> all (
        select expert from appointments where case_id = cases.id)) as keys
    from cases`;
  expect(kept.map(({ id }) => id).sort()).toEqual(cases.map(({ sealed }) => sealed.id).sort());
  for (const row of kept) expect(row).toMatchObject({ needs: 1, briefs: 1, keys: 2 });
});

test('nothing is doubled: one appointment where somebody accepted, nobody asked twice, no key left over', async () => {
  const accepted = needsWhere('all-accept');
  const held = await sql()<{ need: string }[]>`
    select appointments.need_id as need from appointments
      join needs on needs.id = need_id and needs.state = 'covered'
      join referrals on referrals.id = referral_id and referrals.state = 'accepted'
      join contact_cards on contact_cards.case_id = needs.case_id and from_person = referrals.expert
    where appointments.state = 'held' and referrals.expert = appointments.expert`;
  expect(held.map(({ need: id }) => id).sort()).toEqual([...accepted].sort());
  for (const table of ['appointments', 'contact_cards']) {
    expect(await sql()`select 1 from ${sql()(table)}`, table).toHaveLength(accepted.length);
  }
  expect(await askedTwice()).toEqual([]);
  expect(
    await sql()`
    select 1 from grants_ahead join needs on needs.id = need_id
      left join referrals on referrals.need_id = needs.id and expert = person
    where needs.state = 'covered' or referrals.state = 'declined'`,
  ).toEqual([]);
});

test('every counter is what counting again gives', async () => {
  expect(await miscountedWork(service)).toEqual([]);
  expect(
    await sql()`
    select kind, settled_asks, yeses from kind_counts order by kind`,
  ).toEqual(
    await sql()`
    select kind, count(*)::int as settled_asks, (count(*) filter (where referrals.state = 'accepted'))::int as yeses
    from referrals join needs on needs.id = need_id
    where referrals.state in ('accepted', 'declined') group by kind order by kind`,
  );
});

test('whoever answered twice, because the first answer was lost, learns the same story', async () => {
  for (const { asked, she, answer } of replies) {
    const [row] = await sql()<{ state: string }[]>`
      select state from referrals where need_id = ${asked.need.id} and expert = ${she.person}`;
    const told = codeOf(answer);
    expect(/move_refused/.test(told) && answer.lost === 0, 'who asked once is not told that it was done').toBe(false);
    const stories: Record<string, string[]> = {
      '200': asked.manner === 'all-decline' ? ['declined'] : ['accepted'],
      '409 cases.referral_move_refused': asked.manner === 'all-decline' ? ['declined'] : ['accepted'],
      '409 cases.already_covered': ['covered-by-other'],
    };
    expect(stories[told], told).toContain(row?.state);
    if (told !== '200' || asked.manner === 'all-decline') continue;
    const isKeyHere = await sql()`select 1 from grants where case_id = ${asked.sealed.id} and person = ${she.person}`;
    expect((answer.body as AppointmentView).key).toBe(isKeyHere.length === 1 ? 'here' : 'on-its-way');
  }
  for (const id of needsWhere('all-accept')) {
    const yeses = replies.filter(({ asked, answer }) => asked.need.id === id && !/already/.test(codeOf(answer)));
    expect(yeses, 'one of them has it, and knows').toHaveLength(1);
  }
});

test('every wave goes on: whoever is still sought is looked for, until coordinators hear of it', async () => {
  const sought = [...needsWhere('all-decline'), ...needsWhere('all-silent')].sort();
  const before = await soughtNow();
  expect(before.map(({ id }) => id).sort()).toEqual(sought);
  for (const { state, due } of before) expect(state === 'escalated' || due).toBe(true);
  const first = new Map(before.map(({ id, asked }) => [id, asked]));

  await pass(minutes(30), 4);
  await pass(hours(6), 5);

  const after = await soughtNow();
  const stillSought = after.filter(({ id }) => sought.includes(id));
  expect(stillSought.map(({ state }) => state)).toEqual(sought.map(() => 'escalated'));
  const silent = needsWhere('all-silent');
  for (const { id, asked } of stillSought.filter((each) => silent.includes(each.id))) {
    expect(asked).toBeGreaterThan(first.get(id) ?? 0);
  }
  expect(await askedTwice()).toEqual([]);
  expect(await miscountedWork(service)).toEqual([]);
});

async function pass(milliseconds: number, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    service.clock.advance(milliseconds);
    await restarted.jobs.runUntilIdle();
  }
}

async function soughtNow() {
  return sql()<{ id: NeedInput['id']; state: string; due: boolean; asked: number }[]>`
    select id, state, due_at is not null as due,
      (select count(*)::int from referrals where need_id = needs.id) as asked
    from needs where state in ('searching', 'escalated') order by id`;
}

const needsWhere = (manner: Asked['manner']) =>
  cases.flatMap((asked) => (asked.manner === manner ? asked.need.id : []));
const askedTwice = () => sql()`select need_id, expert from referrals group by 1, 2 having count(*) > 1`;
