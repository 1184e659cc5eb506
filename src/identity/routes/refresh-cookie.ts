import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IdentityDeps } from '../deps.ts';
import { foreignOrigin } from '../errors.ts';
import { unusedDays } from '../refresh.ts';

/** The refresh cookie of this address: `__Host-` and Secure, but for plain http on this machine. */
export function refreshCookie(publicUrl: URL) {
  const isSecure = publicUrl.protocol === 'https:';
  const name = isSecure ? '__Host-relais' : 'relais';
  const options = { path: '/', httpOnly: true, secure: isSecure, sameSite: 'strict' as const };
  return {
    name,
    of: (request: FastifyRequest): string | undefined => request.cookies[name],
    set: (reply: FastifyReply, value: string): void => {
      reply.setCookie(name, value, { ...options, maxAge: unusedDays * 86_400 });
    },
    clear: (reply: FastifyReply): void => {
      reply.clearCookie(name, options);
    },
  };
}

/** Refuses a request that a page of another origin made: cookies would travel with it. */
export function requireSameOrigin(request: FastifyRequest, { publicUrl }: IdentityDeps): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isOurs = site === 'same-origin' || (site === undefined && origin === publicUrl.origin);
  if (!isOurs) throw foreignOrigin();
}
