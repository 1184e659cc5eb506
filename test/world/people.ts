import type { Client } from '../../src/client/index.ts';
import { makeSetupToken } from '../../src/identity/index.ts';
import { newId, type Kind, type PersonId, type Role } from '../../src/kernel/index.ts';
import type { EntryInput } from '../../src/directory/contract.ts';
import { openDevice } from './devices.ts';
import type { TestService } from './service.ts';

/** Somebody with a phone, signed in, who knows her seven words. */
export interface Somebody {
  readonly id: PersonId;
  readonly handle: string;
  readonly words: string;
  readonly client: Client;
}

/** The first coordinator, with the root's words on paper. */
export interface Founder extends Somebody {
  readonly rootWords: string;
}

/** A collective begins: its first coordinator follows the one-time link and signs in. */
export async function founds(service: TestService, handle: string): Promise<Founder> {
  const client = openDevice(service);
  const token = await makeSetupToken(service.deps);
  const setUp = await client.prepareSetUp({ token, collectiveName: 'Maisons ouvertes', handle });
  await setUp.complete();
  const { rootWords, words } = setUp;
  return { rootWords, ...(await signsIn(client, handle, words)) };
}

/** Follows an invitation's link and signs in, on a phone of her own: she waits, or is ready. */
export async function joins(service: TestService, fragment: string, handle: string): Promise<Somebody> {
  const client = openDevice(service);
  const joiner = await client.prepareToJoin(await client.openInvitation(fragment), { handle });
  await joiner.join();
  return signsIn(client, handle, joiner.words);
}

export async function signsIn(client: Client, handle: string, words: string): Promise<Somebody> {
  const { person } = await client.signIn({ handle, words, deviceName: 'phone' });
  await client.settled();
  return { id: person, handle, words, client };
}

/** A coordinator confirms whoever waits under this handle. */
export async function confirms(
  coordinator: Somebody,
  joined: Somebody,
  how: { readonly kinds?: readonly Kind[]; readonly rootWords?: string } = {},
): Promise<void> {
  const waiting = (await coordinator.client.joinsToConfirm()).find((one) => one.waiting.person === joined.id);
  if (waiting === undefined) throw new Error(`${joined.handle} does not wait`);
  if (waiting.refusal !== undefined) throw waiting.refusal;
  await coordinator.client.confirm(waiting.waiting, how);
  await coordinator.client.settled();
}

/** Invited, joined and confirmed by one coordinator. */
export async function welcomes(
  service: TestService,
  coordinator: Somebody,
  handle: string,
  roles: readonly Role[],
): Promise<Somebody> {
  const { fragment } = await coordinator.client.invite({ roles });
  const joined = await joins(service, fragment, handle);
  await confirms(coordinator, joined);
  return joined;
}

/** Signs, as the second coordinator, whatever waits for it. */
export async function cosignsAll({ client }: Somebody): Promise<void> {
  for (const proposal of await client.proposals()) await client.cosign(proposal);
  await client.settled();
}

/** Writes an entry and submits it. */
export async function submits({ client }: Somebody, content: EntryInput): Promise<string> {
  const id = newId<'entry'>();
  await client.api.writeEntry(id, content);
  await client.api.submitEntry(id);
  return id;
}

/** A coordinator looks at an entry, states its owner's kinds and publishes it; a second one signs where two are needed. */
export async function vets(first: Somebody, second: Somebody, entry: string): Promise<void> {
  const item = (await first.client.api.vetting()).find(({ id }) => id === entry);
  if (item === undefined) throw new Error('this entry does not wait');
  await first.client.vetEntry(item);
  await cosignsAll(second);
}
