import type { CaseView } from '../../cases/contract.ts';
import { ownSelf } from '../people/own-keys.ts';
import { isVettedFor, verifyPeople, type VerifiedPerson } from '../people/verify-people.ts';
import { unlockedOf, type ClientState } from '../state.ts';
import { namedAdult } from './named-adult.ts';
import { grantTo } from './prepare-case.ts';
import type { ShownCase } from './shown-case.ts';
import { writeItem } from './write.ts';

/**
 * Hands the key over to whoever waits for it: announces her in the thread, then grants. A server that names somebody whose
 * statement does not name the need's kind, an unseated coordinator, or a second adult whom I did not name, gets nothing.
 */
export async function grantWaiting(state: ClientState, shown: ShownCase): Promise<ShownCase> {
  const { view, reading, standing } = shown;
  if (view.waiting.length === 0 || !view.can.includes('grant') || !reading.has(view.epoch)) return shown;
  const waiting = new Set(view.waiting.map(({ person }) => person));
  const proofs = view.people.filter(({ person }) => waiting.has(person));
  const { people } = await verifyPeople(state, standing, proofs, 'grant');
  let current = shown;
  for (const one of view.waiting) {
    const person = people.get(one.person);
    if (person !== undefined && mayRead(state, view, one, person)) current = await grantOne(state, current, person);
  }
  return current;
}

/** Announced first: should the grant be lost, others already know her when it comes. */
async function grantOne(state: ClientState, shown: ShownCase, person: VerifiedPerson): Promise<ShownCase> {
  const isKnown = shown.readers.includes(person.person);
  const current = isKnown ? shown : await writeItem(state, shown, 'reader', person.person);
  const { view, reading, readers } = current;
  const opened = reading.get(view.epoch);
  if (opened === undefined) return current;
  const { org } = unlockedOf(state);
  const { caseKey, needsHash } = opened.grant;
  const granted = { org, case: view.id, epoch: view.epoch, caseKey, needsHash };
  const { text, mac, file } = await grantTo(granted, await ownSelf(state), person, readers);
  await state.api.grant(view.id, person.person, { epoch: view.epoch, grant: { text, mac, file } });
  const rest = view.waiting.filter((one) => one.person !== person.person);
  return { ...current, view: { ...view, waiting: rest } };
}

type Waiting = CaseView['waiting'][number];

function mayRead(state: ClientState, view: CaseView, { why, need }: Waiting, person: VerifiedPerson): boolean {
  if (why === 'on-duty') return person.by === 'seat';
  if (why === 'second-adult') return person.person === namedAdult(state, view) && person.by !== 'ready';
  return view.needs.some(({ id, kind }) => id === need && isVettedFor(person, kind));
}
