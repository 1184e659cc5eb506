import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface Mail {
  readonly to: string;
  readonly from: string;
  readonly isEncrypted: boolean;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

/** A real mail server on this machine: it asks for a name and a password, over TLS only, and refuses whom it is told to. */
export interface MailServer {
  /** For `SMTP_URL`. */
  readonly url: string;
  readonly mails: Mail[];
  /** No such letterbox, from now on. */
  refuse(address: string): void;
  /** Away for so many letters: it says that it cannot just now. */
  beAway(count: number): void;
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const mails: Mail[] = [];
  const refused = new Set<string>();
  let away = 0;
  const server = new SMTPServer({
    // Its own certificate, made for tests: only whoever is told so takes it.
    secure: false,
    authMethods: ['PLAIN'],
    onAuth({ username, password }, _session, done) {
      if (username === 'relais' && password === 'secret') done(null, { user: username });
      else done(new Error('wrong password'));
    },
    onRcptTo({ address }, _session, done) {
      if (refused.has(address)) done(Object.assign(new Error('no such letterbox'), { responseCode: 550 }));
      else done();
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (away > 0) {
          away -= 1;
          done(Object.assign(new Error('come back later'), { responseCode: 451 }));
          return;
        }
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
        mails.push({ to, from, isEncrypted: session.secure, ...partsOf(Buffer.concat(parts).toString()) });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://relais:secret@127.0.0.1:${port}?tls.rejectUnauthorized=false`,
    mails,
    refuse: (address) => refused.add(address),
    beAway: (count) => {
      away = count;
    },
    async close() {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      await promise;
    },
  };
}

function partsOf(raw: string): Pick<Mail, 'headers' | 'text'> {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      decoded(line.slice(line.indexOf(':') + 1).trim()),
    ]),
  );
  const body = raw.slice(end + 4);
  return {
    headers,
    text:
      headers.get('content-transfer-encoding') === 'base64' ? Buffer.from(body, 'base64').toString() : unquoted(body),
  };
}

const unquoted = (body: string): string =>
  Buffer.from(
    body
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

/** RFC 2047. */
const decoded = (header: string): string =>
  header
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, way: string, words: string) =>
      way.toLowerCase() === 'b' ? Buffer.from(words, 'base64').toString() : unquoted(words.replaceAll('_', ' ')),
    );
