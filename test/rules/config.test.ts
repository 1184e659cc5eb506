import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/platform/index.ts';

const key = 'A'.repeat(43);

test('nothing set is a working configuration on loopback', () => {
  expect(readConfig({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1' });
});

test('every fault is told at once, with an example and never with the value', () => {
  const faulty = {
    PORT: 'eighty',
    PUBLIC_URL: 'http://relais.example.org',
    TOKEN_KEY: 'my-secret',
    DATABASE_URL: 'mysql://x',
  };
  const read = () => readConfig(faulty);
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/PORT: .*example: 3000/);
  expect(read).toThrow(/TOKEN_KEY: a secret is 32 bytes/);
  expect(read).toThrow(/DATABASE_URL: /);
  expect(read).not.toThrow(/my-secret|eighty|mysql/);
});

test('a database of one’s own asks for the secrets', () => {
  const read = () => readConfig({ DATABASE_URL: 'postgres://relais@localhost/relais', TOKEN_KEY: key });
  expect(read).toThrow('RELEASE_KEY: is required with DATABASE_URL');
  expect(read).toThrow('NOTIFY_KEY: is required with DATABASE_URL');
  expect(read).toThrow('VAPID_KEY: is required with DATABASE_URL');
});

test('plain http and listening beyond loopback are refused together', () => {
  expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow('HOST: listening beyond loopback needs an https PUBLIC_URL');
  expect(() => readConfig({ PUBLIC_URL: 'http://relais.example.org' })).toThrow('plain http is for loopback only');
  expect(readConfig({ HOST: '0.0.0.0', PUBLIC_URL: 'https://relais.example.org' }).HOST).toBe('0.0.0.0');
});

test('a secret file that cannot be read is one clear fault', () => {
  expect(() => readConfig({ TOKEN_KEY_FILE: '/nowhere/at/all' })).toThrow('TOKEN_KEY_FILE: cannot be read (ENOENT)');
});

test('mail needs a sender, and hosts for push are names or https origins', () => {
  expect(() => readConfig({ SMTP_URL: 'smtp://mail.example.org' })).toThrow('MAIL_FROM: is required with SMTP_URL');
  expect(() => readConfig({ SMTP_URL: 'https://mail.example.org' })).toThrow('SMTP_URL: ');
  const sent = { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'Relais <relais@example.org>' };
  expect(readConfig(sent).MAIL_FROM).toBe('Relais <relais@example.org>');
  expect(readConfig({ PUSH_HOSTS: 'push.example.org, .push.example.net' }).PUSH_HOSTS).toEqual([
    'push.example.org',
    '.push.example.net',
  ]);
  expect(() => readConfig({ PUSH_HOSTS: 'http://push.example.org' })).toThrow('PUSH_HOSTS: names a host');
});

test('a key for push that is no number of the curve is refused without the value', () => {
  const read = () => readConfig({ VAPID_KEY: '_'.repeat(42) + '8' });
  expect(read).toThrow('VAPID_KEY: these 32 bytes are no P-256 key');
  expect(read).not.toThrow('___');
});
