import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

export interface Question {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: string;
}

/** Asks servers on this machine, over connections that stay open. Fails where the answer is not 200. */
export interface Asker {
  ask(port: number, question: Question): Promise<void>;
  close(): void;
}

export function openAsker(): Asker {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    ask: (port, { method = 'GET', path, headers = {}, body }) =>
      new Promise((resolve, reject) => {
        const described = body === undefined ? {} : { 'content-type': 'application/json' };
        const all = { ...headers, ...described, 'content-length': Buffer.byteLength(body ?? '') };
        const call = request({ agent, port, host: '127.0.0.1', method, path, headers: all }, (answer) => {
          if (answer.statusCode !== 200) reject(new Error(`answered ${answer.statusCode}`));
          answer.resume().on('end', resolve).on('error', reject);
        });
        call.on('error', reject).end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** Lets a server listen on a free port, and says which. */
export async function listening(server: FastifyInstance): Promise<number> {
  await server.listen({ port: 0, host: '127.0.0.1' });
  return (server.server.address() as AddressInfo).port;
}
