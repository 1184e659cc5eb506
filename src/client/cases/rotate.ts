import type { PersonId } from '../../kernel/index.ts';
import { briefText, commitmentOf, makeCaseKey, readBrief, sealItem } from '../../sealing/index.ts';
import { ApiError } from '../errors.ts';
import { ownSelf } from '../people/own-keys.ts';
import { isVettedFor, verifyPeople, type VerifiedPerson } from '../people/verify-people.ts';
import { unlockedOf, type ClientState } from '../state.ts';
import { namedAdult } from './named-adult.ts';
import { grantTo } from './prepare-case.ts';
import { readCase } from './read-case.ts';
import type { ShownCase } from './shown-case.ts';

/** How often it begins again for somebody who writes meanwhile, before it is left to the next opening. */
const mostTries = 4;

/**
 * Starts a new epoch where the newest is spent: keys went ahead and somebody accepted, or a holder left. The brief is
 * sealed again under the new key; whoever was not chosen, and a replacement for what was said before, read nothing more.
 * When another client was faster, hers counts; when somebody wrote meanwhile, it is tried again on top of what she wrote.
 */
export async function rotateIfDue(state: ClientState, shown: ShownCase, tries = mostTries): Promise<ShownCase> {
  const { view, reading, standing } = shown;
  const opened = reading.get(view.epoch);
  const brief = opened?.items[0];
  if (tries === 0 || !view.isEpochSpent || !view.can.includes('rotate') || !opened?.end || !brief) return shown;

  const { people } = await verifyPeople(state, standing, view.people, 'grant');
  const me = await ownSelf(state);
  const { org, person } = unlockedOf(state);
  const others = rightfulReaders(state, shown, people).filter((one) => one.person !== person);
  const recipients = [{ ...me, person }, ...others];
  const readers = recipients.map((one) => one.person);

  const epoch = view.epoch + 1;
  const caseKey = makeCaseKey();
  const granted = { org, case: view.id, epoch, caseKey, needsHash: opened.grant.needsHash };
  const { sequence: after, last: previous } = opened.end;
  const place = { org, case: view.id, epoch, sequence: 1, author: person, purpose: 'brief', previous } as const;
  const { item } = await sealItem(caseKey, place, briefText(readBrief(brief.text)));
  const body = {
    commitment: await commitmentOf(caseKey),
    after,
    previous,
    brief: item.sealed,
    grants: await Promise.all(recipients.map((one) => grantTo(granted, me, one, readers))),
  };
  try {
    await state.api.startEpoch(view.id, epoch, body);
  } catch (error) {
    if (!isOvertaken(error)) throw error;
  }
  return rotateIfDue(state, await readCase(state, view.id), tries - 1);
}

function isOvertaken(error: unknown): boolean {
  return error instanceof ApiError && ['cases.epoch_taken', 'cases.sequence_taken'].includes(error.code);
}

/**
 * Of those whom the server names, who has a place in the new epoch: the host, whom she named beside herself, seated
 * coordinators, and experts whose statement names the kind of the need that they accepted. A coordinator's client leaves the
 * second adult to the host's, which knows whom she named.
 */
function rightfulReaders(
  state: ClientState,
  { view }: ShownCase,
  people: ReadonlyMap<PersonId, VerifiedPerson>,
): VerifiedPerson[] {
  const named = namedAdult(state, view);
  const accepted = view.needs.flatMap(({ kind, appointments }) => appointments.map(({ expert }) => ({ kind, expert })));
  return view.recipients.flatMap((id) => {
    const person = people.get(id);
    if (person === undefined) return [];
    const isExpert = accepted.some(({ kind, expert }) => expert === id && isVettedFor(person, kind));
    return id === view.host || id === named || person.by === 'seat' || isExpert ? [person] : [];
  });
}
