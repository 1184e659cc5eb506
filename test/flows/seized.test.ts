import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId, PersonId } from '../../src/kernel/index.ts';
import { loadWordList } from '../../src/sealing/index.ts';
import { dumpOf, rowsOf, type Dump } from '../world/dump.ts';
import { openedByCode, openedWith, seizedVault, type Opened } from '../world/seized-vault.ts';
import { memoryOfThisOpening } from '../../src/client/state.ts';
import { openDevice } from '../world/devices.ts';
import { signsIn } from '../world/people.ts';
import { startService } from '../world/service.ts';
import { encodings, tracesOf, wordsOf, type Place, type Trace } from '../world/traces.ts';
import { startWorld, type Expert, type Host, type World } from '../world/world.ts';

const briefs = {
  urgent: 'Le guichet refuse son récépissé, la petite tousse beaucoup.',
  soon: 'Entretien repoussé, il redoute la traversée.',
  searching: 'Une ordonnance illisible, personne ne déchiffre.',
  closed: 'Bulletin scolaire incompréhensible, réunion des parents.',
};
const messages = [
  'Merci infiniment ! Rendez-vous devant la fontaine asséchée ?',
  'Volontiers, je porterai un parapluie violet.',
  'Sonnez chez la boulangère, troisième étage.',
  'Compris, je préviendrai la concierge.',
  'Apportez plutôt le dossier bleu marine.',
  'Finalement le tramway est en panne.',
];
const cards = [
  'Appelez après vêpres : +32 470 11 22 33, sonnerie discrète',
  'Joignable au 0499 88 77 66, chuchotez',
  'Boîte vocale 0488 55 44 33, patientez',
];

const notes = ['Laissé un message au dispensaire, la secrétaire rappelle vendredi.'];

let world: World;
let odile: Host;
let samira: Expert;
let hanna: Expert;
let tesfay: Expert;
let urgent: CaseId;
let dump: Dump;
let places: Place[];
let programWords: ReadonlySet<string>;
/** What Samira’s browser keeps: she opens her phone by six digits. */
const storage = memoryOfThisOpening();
const digits = '204915';

beforeAll(async () => {
  world = await startWorld();
  const { service } = world;
  odile = await world.host('Odile');
  samira = await world.expert('Samira');
  hanna = await world.expert('Hanna');
  tesfay = await world.expert('Tesfay');
  await mainJob();
  const phone = openDevice(service, { memory: storage });
  await signsIn(phone, 'Samira', samira.words);
  await phone.setDeviceCode(digits);
  await phone.lock();
  dump = await dumpOf(service.database);
  places = [
    ...[...dump].map(([name, text]) => ({ name, text })),
    ...service.logLines.map((text) => ({ name: 'log', text })),
  ];
  programWords = await wordsOfTheProgram();
});
afterAll(() => world.drop());

/** Everything that is done with a case, up to the closing of one; another is still sought. */
async function mainJob(): Promise<void> {
  ({ id: urgent } = await odile.asks({ urgency: 'urgent' }, briefs.urgent));
  expect(await aheadOf(urgent)).toEqual([samira.id, hanna.id, tesfay.id].sort());
  await samira.accepts(urgent, cards[0]);
  await odile.opens(urgent);
  await odile.writes(urgent, messages[0] ?? '');
  await samira.writes(urgent, messages[1] ?? '');
  await odile.writes(urgent, messages[2] ?? '');
  await samira.writes(urgent, messages[3] ?? '');
  await odile.client.sendContactCard(await odile.opens(urgent), samira.id, cards[1] ?? '');

  const { id: soon } = await odile.asks({ urgency: 'soon' }, briefs.soon);
  await hanna.accepts(soon, cards[2]);
  await odile.writes(soon, messages[4] ?? '');
  await hanna.writes(soon, messages[5] ?? '');

  const { id: closed } = await odile.asks({ urgency: 'urgent' }, briefs.closed);
  await samira.accepts(closed);
  await samira.opens(closed);
  await odile.client.api.closeCase(closed, { outcome: 'met' });

  const { id: searching } = await odile.asks({ urgency: 'urgent' }, briefs.searching);
  expect(await aheadOf(searching)).toContain(tesfay.id);
  await world.wout.client.writeNote(searching, await world.wout.client.readNote(searching), notes[0] ?? '');
  await world.service.settle();
}

const everybody = () => [world.ines, world.wout, odile, samira, hanna, tesfay];
const written = () => [...Object.values(briefs), ...messages, ...cards, ...notes];
const search = (secrets: readonly string[]): Trace[] => tracesOf(secrets, places, programWords);

test('the dump is whole: every room’s tables and the queue’s, with what they hold', () => {
  for (const table of ['public.items', 'public.doors', 'pgboss.job_common', 'drizzle.__drizzle_migrations']) {
    expect([...dump.keys()]).toContain(table);
  }
  expect(rowsOf(dump, 'public.cases')).toHaveLength(4);
  expect(rowsOf(dump, 'public.people').map(({ handle }) => handle)).toContain('tesfay');
  expect(places.filter(({ name }) => name === 'log').length).toBeGreaterThan(100);
});

