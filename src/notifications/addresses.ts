import type { PersonId } from '../kernel/index.ts';
import { lockText, markOf, unlockText, type PushAddress } from '../platform/index.ts';
import { mostEndpointBytes } from './contract.ts';
import type { NotificationDeps } from './deps.ts';

type Keys = Pick<NotificationDeps, 'secrets'>;

const pushPlace = (person: PersonId) => ({ purpose: 'push-address', about: person, size: mostEndpointBytes + 256 });
const mailPlace = (person: PersonId) => ({ purpose: 'mail-address', about: person, size: 320 });
const codePlace = (person: PersonId) => ({ purpose: 'mail-code', about: person, size: 400 });

/** A push address, locked; and its mark: a device that was somebody else's is found by it. */
export function lockPushAddress({ secrets }: Keys, person: PersonId, address: PushAddress) {
  return {
    address: lockText(secrets.notifyKey, pushPlace(person), JSON.stringify(address)),
    mark: markOf(secrets.notifyKey, 'push', address.endpoint),
  };
}

export function unlockPushAddress({ secrets }: Keys, person: PersonId, bytes: Uint8Array): PushAddress {
  return JSON.parse(unlockText(secrets.notifyKey, pushPlace(person), bytes)) as PushAddress;
}

/** One mail address a person: its mark is hers. */
export function lockMailAddress({ secrets }: Keys, person: PersonId, address: string) {
  return {
    address: lockText(secrets.notifyKey, mailPlace(person), address),
    mark: markOf(secrets.notifyKey, 'mail', person),
  };
}

export function unlockMailAddress({ secrets }: Keys, person: PersonId, bytes: Uint8Array): string {
  return unlockText(secrets.notifyKey, mailPlace(person), bytes);
}

/** An address that waits to be confirmed, and what confirms it. */
export interface Candidate {
  readonly address: string;
  readonly code: string;
}

export function lockCandidate({ secrets }: Keys, person: PersonId, candidate: Candidate): Uint8Array {
  return lockText(secrets.notifyKey, codePlace(person), JSON.stringify(candidate));
}

export function unlockCandidate({ secrets }: Keys, person: PersonId, bytes: Uint8Array): Candidate {
  return JSON.parse(unlockText(secrets.notifyKey, codePlace(person), bytes)) as Candidate;
}

/** What its owner is shown, so that she knows which one it is: `s…@…org`. */
export function masked(address: string): string {
  const end = address.slice(address.lastIndexOf('.') + 1);
  return `${address.charAt(0)}…@….${end}`;
}
