import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';

const self = ["'self'"];
const none = ["'none'"];

const directives = {
  defaultSrc: none,
  scriptSrc: self,
  styleSrc: self,
  imgSrc: self,
  workerSrc: self,
  manifestSrc: self,
  connectSrc: self,
  baseUri: none,
  formAction: none,
  frameAncestors: none,
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['relais'],
};

/** Nothing runs, loads, frames or is posted that is not ours; scripts touch the page through one Trusted Types policy. */
export async function registerSecurityHeaders(app: FastifyInstance, isHttps: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: isHttps && { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'no-referrer' },
    xXssProtection: false,
  });
}

/** The same promises on an answer to an address that cannot be read: no hook sees it. */
export function promiseByHand(reply: FastifyReply): void {
  reply.headers({
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
}

const policy = Object.entries(directives)
  .map(([name, values]) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), ...values].join(' '))
  .join(';');