test('what is searched for would be found: in clear, or in any encoding, in the midst of other bytes', () => {
  expect(search(['Maisons ouvertes']).map(({ name }) => name)).toContain('public.collective');
  expect(tracesOf(['hidden TESFAY'], places, new Set()).map(({ found }) => found)).toContain('tesfay');
  const secret = cards[0] ?? '';
  for (const encoding of ['utf8', 'base64', 'base64url', 'hex'] as const) {
    for (const before of ['', 'a', 'ab']) {
      const text = Buffer.from(`${before}${secret}zz`).toString(encoding);
      expect(tracesOf([secret], [{ name: encoding, text }], programWords), encoding).not.toEqual([]);
    }
  }
  expect(encodings('ab').every((form) => form.length > 1)).toBe(true);
});

test('no brief, no message, no number, no note is in the dump or a log line', () => {
  expect(search(written())).toEqual([]);
});

test('nobody’s seven words are there, together or one by one, nor those on paper', async () => {
  const phrases = [...everybody().map(({ words }) => words), world.ines.rootWords];
  expect(phrases.map((phrase) => phrase.split(' ').length)).toEqual([7, 7, 7, 7, 7, 7, 12]);
  expect(search(phrases)).toEqual([]);

  // So that no word is there by chance either, and enough of them tell something.
  const list = await loadWordList('en');
  const there = new Set(places.flatMap(({ text }) => wordsOf(text)));
  expect(list.filter((word) => there.has(word) && !programWords.has(word))).toEqual([]);
  expect(list.filter((word) => programWords.has(word)).length / list.length).toBeLessThan(0.4);
});

test('the dump and the vault of somebody who was not chosen open nothing', async () => {
  expect(await openedWith(dump, await seizedVault(dump, tesfay))).toEqual([]);
});

test('the database alone opens no device code, nor does what the browser kept, whatever is guessed', async () => {
  expect(rowsOf(dump, 'public.device_shares')).toHaveLength(1);
  const kept = storage.code();
  if (kept === undefined) throw new Error('her browser kept nothing');
  expect(search([digits, kept.browserSecret, kept.device])).toEqual([]);
  const [row] = rowsOf(dump, 'public.device_shares');
  const somewhere = JSON.stringify(kept);
  for (const secret of [row?.['share'], row?.['proof_hash'], row?.['wrapped_key']]) {
    expect(somewhere).not.toContain(secret);
  }
  const guesses = Array.from({ length: 200 }, (_, at) => String(204_900 + at));
  const stranger = { ...kept, browserSecret: 'A'.repeat(43) };
  expect(await openedByCode(dump, stranger, guesses), 'the right digits are among them').toBeUndefined();
  const [columns] = dump.get('public.device_shares')?.split('\n') ?? [];
  const without = new Map(dump).set('public.device_shares', `${columns}\n`);
  expect(await openedByCode(without, kept, guesses)).toBeUndefined();
});

test('a phone together with the database opens by its digits, and by nothing less: a million tries, as is said', async () => {
  const kept = storage.code();
  if (kept === undefined) throw new Error('her browser kept nothing');
  expect(await openedByCode(dump, kept, ['', '000000', '204914', '204916', '2049150'])).toBeUndefined();
  expect(await openedByCode(dump, kept, ['204914', digits])).toMatchObject({ digits, person: samira.id });
});

test('the same keys in the right hands do open: the thread for whoever was chosen, cards for whom they were meant', async () => {
  const hers = await openedWith(dump, await seizedVault(dump, samira));
  expect(textIn(hers, 'items')).toContain(briefs.urgent);
  for (const message of messages.slice(0, 4)) expect(textIn(hers, 'items')).toContain(message);
  expect(textIn(hers, 'contact_cards')).toContain(cards[1]);
  expect(textIn(hers, 'items'), 'and no other case’s').not.toContain(briefs.searching);

  for (const coordinator of [world.ines, world.wout]) {
    const theirs = await openedWith(dump, await seizedVault(dump, coordinator));
    expect(textIn(theirs, 'coordinator_note_cards')).toContain(notes[0]);
  }
  expect(textIn(hers, 'coordinator_note_cards')).toBe('');

  const hosts = await openedWith(dump, await seizedVault(dump, odile));
  for (const brief of Object.values(briefs)) expect(textIn(hosts, 'items')).toContain(brief);
  for (const card of [cards[0], cards[2]]) expect(textIn(hosts, 'contact_cards')).toContain(card);
});

test('only the key that no database holds parts him from the brief that was granted ahead to him', async () => {
  const releaseKey = Buffer.from(world.service.deps.secrets.releaseKey).toString('base64url');
  const opened = await openedWith(dump, await seizedVault(dump, tesfay), [releaseKey]);
  expect(textIn(opened, 'items')).toContain(briefs.searching);
  expect(textIn(opened, 'items'), 'what was released to others is gone for him').not.toContain(briefs.urgent);
});

const textIn = (opened: readonly Opened[], table: string): string =>
  opened.flatMap((one) => (one.table === table ? one.text : [])).join('\n');

async function aheadOf(caseId: CaseId): Promise<PersonId[]> {
  const rows = await world.service.database.sql<{ person: PersonId }[]>`
    select person from grants_ahead where case_id = ${caseId} order by person collate "C"`;
  return rows.map(({ person }) => person);
}

/** Words that the program itself uses: in its sources, and in the database of a collective that nobody has joined. */
async function wordsOfTheProgram(): Promise<ReadonlySet<string>> {
  const root = join(import.meta.dirname, '../..');
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: root, exclude: ['src/demo/**'] });
  const before = await startService();
  const empty = await dumpOf(before.database);
  await before.drop();
  return new Set(
    [...sources.map((file) => readFileSync(join(root, file), 'utf8')), ...empty.values()].flatMap(wordsOf),
  );
}
