import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/index.ts';
import { caller, type Caller } from '../world/callers.ts';
import { forge, forgeHmac, forgeUnsigned, keyOfSeed } from '../world/forged-token.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let mira: Caller;
let claims: Record<string, unknown>;
const header = { alg: 'EdDSA', typ: 'at+jwt' };

beforeAll(async () => {
  service = await startService();
  mira = await caller(service);
  const iat = Math.floor(service.clock.now().getTime() / 1000);
  const origin = 'http://localhost:3000';
  const who = { sub: mira.person, sid: mira.signIn, jti: newId() };
  claims = { iss: origin, aud: origin, ...who, iat, exp: iat + 300 };
});
afterAll(() => service.drop());

const ourKey = () => keyOfSeed(service.deps.secrets.tokenKey);

/** Asks for something signed-in, and for something public, with this token. */
async function answersTo(token: string): Promise<string[]> {
  const answers = ['/v1/me', '/v1/collective'].map(async (url) => {
    const answer = await service.app.inject({ url, headers: { authorization: `Bearer ${token}` } });
    return `${answer.statusCode} ${answer.json<{ code?: string }>().code ?? 'answered'}`;
  });
  return Promise.all(answers);
}

const refused = ['401 unauthenticated', '401 unauthenticated'];

test('a token as the service itself makes them is good', async () => {
  expect(await answersTo(forge(header, claims, ourKey()))).toEqual(['200 answered', '200 answered']);
});

test.each(['iss', 'aud', 'sub', 'sid', 'jti', 'iat', 'exp'])('a token without `%s` is refused', async (name) => {
  const { [name]: _, ...rest } = claims;
  expect(await answersTo(forge(header, rest, ourKey()))).toEqual(refused);
});

test.each<[string, Record<string, unknown>]>([
  ['of another issuer', { iss: 'https://elsewhere.example' }],
  ['for another audience', { aud: 'https://elsewhere.example' }],
  ['for several audiences', { aud: ['http://localhost:3000', 'https://elsewhere.example'] }],
  ['whose issuer is a list', { iss: ['http://localhost:3000'] }],
  ['whose subject is a number', { sub: 7 }],
  ['whose subject is an object', { sub: { $ne: '' } }],
  ['of somebody else’s sign-in', { sub: newId() }],
  ['of a sign-in that never was', { sid: newId() }],
  ['of no sign-in', { sid: '' }],
  ['whose end is a text', { exp: '9999999999' }],
  ['whose end is null', { exp: null }],
  ['that is never to end', { exp: 1e308 }],
  ['whose end is not whole', { exp: 1_795_000_000.5 }],
  ['that was made at no time', { iat: null }],
  ['that counts only later', { nbf: 1_900_000_000 }],
])('a token %s is refused', async (_, change) => {
  expect(await answersTo(forge(header, { ...claims, ...change }, ourKey()))).toEqual(refused);
});

test('a token that has ended, that is of tomorrow, or that lasts longer than five minutes is refused', async () => {
  const iat = Number(claims.iat);
  for (const change of [{ iat: iat - 300, exp: iat }, { iat: iat + 86_400, exp: iat + 86_700 }, { exp: iat + 301 }]) {
    expect(await answersTo(forge(header, { ...claims, ...change }, ourKey()))).toEqual(refused);
  }
});

test.each<[string, unknown]>([
  ['without a type', { alg: 'EdDSA' }],
  ['of the type of identity tokens', { alg: 'EdDSA', typ: 'JWT' }],
  ['without an algorithm', { typ: 'at+jwt' }],
  ['of an algorithm that is no text', { ...header, alg: 7 }],
  ['of an algorithm that is a property of every object', { ...header, alg: '__proto__' }],
  ['with `kid`', { ...header, kid: 'other' }],
  ['with `kid` that is a path', { ...header, kid: '../../dev/null' }],
  ['with `jku`', { ...header, jku: 'https://elsewhere.example/keys' }],
  ['with `x5u`', { ...header, x5u: 'https://elsewhere.example/chain' }],
  ['with `crit`', { ...header, crit: ['exp'] }],
  ['with `crit` that is no list', { ...header, crit: 'exp' }],
  ['with an empty `crit`', { ...header, crit: [] }],
  ['with `b64`', { ...header, b64: false, crit: ['b64'] }],
  ['with `zip`', { ...header, zip: 'DEF' }],
  ['that is null', null],
  ['that is a list', []],
  ['that is a text', '"at+jwt"'],
  ['that is no JSON', '{"alg":"EdDSA"'],
])('a token with a header %s is refused', async (_, forged) => {
  expect(await answersTo(forge(forged, claims, ourKey()))).toEqual(refused);
});

test.each<[string, unknown]>([
  ['null', null],
  ['a list', []],
  ['a number', 7],
  ['a text', '"hello"'],
  ['no JSON', '{"iss":'],
  ['empty', ''],
])('a token whose claims are %s is refused', async (_, forged) => {
  expect(await answersTo(forge(header, forged, ourKey()))).toEqual(refused);
});

test('a token that another key signed is refused, whether it brings that key along or not', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const jwk = publicKey.export({ format: 'jwk' });
  expect(await answersTo(forge(header, claims, privateKey))).toEqual(refused);
  expect(await answersTo(forge({ ...header, jwk }, claims, privateKey))).toEqual(refused);
  expect(await answersTo(forge({ ...header, jwk }, claims, ourKey()))).toEqual(refused);
});

test('a token without a signature is refused under every spelling of none', async () => {
  for (const alg of ['none', 'None', 'NONE', 'nOnE', '', 'EdDSA']) {
    expect(await answersTo(forgeUnsigned({ ...header, alg }, claims))).toEqual(refused);
  }
});

test('a token under HS256 is refused, were its secret our public key', async () => {
  const publicKey = createPublicKey(ourKey());
  const secrets = [
    publicKey.export({ format: 'pem', type: 'spki' }),
    publicKey.export({ format: 'der', type: 'spki' }),
    Buffer.from(service.deps.secrets.tokenKey),
    '',
  ];
  for (const secret of secrets) {
    for (const alg of ['HS256', 'EdDSA']) {
      expect(await answersTo(forgeHmac({ ...header, alg }, claims, secret))).toEqual(refused);
    }
  }
});

test('an RSA or elliptic signature is refused', async () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  expect(await answersTo(forge({ ...header, alg: 'RS256' }, claims, rsa).slice(0, 1900))).toEqual(refused);
  expect(await answersTo(forge({ ...header, alg: 'ES256' }, claims, ourKey()))).toEqual(refused);
});

test('what is no token at all is refused, and never fails here', async () => {
  const good = forge(header, claims, ourKey());
  const [head = '', body = '', signature = ''] = good.split('.');
  const broken = [
    '.',
    '..',
    '...',
    `${head}.${body}`,
    `${head}.${body}.`,
    `${head}..${signature}`,
    `.${body}.${signature}`,
    `${good}.${signature}`,
    `${head}.${body}.${signature.slice(0, -2)}`,
    `${head}.${body}.${signature}AAAA`,
    `${head}.${body}x.${signature}`,
    `${body}.${head}.${signature}`,
    good.replaceAll('.', ' '),
    'a'.repeat(2_000),
    'a'.repeat(7_000),
    '%00',
  ];
  for (const token of broken) expect(await answersTo(token)).toEqual(refused);
  expect(service.logLines.filter((line) => line.includes('"status":5'))).toEqual([]);
});
