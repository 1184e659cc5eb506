/**
 * Http: the Fastify server around the rooms: who is asking, what a route declared, how a failure is told.
 * Must never know: a rule of any room.
 */
export { buildService, type Service, type ServiceOptions } from './service.ts';
export { fetchInto } from './fetch-into.ts';
export type { Rooms } from './rooms.ts';
export type { LoadActor } from './authenticate.ts';
export type { Tokens } from './tokens.ts';
