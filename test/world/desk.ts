import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import type { Joining, SignedList, StatementStanding } from '../../src/identity/contract.ts';
import {
  extended,
  found,
  invited,
  joining,
  makeHand,
  signIn,
  stated,
  type Device,
  type Founded,
  type Hand,
  type InvitedByHand,
} from './by-hand.ts';
import type { TestService } from './service.ts';

type Wish = Parameters<typeof invited>[3];

/** Ada's desk: a collective that she set up, and what she does there every day. */
export interface Desk {
  collective: Founded;
  /** Ada's device; its token lasts five minutes, so it is opened anew before each story. */
  ada: Device;
  reopen(): Promise<void>;
  invite(wish?: Wish): Promise<InvitedByHand>;
  notice(invitation: InvitedByHand): Promise<LightMyRequestResponse>;
  join(invitation: InvitedByHand, body: object): Promise<LightMyRequestResponse>;
  /** Makes somebody who could join by this invitation: a hand, and what she would send. */
  joiner(
    invitation: InvitedByHand,
    handle: string,
    how?: { person?: Hand['person']; isReady?: boolean },
  ): Promise<{ hand: Hand; body: Joining }>;
  /** Somebody who joined and waits. */
  member(handle: string): Promise<Hand>;
  /** Somebody who joined and was seated by the next roster, which Ada signed alone. */
  seated(handle: string): Promise<Hand>;
  state(device: Device, hand: Hand, statement: SignedList): Promise<StatementStanding & { code?: string }>;
  meOf(hand: Hand): Promise<object>;
}

export async function openDesk(service: TestService): Promise<Desk> {
  const collective = await found(service);
  const desk: Desk = {
    collective,
    ada: await signIn(service, collective.ada),
    async reopen() {
      desk.ada = await signIn(service, collective.ada);
    },
    async invite(wish = { roles: ['expert'] }) {
      const invitation = await invited(service, desk.collective, collective.ada, wish);
      expect((await desk.ada.call('POST', '/v1/invitations', invitation.body)).statusCode).toBe(201);
      return invitation;
    },
    notice: ({ id }) => service.app.inject(`/v1/invitations/${id}`),
    join: ({ id }, payload) => service.app.inject({ method: 'PUT', url: `/v1/invitations/${id}/joining`, payload }),
    joiner: async ({ secret }, handle, { person, isReady = false } = {}) =>
      joining(collective.org, secret, await makeHand(handle, person && { person }), isReady),
    async member(handle) {
      const invitation = await desk.invite();
      const { hand, body } = await desk.joiner(invitation, handle);
      expect((await desk.join(invitation, body)).statusCode).toBe(201);
      return hand;
    },
    async seated(handle) {
      const hand = await desk.member(handle);
      const { org, ada, roster: before } = desk.collective;
      const statement = await stated(service, { org, about: hand, issuer: ada }, { roles: ['coordinator', 'host'] });
      const next = { seating: [hand], signer: ada, statements: [statement] };
      const { body, roster } = await extended(service, before, next);
      expect((await desk.ada.call('POST', '/v1/rosters', body)).json()).toMatchObject({ state: 'standing' });
      desk.collective = { ...desk.collective, roster };
      return hand;
    },
    async state(device, { person }, statement) {
      const answer = await device.call('PUT', `/v1/people/${person}/statement`, statement);
      return answer.json<StatementStanding & { code?: string }>();
    },
    meOf: async (hand) => (await (await signIn(service, hand)).call('GET', '/v1/me')).json<object>(),
  };
  return desk;
}

/** How several requests at once were answered, in ascending order: `201 409`. */
export const statusesOf = (answers: readonly LightMyRequestResponse[]): string =>
  answers
    .map(({ statusCode }) => String(statusCode))
    .sort()
    .join(' ');
