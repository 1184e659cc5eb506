import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from '../../access/index.ts';
import {
  DeviceCodeInput,
  FreshToken,
  FreshTokenInput,
  Me,
  MeChange,
  SignedIn,
  SignInInput,
  SignInParams,
  SignInView,
  Vault,
} from '../contract.ts';
import type { IdentityDeps } from '../deps.ts';
import { removeDeviceCode, setDeviceCode } from '../device-code.ts';
import { endThisSignIn, lockSignIn, type Leaving } from '../leave-sign-in.ts';
import { changeMe, readMe } from '../read-me.ts';
import { renewSignIn } from '../renew-sign-in.ts';
import { readSignIns, revokeSignIn } from '../revoke-sign-in.ts';
import { readVault, saveVault } from '../save-vault.ts';
import { signIn } from '../sign-in.ts';
import { refreshCookie, requireSameOrigin } from './refresh-cookie.ts';

export function signInRoutes(app: App, deps: IdentityDeps): void {
  const cookie = refreshCookie(deps.publicUrl);

  app.post(
    '/v1/sign-ins',
    { config: { access: 'public' }, schema: { body: SignInInput, response: { 201: SignedIn } } },
    async (request, reply) => {
      requireSameOrigin(request, deps);
      const signedIn = await signIn(deps, request.body, cookie.of(request));
      cookie.set(reply, signedIn.cookie);
      return reply.code(201).send(signedIn.answer);
    },
  );

  app.post(
    '/v1/sign-ins/current/token',
    { config: { access: 'public' }, schema: { body: FreshTokenInput, response: { 200: FreshToken } } },
    async (request, reply) => {
      requireSameOrigin(request, deps);
      const renewed = await renewSignIn(deps, cookie.of(request), request.body ?? undefined);
      cookie.set(reply, renewed.cookie);
      return renewed.answer;
    },
  );

  /** The token says who leaves; without one, the cookie, which no page of another origin may use. */
  const leaving = (request: FastifyRequest): Leaving => {
    if (request.viewer === undefined) requireSameOrigin(request, deps);
    return { viewer: request.viewer, cookie: cookie.of(request) };
  };

  app.put(
    '/v1/sign-ins/current/lock',
    { config: { access: 'public' }, schema: { response: { 204: z.null() } } },
    async (request, reply) => {
      await lockSignIn(deps, leaving(request));
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/v1/sign-ins/current/device-code',
    { config: { access: 'signed-in' }, schema: { body: DeviceCodeInput, response: { 204: z.null() } } },
    async (request, reply) => {
      await setDeviceCode(deps, request.actor, request.body);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/v1/sign-ins/current/device-code',
    { config: { access: 'signed-in' }, schema: { response: { 204: z.null() } } },
    async (request, reply) => {
      await removeDeviceCode(deps, request.actor);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/v1/sign-ins',
    { config: { access: 'signed-in' }, schema: { response: { 200: z.array(SignInView) } } },
    async (request) => readSignIns(deps, request.actor),
  );

  app.delete(
    '/v1/sign-ins/current',
    { config: { access: 'public' }, schema: { response: { 204: z.null() } } },
    async (request, reply) => {
      await endThisSignIn(deps, leaving(request));
      cookie.clear(reply);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/v1/sign-ins/:signIn',
    { config: { access: 'sign-in.revoke' }, schema: { params: SignInParams, response: { 204: z.null() } } },
    async (request, reply) => {
      await revokeSignIn(deps, request.actor, request.params);
      return reply.code(204).send(null);
    },
  );

  app.get('/v1/me', { config: { access: 'signed-in' }, schema: { response: { 200: Me } } }, async (request) =>
    readMe(deps, request.actor),
  );

  app.patch(
    '/v1/me',
    { config: { access: 'signed-in' }, schema: { body: MeChange, response: { 200: Me } } },
    async (request) => {
      await changeMe(deps, request.actor, request.body);
      return readMe(deps, request.actor);
    },
  );

  app.get('/v1/me/vault', { config: { access: 'signed-in' }, schema: { response: { 200: Vault } } }, async (request) =>
    readVault(deps, request.actor),
  );

  app.put(
    '/v1/me/vault',
    { config: { access: 'signed-in' }, schema: { body: Vault, response: { 204: z.null() } } },
    async (request, reply) => {
      await saveVault(deps, request.actor, request.body);
      return reply.code(204).send(null);
    },
  );
}
