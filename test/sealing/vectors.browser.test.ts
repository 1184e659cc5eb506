import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumMissing, launchChromium } from '../browser/chromium.ts';
import type { Outcome } from './vectors.ts';

const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types relais";
const page =
  '<!doctype html><meta charset="utf-8"><title>Vectors</title><script type="module" src="/page.js"></script>';

let folder: string;
let server: Server;
const outcome = Promise.withResolvers<Outcome>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-vectors-'));
  await bundle(folder);
  server = await serve(folder);
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
});

test.skipIf(chromiumMissing !== undefined)(
  'every fixed example comes out in a browser too, under the strict policy',
  async () => {
    const browser = await launchChromium();
    try {
      const tab = await browser.newPage();
      const complaints: string[] = [];
      tab.on('console', (message) => complaints.push(message.text()));
      tab.on('pageerror', (error) => outcome.reject(error));

      await tab.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
      const { count, failures } = await outcome.promise;

      expect(failures).toEqual([]);
      expect(count).toBe(222);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);

async function bundle(outDir: string): Promise<void> {
  const entry = fileURLToPath(new URL('vectors-page.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { lib: { entry, formats: ['es'], fileName: 'page' }, outDir, target: 'es2022', minify: true },
  });
}

async function serve(folder: string): Promise<Server> {
  const files: Record<string, { type: string; body: string | Buffer }> = {
    '/': { type: 'text/html', body: page },
    '/page.js': { type: 'text/javascript', body: await readFile(join(folder, 'page.js')) },
    '/vectors.json': { type: 'application/json', body: await readFile(new URL('vectors.json', import.meta.url)) },
  };
  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', policy);
    const file = files[request.url ?? ''];
    if (file !== undefined) return response.writeHead(200, { 'content-type': file.type }).end(file.body);
    if (request.url === '/outcome') receiveOutcome(request);
    return response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function receiveOutcome(request: IncomingMessage): void {
  text(request).then((body) => outcome.resolve(JSON.parse(body) as Outcome), outcome.reject);
}
