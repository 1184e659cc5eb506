import { BlockList, isIP } from 'node:net';
import { isLoopback } from './loopback.ts';

/** The push services that browsers use. A leading dot stands for any name under it. */
const known = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '.push.apple.com',
  '.notify.windows.com',
] as const;

/** Where messages may be sent, besides the known services: names (https, port 443), or whole origins. */
export type MorePushHosts = readonly string[];

/** Where an endpoint leads, if we may send there at all; to this machine only where its very origin was configured. */
export function pushTarget(endpoint: string, more: MorePushHosts): { url: URL; mayBeLocal: boolean } | undefined {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') return undefined;
  if (more.includes(url.origin)) return { url, mayBeLocal: isLoopback(url.hostname) };
  const isPlain = url.protocol !== 'https:' || url.port !== '' || isIP(url.hostname.replaceAll(/[[\]]/g, '')) !== 0;
  if (isPlain || ![...known, ...more].some((name) => isNamed(url.hostname, name))) return undefined;
  return { url, mayBeLocal: false };
}

const isNamed = (host: string, name: string): boolean => (name.startsWith('.') ? host.endsWith(name) : host === name);

const notOurs = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  notOurs.addSubnet(network, prefix, 'ipv4');
}
// Of the addresses of version 6, what is given out (2000::/3) without what stands for other addresses or for nothing.
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  notOurs.addSubnet(network, prefix, 'ipv6');
}

/** Whether an address is out on the internet: not this machine, its networks, or one that stands for them. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !notOurs.check(address, 'ipv4');
  return version === 6 && given.check(address, 'ipv6') && !notOurs.check(address, 'ipv6');
}
