import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EntryInput, VettingItem } from '../../src/directory/contract.ts';
import { caller, type Caller } from '../world/callers.ts';
import { entryContent, myEntry, submitted } from '../world/entries.ts';
import { statusOf } from '../world/cases.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let ines: Caller;
let owner: Caller;

beforeEach(async () => {
  service = await startService();
  ines = await caller(service, { roles: ['coordinator'] });
  owner = await caller(service, { roles: ['volunteer'] });
});
afterEach(() => service.drop());

const clinic: EntryInput = entryContent({
  ownerKind: 'association',
  displayName: 'Maison médicale',
  tier: 'public',
  skills: [{ kind: 'nurse', modes: ['on-site'], topics: [] }],
});
const publishes = async (her: Caller, id: string, revision = 1) =>
  statusOf(await her.call('PUT', `/v1/entries/${id}/publication`, undefined, { 'if-match': `"${revision}"` }));
const waits = async (id: string) =>
  (await ines.call('GET', '/v1/vetting')).json<{ entries: VettingItem[] }>().entries.find((item) => item.id === id);
const isFound = async (id: string) => (await service.app.inject(`/v1/entries/${id}`)).statusCode === 200;

test('a clinic’s health kinds are published by two: Inès vouches, Wout publishes', async () => {
  const wout = await caller(service, { roles: ['coordinator'] });
  const id = await submitted(owner, clinic);
  expect(await waits(id)).toMatchObject({ needsTwo: true });
  expect(await publishes(ines, id)).toBe('200');
  expect(await waits(id)).toMatchObject({ state: 'submitted', vouchedBy: ines.person });
  expect(await isFound(id)).toBe(false);

  expect(await publishes(ines, id), 'her own second signature is none').toBe('409 directory.second_needed');
  expect(await publishes(wout, id)).toBe('200');
  expect(await isFound(id)).toBe(true);
});

test('what was written since is nobody’s yet: both look again', async () => {
  const wout = await caller(service, { roles: ['coordinator'] });
  const id = await submitted(owner, clinic);
  await publishes(ines, id);
  await owner.call('PUT', `/v1/entries/${id}`, { ...clinic, displayName: 'Maison de santé' }, { 'if-match': '"1"' });
  expect((await waits(id))?.vouchedBy).toBeUndefined();
  expect(await publishes(wout, id, 2)).toBe('200');
  expect(await isFound(id)).toBe(false);
  expect(await publishes(ines, id, 2)).toBe('200');
  expect(await isFound(id)).toBe(true);
});

test('two at once make two, whoever is first', async () => {
  const wout = await caller(service, { roles: ['coordinator'] });
  const id = await submitted(owner, clinic);
  expect(await Promise.all([publishes(ines, id), publishes(wout, id)])).toEqual(['200', '200']);
  expect(await myEntry(owner, id)).toMatchObject({ state: 'published' });
});

test('a canteen needs one, and so does a clinic while Inès is alone', async () => {
  const clinics = await submitted(owner, clinic);
  expect(await publishes(ines, clinics)).toBe('200');
  expect(await isFound(clinics)).toBe(true);
  await caller(service, { roles: ['coordinator'] });
  const canteen = await submitted(
    owner,
    entryContent({ ownerKind: 'association', displayName: 'La Soupe', tier: 'public' }),
  );
  expect(await publishes(ines, canteen)).toBe('200');
  expect(await isFound(canteen)).toBe(true);
});
