import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublicAddress, pushTarget } from '../../src/platform/push-host.ts';

test('the services of the usual browsers are known, by https on the usual port', () => {
  for (const endpoint of [
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
  ]) {
    expect(pushTarget(endpoint, []), endpoint).toMatchObject({ mayBeLocal: false });
  }
});

test('nobody makes the server knock anywhere else', () => {
  for (const endpoint of [
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/abc',
    'https://fcm.googleapis.com.example.org/abc',
    'https://fcm.googleapis.com@example.org/abc',
    'https://somebody:word@fcm.googleapis.com/abc',
    'https://example.org/?fcm.googleapis.com',
    'https://fcm.googleapis.com./abc',
    'https://push.apple.com/abc',
    'https://evilpush.apple.com.example.org/',
    'https://10.0.0.1/abc',
    'https://[::1]/abc',
    'http://localhost:3000/abc',
    'file:///etc/passwd',
    'nonsense',
  ]) {
    expect(pushTarget(endpoint, []), endpoint).toBeUndefined();
  }
});

test('an origin that was configured is known, and this machine only as one', () => {
  expect(pushTarget('http://127.0.0.1:4000/abc', ['http://127.0.0.1:4000'])).toMatchObject({ mayBeLocal: true });
  expect(pushTarget('http://127.0.0.1:4001/abc', ['http://127.0.0.1:4000'])).toBeUndefined();
  expect(pushTarget('https://push.example.org:8443/abc', ['https://push.example.org:8443'])).toMatchObject({
    mayBeLocal: false,
  });
  expect(pushTarget('https://push.example.org/abc', ['push.example.org'])).toMatchObject({ mayBeLocal: false });
  expect(pushTarget('https://127.0.0.1/abc', ['127.0.0.1'])).toBeUndefined();
});

test('addresses of this machine and of private networks are never public', () => {
  const private4 =
    '127.0.0.1 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1';
  const private6 = ':: ::1 fe80::1 fd00::1 fc00::1 ff02::1 2002:a00:1:: 2001:0:a00:1:: 64:ff9b::a00:1 ::ffff:10.0.0.1';
  for (const address of [...private4.split(' '), ...private6.split(' '), '::ffff:8.8.8.8', 'nonsense', '']) {
    expect(isPublicAddress(address), address).toBe(false);
  }
  for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2a00:1450:400e::1', '2600::1']) {
    expect(isPublicAddress(address), address).toBe(true);
  }
});

test('no address of a private network slips through, however it is written', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const hidden = fc.tuple(fc.constantFrom('10', '127', '192.168', '172.20', '169.254'), octet, octet, octet);
  fc.assert(
    fc.property(hidden, ([network, ...rest]) => {
      const address = [...network.split('.'), ...rest].slice(0, 4).join('.');
      expect(isPublicAddress(address)).toBe(false);
      expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
    }),
  );
});
