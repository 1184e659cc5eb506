import { createECDH } from 'node:crypto';
import { lookup, type LookupAddress } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { promisify } from 'node:util';
import webPush from 'web-push';
import { isPublicAddress, pushTarget, type MorePushHosts } from './push-host.ts';

/** What a browser gives out so that it can be reached: an address at its push service, and keys that only it can open with. */
export interface PushAddress {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

export interface PushMessage {
  readonly payload: string;
  readonly urgency: 'low' | 'normal' | 'high';
  /** How long the push service tries, in seconds. */
  readonly ttlSeconds: number;
  /** A newer message on the same topic takes the place of one that was not delivered yet. */
  readonly topic: string;
}

/** `gone`: this address will never work again. `later`: try again, after so many seconds where the service said so. */
export type Sent = 'taken' | 'gone' | { readonly later: number | undefined };

/** Web push (RFC 8030, 8291, 8292). */
export interface Push {
  /** Base64url: what browsers subscribe with. */
  readonly publicKey: string;
  /** Whether an address leads to a push service that we know. */
  isKnown(endpoint: string): boolean;
  send(to: PushAddress, message: PushMessage): Promise<Sent>;
}

/** Addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export interface PushOptions {
  readonly vapidKey: Uint8Array;
  readonly publicUrl: URL;
  readonly moreHosts?: MorePushHosts | undefined;
  readonly resolve?: Resolve | undefined;
}

const patienceMs = 10_000;
const lookUp = promisify(lookup);

export function openPush({ vapidKey, publicUrl, moreHosts = [], resolve = resolveAll }: PushOptions): Push {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(vapidKey);
  const vapidDetails = {
    // Push services want to know whom to ask, and take no plain http.
    subject: publicUrl.protocol === 'https:' ? publicUrl.origin : 'https://localhost.invalid',
    publicKey: pair.getPublicKey('base64url'),
    privateKey: Buffer.from(vapidKey).toString('base64url'),
  };
  return {
    publicKey: vapidDetails.publicKey,
    isKnown: (endpoint) => pushTarget(endpoint, moreHosts) !== undefined,
    async send(to, { payload, urgency, ttlSeconds, topic }) {
      const target = pushTarget(to.endpoint, moreHosts);
      // The list became shorter since she subscribed.
      if (target === undefined) return 'gone';
      const options = { vapidDetails, TTL: ttlSeconds, urgency, topic, contentEncoding: 'aes128gcm' } as const;
      const { headers, body } = webPush.generateRequestDetails({ ...to, keys: { ...to.keys } }, payload, options);
      try {
        const addresses = await addressesOf(target, resolve);
        if (addresses === undefined) return { later: undefined };
        return await post(target.url, { headers, body, addresses });
      } catch {
        // No answer: whatever it was, it is worth another try.
        return { later: undefined };
      }
    },
  };
}

const resolveAll: Resolve = (host) => lookUp(host, { all: true });

/** Where to connect to. Undefined where the name leads into a private network, wholly or in part. */
async function addressesOf(
  { url, mayBeLocal }: { url: URL; mayBeLocal: boolean },
  resolve: Resolve,
): Promise<readonly LookupAddress[] | undefined> {
  const found = await resolve(url.hostname.replaceAll(/[[\]]/g, ''));
  if (found.length === 0) return undefined;
  return mayBeLocal || found.every(({ address }) => isPublicAddress(address)) ? found : undefined;
}

interface Posting {
  readonly headers: Record<string, string | number>;
  readonly body: Buffer | null;
  /** The very addresses that were looked at: asked again, the name could lead elsewhere. */
  readonly addresses: readonly LookupAddress[];
}

/** Sends once, follows nothing, reads nothing of the answer but its status. */
function post(url: URL, { headers, body, addresses }: Posting): Promise<Sent> {
  const { promise, resolve, reject } = Promise.withResolvers<Sent>();
  const [first] = addresses;
  const sending = (url.protocol === 'https:' ? request : plainRequest)(url, {
    method: 'POST',
    headers,
    agent: false,
    signal: AbortSignal.timeout(patienceMs),
    lookup: (_host, { all }, found) => {
      if (all === true) found(null, [...addresses]);
      else found(null, first?.address ?? '', first?.family);
    },
  });
  sending.on('response', (answer) => {
    answer.resume();
    resolve(meaningOf(answer.statusCode ?? 0, answer.headers['retry-after']));
  });
  sending.on('error', reject);
  sending.end(body);
  return promise;
}

function meaningOf(status: number, retryAfter: string | undefined): Sent {
  if (status >= 200 && status < 300) return 'taken';
  if (status === 404 || status === 410) return 'gone';
  const seconds = Number(retryAfter);
  return { later: Number.isInteger(seconds) && seconds > 0 ? seconds : undefined };
}
