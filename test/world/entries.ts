import { newId, type EntryId } from '../../src/kernel/index.ts';
import type { Card, EntryInput, MyEntry } from '../../src/directory/contract.ts';
import type { Caller } from './callers.ts';

/** REFNIS codes of places that stories are set in. */
export const liege = '62063';
export const namur = '92094';
export const brussels = '21004';

/** What a volunteer writes who cooks at weekends in Liège, or whatever the story needs. */
export function entryContent(changes: Partial<EntryInput> = {}): EntryInput {
  return {
    ownerKind: 'person',
    displayName: 'Marguerite',
    tier: 'members',
    municipality: liege,
    languages: ['fra'],
    skills: [{ kind: 'cook', modes: ['on-site'], topics: [] }],
    reachKm: 20,
    cap: { count: 3, per: 'week' },
    nightOk: false,
    halfDays: [],
    ...changes,
  };
}

/** Drafts and submits an entry as its owner would. */
export async function submitted(owner: Caller, content: EntryInput): Promise<EntryId> {
  const id = newId<'entry'>();
  await expectOk(owner.call('PUT', `/v1/entries/${id}`, content));
  await expectOk(owner.call('PUT', `/v1/entries/${id}/submission`));
  return id;
}

/** Drafts, submits and has an entry published. */
export async function published(owner: Caller, coordinator: Caller, content: EntryInput): Promise<EntryId> {
  const id = await submitted(owner, content);
  await expectOk(coordinator.call('PUT', `/v1/entries/${id}/publication`, undefined, { 'if-match': '"1"' }));
  return id;
}

/** Her own view of an entry. */
export async function myEntry(owner: Caller, id: EntryId): Promise<MyEntry> {
  const { entries } = (await expectOk(owner.call('GET', '/v1/entries/mine'))).json<{ entries: MyEntry[] }>();
  const found = entries.find((entry) => entry.id === id);
  if (found === undefined) throw new Error('she has no such entry');
  return found;
}

export async function cardFor(reader: Caller, id: EntryId): Promise<Card> {
  return (await expectOk(reader.call('GET', `/v1/entries/${id}`))).json();
}

async function expectOk<Answer extends { statusCode: number; body: string }>(call: Promise<Answer>): Promise<Answer> {
  const answer = await call;
  if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer;
}
