import type { Client } from '../../client/index.ts';
import { makeSetupToken } from '../../identity/index.ts';
import { newId, type Role } from '../../kernel/index.ts';
import { openDevice, type Player, type Stage } from '../stage.ts';
import { coordinators, hosts, newcomer } from './cast.ts';
import { experts } from './cast-experts.ts';
import type { Member } from './member.ts';

export type Coordinators = Record<keyof typeof coordinators, Player>;
export type Hosts = Record<keyof typeof hosts, Player>;
export type Experts = Record<keyof typeof experts, Player>;

/** Everybody whose words are known, but whoever joins last. */
export interface Cast {
  readonly coordinators: Coordinators;
  readonly hosts: Hosts;
  readonly experts: Experts;
}

/** The handles that are the cast's. */
export function handles(): string[] {
  return [...Object.values<Member>({ ...coordinators, ...hosts, ...experts }), newcomer].map(({ handle }) => handle);
}

/** All of them, in the order in which they are offered. */
export function everybody({ coordinators, hosts, experts }: Cast): Player[] {
  return [coordinators, hosts, experts].flatMap((group) => Object.values<Player>(group));
}

/** The collective begins, and its people join by links, each on her own device, as they would. */
export async function gatherCast(stage: Stage): Promise<Cast> {
  const nour = await found(stage, coordinators.nour);
  const wouter = await join(stage, nour, coordinators.wouter);
  await confirmAll(nour);
  await wouter.client.readMe();
  await settleIn(nour);

  const everybody = { ...hosts, ...experts };
  const joined = await Promise.all(
    Object.entries(everybody).map(async ([name, member]) => [name, await join(stage, nour, member)] as const),
  );
  await confirmAll(nour);
  const players = Object.fromEntries(joined) as Hosts & Experts;
  await publishEntries(nour, wouter, Object.values(players));
  const pick = <Name extends string>(names: Record<Name, Member>): Record<Name, Player> =>
    Object.fromEntries(Object.keys(names).map((name) => [name, players[name as keyof typeof players]])) as never;
  return { coordinators: { nour, wouter }, hosts: pick(hosts), experts: pick(experts) };
}

/** Somebody follows a link just now, and waits for a coordinator. */
export function joinLast(stage: Stage, inviter: Player): Promise<Player> {
  return join(stage, inviter, newcomer);
}

async function found(stage: Stage, member: Member): Promise<Player> {
  const client = openDevice(stage, member.locale);
  const token = await makeSetupToken(stage.service.deps);
  const setUp = await client.prepareSetUp({ token, collectiveName: 'Toits ouverts', handle: member.handle });
  await setUp.complete();
  return enter(client, member, setUp.words);
}

async function join(stage: Stage, inviter: Player, member: Member): Promise<Player> {
  const client = openDevice(stage, member.locale);
  const roles: Role[] = [member.role];
  const { fragment } = await inviter.client.invite({ roles });
  const joiner = await client.prepareToJoin(await client.openInvitation(fragment), { handle: member.handle });
  await joiner.join();
  return enter(client, member, joiner.words);
}

async function enter(client: Client, member: Member, words: string): Promise<Player> {
  const { person } = await client.signIn({ handle: member.handle, words, deviceName: 'démo' });
  return { member, id: person, words, client };
}

async function confirmAll({ client }: Player): Promise<void> {
  for (const { waiting, refusal } of await client.joinsToConfirm()) {
    if (refusal !== undefined) throw refusal;
    await client.confirm(waiting);
  }
}

async function settleIn({ client }: Player): Promise<void> {
  const { revision } = await client.api.collective();
  await client.api.changeCollective(revision, {
    rotaTelephone: '+3220000112',
    branches: [
      { id: newId(), name: 'Bruxelles – Brussel', zones: ['brussels', 'flemish-brabant', 'walloon-brabant'] },
      { id: newId(), name: 'Wallonie', zones: ['hainaut', 'liege', 'namur', 'luxembourg'] },
      { id: newId(), name: 'Vlaanderen', zones: ['antwerp', 'east-flanders', 'west-flanders', 'limburg'] },
    ],
  });
}

/** The experts write what they offer; one coordinator vets, the other signs where two must. */
async function publishEntries(first: Player, second: Player, players: readonly Player[]): Promise<void> {
  await Promise.all(
    players.map(async ({ member, client }) => {
      if (member.entry === undefined) return;
      const id = newId<'entry'>();
      await client.api.writeEntry(id, member.entry);
      await client.api.submitEntry(id);
    }),
  );
  for (const item of await first.client.api.vetting()) await first.client.vetEntry(item);
  for (const proposal of await second.client.proposals()) await second.client.cosign(proposal);
}
