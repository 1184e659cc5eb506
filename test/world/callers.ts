import type { LightMyRequestResponse } from 'fastify';
import { days, newId, type Kind, type PersonId, type Role, type SignInId } from '../../src/kernel/index.ts';
import { people, signIns } from '../../src/identity/tables.ts';
import type { Service } from '../../src/http/index.ts';

/** Somebody with an account and an access token, whose keys are made up: for tests in which nothing is opened. */
export interface Caller {
  readonly person: PersonId;
  readonly signIn: SignInId;
  readonly token: string;
  call(method: string, url: string, body?: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
}

export interface CallerTraits {
  readonly handle?: string;
  readonly roles?: readonly Role[];
  readonly state?: 'waiting' | 'ready' | 'confirmed';
  readonly vettedKinds?: readonly Kind[];
  readonly isSeated?: boolean;
  /** Which instance she talks to, where there are several. */
  readonly through?: Service;
}

/** Puts a person and her sign-in into the database, past joining and confirming. */
export async function caller(service: Service, traits: CallerTraits = {}): Promise<Caller> {
  const person = newId<'person'>();
  const signIn = newId<'sign-in'>();
  const now = service.deps.clock.now();
  const today = now.toISOString().slice(0, 10);
  const { roles = ['host'], state = 'confirmed', vettedKinds = [], isSeated = roles.includes('coordinator') } = traits;
  const row = {
    id: signIn,
    person,
    deviceName: 'phone',
    familyHash: newId(),
    successors: [],
    madeOn: today,
    usedOn: today,
  };
  await service.database.transaction(async (tx) => {
    await tx.insert(people).values({
      id: person,
      handle: traits.handle ?? `person ${person.toLowerCase()}`,
      handleSalt: newId(),
      locale: 'fr',
      recipient: `age1pq1${'q'.repeat(1952)}`,
      signingKey: newId(),
      agreementKey: newId(),
      keysChangedOn: today,
      state,
      roles: [...roles],
      vettedKinds: [...vettedKinds],
      isSeated,
      openedAt: isSeated ? now : null,
      joinedAt: now,
      confirmedAt: state === 'confirmed' ? now : null,
    });
    await tx.insert(signIns).values(row);
  });
  let seenAt = now.getTime();
  /** Her app renews its sign-in every day; after a month away it is forgotten, and she signs in afresh. */
  const signInAgain = async (): Promise<number> => {
    const at = service.deps.clock.now();
    const set = { usedOn: at.toISOString().slice(0, 10) };
    const values = { ...row, ...set };
    await service.database.drizzle.insert(signIns).values(values).onConflictDoUpdate({ target: signIns.id, set });
    return at.getTime();
  };
  const instance = traits.through ?? service;
  const token = service.tokens.issue({ person, signIn });
  return {
    person,
    signIn,
    token,
    async call(method, url, body, headers = {}) {
      if (service.deps.clock.now().getTime() - seenAt > days(1)) seenAt = await signInAgain();
      return instance.app.inject({
        method: method as 'GET',
        url,
        headers: { authorization: `Bearer ${service.tokens.issue({ person, signIn })}`, ...headers },
        ...(body !== undefined && { payload: body as object }),
      });
    },
  };
}
