import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { PushSubscriptionInput } from '../../src/notifications/contract.ts';

/** A message as the push service got it, and as the browser opens it. */
export interface Arrived {
  readonly device: string;
  readonly headers: IncomingHttpHeaders;
  /** As it travelled: sealed. */
  readonly sealedBytes: number;
  /** What the browser reads. */
  readonly payload: string;
  /** Who sent it, after its signature was checked. */
  readonly sender: { readonly aud: string; readonly exp: number; readonly sub: string };
}

/** A push service of our own, with the browsers behind it: it answers as it is told and opens what arrives. */
export interface PushService {
  readonly origin: string;
  readonly arrived: Arrived[];
  /** The next one to arrive. */
  next(): Promise<Arrived>;
  /** A browser subscribes, for the server with this key. */
  subscribe(device: string, serverKey: string): PushSubscriptionInput;
  /** What the next messages for a device are answered with, in this order; then 201. */
  answers(device: string, ...next: (number | Answer)[]): void;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
}

interface Browser {
  readonly next: Answer[];
  readonly pair: ReturnType<typeof createECDH>;
  readonly auth: Buffer;
  readonly serverKey: string;
}

export async function startPushService(): Promise<PushService> {
  const browsers = new Map<string, Browser>();
  const arrived: Arrived[] = [];
  const waiting: ((message: Arrived) => void)[] = [];
  const receive = async (request: IncomingMessage): Promise<Answer> => {
    const device = request.url?.slice(1) ?? '';
    const body = await buffer(request);
    const browser = browsers.get(device);
    if (browser === undefined) return { status: 404, headers: {} };
    const answer = browser.next.shift() ?? { status: 201, headers: {} };
    if (answer.status >= 300) return answer;
    const sender = checkSender(request.headers.authorization ?? '', browser.serverKey);
    const payload = open(body, browser);
    const message = { device, headers: request.headers, sealedBytes: body.length, payload, sender };
    arrived.push(message);
    for (const hear of waiting.splice(0)) hear(message);
    return answer;
  };
  const server = createServer(async (request, response) => {
    const { status, headers } = await receive(request);
    response.writeHead(status, headers).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    arrived,
    next: () => new Promise((resolve) => waiting.push(resolve)),
    subscribe(device, serverKey) {
      const pair = createECDH('prime256v1');
      pair.generateKeys();
      const auth = randomBytes(16);
      browsers.set(device, { pair, auth, serverKey, next: [] });
      const keys = { p256dh: pair.getPublicKey('base64url'), auth: auth.toString('base64url') };
      return { endpoint: `${origin}/${device}`, keys };
    },
    answers(device, ...given) {
      browsers
        .get(device)
        ?.next.push(...given.map((each) => (typeof each === 'number' ? { status: each, headers: {} } : each)));
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** RFC 8291: opens what only this browser can open. Fails where anything was changed. */
function open(body: Buffer, { pair, auth }: Browser): string {
  const salt = body.subarray(0, 16);
  const senderKey = body.subarray(21, 21 + body.readUInt8(20));
  const record = body.subarray(21 + senderKey.length);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), senderKey]);
  const shared = Buffer.from(hkdfSync('sha256', pair.computeSecret(senderKey), auth, info, 32));
  const key = Buffer.from(hkdfSync('sha256', shared, salt, 'Content-Encoding: aes128gcm\0', 16));
  const nonce = Buffer.from(hkdfSync('sha256', shared, salt, 'Content-Encoding: nonce\0', 12));
  const opening = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([opening.update(record.subarray(0, -16)), opening.final()]);
  // The last record ends with 2, then zeros.
  const end = padded.lastIndexOf(2);
  if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('no last record');
  return padded.subarray(0, end).toString('utf8');
}

/** RFC 8292: who sent it, if it is whom the browser subscribed with. */
function checkSender(authorization: string, serverKey: string): Arrived['sender'] {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? [];
  if (key !== serverKey) throw new Error('another server’s key');
  const point = Buffer.from(key, 'base64url');
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const [header = '', claims = '', signature = ''] = token.split('.');
  const isSigned = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) throw new Error('not signed');
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Arrived['sender'];
}
