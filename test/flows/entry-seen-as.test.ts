import { afterAll, beforeAll, expect, test } from 'vitest';
import { tiers } from '../../src/kernel/index.ts';
import { startWorld, type Expert, type Host, type World } from '../world/world.ts';

let world: World;
let odile: Host;
beforeAll(async () => {
  world = await startWorld();
  odile = await world.host('Odile');
});
afterAll(() => world.drop());

/** What each of them gets when she opens the entry herself. */
async function openedBy({ entry }: Expert) {
  const open = (client: Host['client'] | undefined) =>
    client?.api.entry(entry).catch((error: { status: number }) => (error.status === 404 ? undefined : error));
  const answer = await world.service.app.inject({ method: 'GET', url: `/v1/entries/${entry}` });
  const visitor = answer.statusCode === 200 ? answer.json<object>() : undefined;
  return { visitor, host: await open(odile.client), coordinator: await open(world.ines.client) };
}

test.each(tiers)('an entry of tier %s is shown to its owner as others are answered, word for word', async (tier) => {
  const samira = await world.expert(`Samira-${tier}`, { tier });
  const views = await samira.client.api.entryViews(samira.entry);
  expect(views).toEqual(JSON.parse(JSON.stringify(await openedBy(samira))));
  expect(Object.keys(views)).toEqual(
    { public: ['visitor', 'host', 'coordinator'], members: ['host', 'coordinator'], coordinators: ['coordinator'] }[
      tier
    ],
  );
  for (const { client } of [odile, world.ines])
    await expect(client.api.entryViews(samira.entry)).rejects.toMatchObject({ status: 404 });
});
