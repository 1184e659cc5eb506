import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isLoopback } from './loopback.ts';
import { parseSecret, parseVapidKey } from './secrets.ts';

const parsedBy = <Value>(parse: (text: string) => Value) =>
  z
    .string()
    .transform((value, context) => {
      try {
        return parse(value);
      } catch (error) {
        context.addIssue({ code: 'custom', message: (error as Error).message });
        return z.NEVER;
      }
    })
    .optional();

const secret = parsedBy(parseSecret);

/** Names of hosts, and whole origins: plain http on this machine only. */
function parseHosts(text: string): string[] {
  return text.split(',').map((one) => {
    const host = one.trim();
    if (/^\.?[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) return host;
    const url = URL.canParse(host) ? new URL(host) : undefined;
    const isOrigin = url?.origin === host && (url.protocol === 'https:' || isLoopback(url.hostname));
    if (!isOrigin) throw new Error('names a host or an https origin, or several with commas between');
    return host;
  });
}

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
  NOTIFY_KEY: {
    about: 'locks addresses for mail and push; required with DATABASE_URL, else made at the first start',
    example: '43 characters of base64url',
    schema: secret,
  },
  VAPID_KEY: {
    about: 'private key that push services know Relais by; required with DATABASE_URL, else made at the first start',
    example: '43 characters of base64url',
    schema: parsedBy(parseVapidKey),
  },
  PUSH_HOSTS: {
    about: 'push services besides those of the usual browsers, comma-separated',
    example: 'push.example.org',
    schema: parsedBy(parseHosts),
  },
  SMTP_URL: {
    about: 'mail server; without it there is no mail, and the app says so',
    example: 'smtps://name:password@mail.example.org',
    schema: z.url({ protocol: /^smtps?$/ }).optional(),
  },
  MAIL_FROM: {
    about: 'sender of mails; required with SMTP_URL',
    example: 'Relais <relais@example.org>',
    schema: z
      .string()
      .max(200)
      .regex(/^([^<>@\r\n]+ <)?[^\s<>@]+@[^\s<>@]+>?$/, { error: 'is no address to send from' })
      .optional(),
  },
  LOG_LEVEL: {
    about: 'fatal, error, warn, info, debug or silent',
    example: 'info',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  },
} as const;

/** Whoever brings a database brings these too. */
const needed = ['TOKEN_KEY', 'RELEASE_KEY', 'NOTIFY_KEY', 'VAPID_KEY'] as const;

/** Variables that may also be given as a file: `TOKEN_KEY_FILE`. */
export const asFile = ['DATABASE_URL', ...needed, 'SMTP_URL'] as const;

const shape = z
  .object(
    Object.fromEntries(Object.entries(variables).map(([name, { schema }]) => [name, schema])) as {
      [Name in keyof typeof variables]: (typeof variables)[Name]['schema'];
    },
  )
  .superRefine((values, context) => {
    const fault = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if (values.DATABASE_URL !== undefined) {
      for (const name of needed) {
        if (values[name] === undefined) fault(name, 'is required with DATABASE_URL');
      }
    }
    if (values.SMTP_URL !== undefined && values.MAIL_FROM === undefined)
      fault('MAIL_FROM', 'is required with SMTP_URL');
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
