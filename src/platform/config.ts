import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseSecret } from './secrets.ts';

const secret = z
  .string()
  .transform((value, context) => {
    try {
      return parseSecret(value);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return z.NEVER;
    }
  })
  .optional();

/** Every variable Relais reads, with its reason and an example: the README's table is held against it. */
export const variables = {
  PORT: {
    about: 'port to listen on',
    example: '3000',
    schema: z.coerce.number().int().min(0).max(65_535).default(3000),
  },
  HOST: {
    about: 'address to listen on; anything but loopback needs an https PUBLIC_URL',
    example: '127.0.0.1',
    schema: z.string().min(1).default('127.0.0.1'),
  },
  PUBLIC_URL: {
    about: 'address people type; decides the cookie’s name and its Secure flag',
    example: 'https://relais.example.org',
    schema: z.url({ protocol: /^https?$/ }).optional(),
  },
  TRUST_PROXY: {
    about: 'addresses of the proxies in front, comma-separated',
    example: '127.0.0.1',
    schema: z.string().min(1).optional(),
  },
  DATABASE_URL: {
    about: 'a PostgreSQL 15 to 18 server; without it Relais runs its own',
    example: 'postgres://relais@localhost/relais',
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  },
  DATA_FOLDER: {
    about: 'where the embedded PostgreSQL and the secrets lie',
    example: '/var/lib/relais',
    schema: z.string().min(1).optional(),
  },
  TOKEN_KEY: {
    about: 'signs access tokens; required with DATABASE_URL, else made at the first start',
    example: '43 characters of base64url',
    schema: secret,
  },
  RELEASE_KEY: {
    about: 'wraps keys granted ahead; required with DATABASE_URL, else made at the first start',
    example: '43 characters of base64url',
    schema: secret,
  },
  LOG_LEVEL: {
    about: 'fatal, error, warn, info, debug or silent',
    example: 'info',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  },
} as const;

/** Variables that may also be given as a file: `TOKEN_KEY_FILE`. */
export const asFile = ['DATABASE_URL', 'TOKEN_KEY', 'RELEASE_KEY'] as const;

const shape = z
  .object(
    Object.fromEntries(Object.entries(variables).map(([name, { schema }]) => [name, schema])) as {
      [Name in keyof typeof variables]: (typeof variables)[Name]['schema'];
    },
  )
  .superRefine((values, context) => {
    const fault = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if (values.DATABASE_URL !== undefined) {
      for (const name of ['TOKEN_KEY', 'RELEASE_KEY'] as const) {
        if (values[name] === undefined) fault(name, 'is required with DATABASE_URL');
      }
    }
    const address = values.PUBLIC_URL === undefined ? undefined : new URL(values.PUBLIC_URL);
    const isPlain = address === undefined || address.protocol === 'http:';
    if (address?.protocol === 'http:' && !isLoopback(address.hostname)) {
      fault('PUBLIC_URL', 'plain http is for loopback only: use https');
    }
    if (isPlain && !isLoopback(values.HOST)) {
      fault('HOST', 'listening beyond loopback needs an https PUBLIC_URL');
    }
  });

export type Config = z.infer<typeof shape>;

/** All that is wrong with the environment, each with its variable, the reason and an example, never the value. */
export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(['Relais cannot start with this configuration:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
    this.name = 'ConfigError';
  }
}

/** The configuration of an environment. Fails (ConfigError) with every fault at once. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const faults: string[] = [];
  const given: Record<string, string> = {};
  for (const name of Object.keys(variables)) {
    const value = environment[name];
    if (value !== undefined && value !== '') given[name] = value;
  }
  for (const name of asFile) {
    const file = environment[`${name}_FILE`];
    if (file === undefined || file === '') continue;
    try {
      given[name] = readFileSync(file, 'utf8').trim();
    } catch (error) {
      faults.push(`${name}_FILE: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
    }
  }
  const parsed = shape.safeParse(given);
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0]) as keyof typeof variables;
    faults.push(`${name}: ${issue.message}; example: ${variables[name].example}`);
  }
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  return parsed.data;
}

/** Whether a host name is this machine's own. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
