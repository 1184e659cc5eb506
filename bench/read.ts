/**
 * A signed-in read, `GET /v1/me`, over a real port, against a bare Fastify route that sends the same statements with
 * postgres.js and answers the same bytes: what the token, the guard, the policies, Drizzle and the schemas cost.
 *     node bin/run.js bench/read.ts [--rounds 400] [--seconds 2]
 * One request at a time, then ten connections at once; who asks then is a process of its own.
 */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { parseArgs, promisify } from 'node:util';
import fastify, { type FastifyInstance } from 'fastify';
import type { Service } from '../src/http/index.ts';
import { player } from '../test/world/cases.ts';
import { listening, openAsker } from './loopback.ts';
import { compare, median, percentile, rounded, timed } from './measure.ts';
import { withService } from './service.ts';
import { inTransactions, recorded, resend } from './statements.ts';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '400' }, seconds: { type: 'string', default: '2' } },
});
const path = '/v1/me';
const loads = 7;
const autocannon = createRequire(import.meta.url).resolve('autocannon');
const run = promisify(execFile);

await withService(async (service) => {
  const { signIn, person } = await player(service);
  const authorization = (): string => `Bearer ${service.tokens.issue({ person, signIn })}`;
  const bare = await bareRoute(service, authorization());
  const prepared = await bareRoute(service, authorization(), { prepare: true });
  const ports = {
    ours: await listening(service.app),
    bare: await listening(bare),
    prepared: await listening(prepared),
  };

  const asker = openAsker();
  const seen: number[] = [];
  const asking = (port: number) => async (round: number) => {
    const headers = { authorization: authorization() };
    const ms = await timed(() => asker.ask(port, { path, headers }));
    if (round >= 0 && port === ports.ours) seen.push(ms);
    return ms;
  };
  const rounds = Number(options.rounds);
  const compared = await compare(rounds, asking(ports.ours), asking(ports.bare));
  const toPrepared = await compare(rounds, asking(ports.ours), asking(ports.prepared));
  asker.close();

  const rates: { ours: number; bare: number }[] = [];
  for (let load = 0; load < loads; load += 1) {
    const ours = await rate(ports.ours, authorization());
    rates.push({ ours, bare: await rate(ports.bare, authorization()) });
  }
  const throughput = rounded(median(rates.map((each) => each.ours / each.bare)));
  console.log(`one at a time: ${compared.oursMs} ms, bare ${compared.bareMs} ms: ${compared.ratio}`);
  console.log(`ten at once: ${throughput} of the bare route's requests a second`);
  console.log(
    JSON.stringify({
      bench: 'read',
      ...compared,
      p99Ms: rounded(percentile(seen, 0.99)),
      preparedMs: toPrepared.bareMs,
      ratioToPrepared: toPrepared.ratio,
      oursPerSecond: Math.round(median(rates.map(({ ours }) => ours))),
      barePerSecond: Math.round(median(rates.map(({ bare: other }) => other))),
      throughput,
    }),
  );
  await bare.close();
  await prepared.close();
});

/** A server with one route, that sends what ours sends for this read, and answers what ours answers. */
async function bareRoute(
  { app, database: { sql } }: Service,
  authorization: string,
  how = { prepare: false },
): Promise<FastifyInstance> {
  let body = '';
  const sent = await recorded(sql, async () => {
    const answer = await app.inject({ method: 'GET', url: path, headers: { authorization } });
    if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`);
    body = answer.body;
  });
  const { transactions, alone } = inTransactions(sent);
  const server = fastify();
  server.get(path, async (_, reply) => {
    await resend(sql, alone, how);
    for (const statements of transactions) await sql.begin((tx) => resend(tx, statements, how));
    return reply.type('application/json; charset=utf-8').send(body);
  });
  return server;
}

/** Requests a second, over ten connections. */
async function rate(port: number, authorization: string): Promise<number> {
  const asked = ['-c', '10', '-d', options.seconds, '-H', `authorization=${authorization}`];
  const { stdout } = await run(process.execPath, [autocannon, '--json', ...asked, `http://127.0.0.1:${port}${path}`]);
  const told = JSON.parse(stdout) as { requests: { average: number }; non2xx: number; errors: number };
  if (told.non2xx + told.errors > 0) throw new Error(`${told.non2xx + told.errors} requests failed`);
  return told.requests.average;
}
