import { createPrivateKey, createPublicKey } from 'node:crypto';
import jwt from '@fastify/jwt';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { DomainError, newId, type Clock, type PersonId, type SignInId } from '../kernel/index.ts';

const lifetimeSeconds = 300;
/** How far ahead an instance's clock may be of the one that issued a token. */
const toleranceSeconds = 30;
const type = 'at+jwt';
const algorithm = 'EdDSA';

/** Who a token says is asking, and until when it says so. */
export interface TokenClaims {
  readonly person: PersonId;
  readonly signIn: SignInId;
  readonly expiresAt: Date;
}

export interface Tokens {
  /** An access token of five minutes. */
  issue(who: { person: PersonId; signIn: SignInId }): string;
  /** What a token says. Fails (unauthenticated) for anything but a token of ours that is still good. */
  read(token: string): TokenClaims;
}

// Exactly these: a header with `kid`, `jwk`, `jku`, `crit` or any other name is no header of ours.
const header = z.strictObject({ alg: z.literal(algorithm), typ: z.literal(type) });
const seconds = z.number().int().nonnegative();

/** EdDSA access tokens (RFC 9068) of this service, checked claim by claim against our own clock. */
export async function registerTokens(
  app: FastifyInstance,
  { tokenKey, publicUrl, clock }: { tokenKey: Uint8Array; publicUrl: URL; clock: Clock },
): Promise<Tokens> {
  const issuer = publicUrl.origin;
  const privateKey = createPrivateKey({ key: pkcs8(tokenKey), format: 'der', type: 'pkcs8' });
  await app.register(jwt, {
    secret: {
      private: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
      public: createPublicKey(privateKey).export({ format: 'pem', type: 'spki' }).toString(),
    },
    sign: { algorithm, header: { alg: algorithm, typ: type }, noTimestamp: false },
    // The times are checked below, by the kernel's clock.
    verify: { algorithms: [algorithm], complete: true, ignoreExpiration: true, ignoreNotBefore: true, cache: false },
  });
  const claims = z.object({
    iss: z.literal(issuer),
    aud: z.literal(issuer),
    sub: z.string().min(1).max(64),
    sid: z.string().min(1).max(64),
    jti: z.string().min(1).max(64),
    iat: seconds,
    exp: seconds,
    nbf: z.undefined().optional(),
  });
  const now = (): number => Math.floor(clock.now().getTime() / 1000);

  return {
    issue({ person, signIn }) {
      const iat = now();
      return app.jwt.sign({
        iss: issuer,
        aud: issuer,
        sub: person,
        sid: signIn,
        jti: newId(),
        iat,
        exp: iat + lifetimeSeconds,
      });
    },
    read(token) {
      const found = parse(app, token);
      const payload = claims.safeParse(found?.payload);
      if (!header.safeParse(found?.header).success || !payload.success) throw unauthenticated();
      const { sub, sid, iat, exp } = payload.data;
      const isGood = iat <= now() + toleranceSeconds && now() < exp && exp - iat <= lifetimeSeconds;
      if (!isGood) throw unauthenticated();
      return { person: sub as PersonId, signIn: sid as SignInId, expiresAt: new Date(exp * 1000) };
    },
  };
}

function parse(app: FastifyInstance, token: string): { header: unknown; payload: unknown } | undefined {
  try {
    return app.jwt.verify<{ header: unknown; payload: unknown }>(token);
  } catch {
    // Whatever is wrong with a stranger's token, the answer is the same.
    return undefined;
  }
}

/** The seed as PKCS #8 (RFC 8410). */
function pkcs8(seed: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
}

function unauthenticated(): DomainError {
  return new DomainError('unauthenticated', 'unauthenticated');
}
