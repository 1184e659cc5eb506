import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { embeddedUser, type DatabaseAddress } from '../database.ts';
import { installBinaries } from './binaries.ts';
import { isRoot, makeWritable, serverAccount, socketFolder } from './folders.ts';

export interface EmbeddedServer {
  readonly address: DatabaseAddress & { socketFolder: string };
  /** Stops PostgreSQL, unless another process still uses it. */
  stop(): Promise<void>;
}

const tries = 40;
const pauseMs = 250;

/** Small, on the socket only, and without a statement or a value in its log. */
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '200',
  shared_buffers: '64MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/**
 * The embedded PostgreSQL of a data folder: started, or found running, with the database `name` in it.
 * Two processes on one folder share one server through its socket. The server outlives a process that was killed.
 */
export async function startEmbedded(folder: string, name = 'relais'): Promise<EmbeddedServer> {
  makeWritable(folder);
  const bin = installBinaries(folder);
  const data = join(folder, 'postgresql');
  const sockets = socketFolder(data);
  if (isRoot) chownSync(sockets, serverAccount ?? 0, -1);
  if (!existsSync(data)) initialise(bin, data);

  await connectOrStart(bin, data, sockets);
  await createDatabase(sockets, name);
  return {
    address: { socketFolder: sockets, database: name },
    stop: () => stopUnlessUsed(bin, data, sockets),
  };
}

const initial = [
  '--auth=trust',
  '--encoding=UTF8',
  '--no-instructions',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=und',
];

/** Made beside its place and moved there, so that a killed first start leaves nothing half-made. */
function initialise(bin: string, data: string): void {
  const draft = `${data}.${randomBytes(6).toString('hex')}`;
  mkdirSync(draft, { mode: 0o700 });
  if (isRoot) chownSync(draft, serverAccount ?? 0, -1);
  run(join(bin, 'initdb'), ['-D', draft, '-U', embeddedUser, ...initial]);
  try {
    renameSync(draft, data);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(data)) throw error;
  }
}

async function connectOrStart(bin: string, data: string, sockets: string): Promise<void> {
  let server: ChildProcess | undefined;
  for (let count = 0; count < tries; count += 1) {
    if (await answers(sockets)) return;
    // After a kill the first starts may leave at once, while the old server's last process ends.
    if (server === undefined || server.exitCode !== null) server = launch(bin, data, sockets);
    await pause(pauseMs);
  }
  throw new Error(`PostgreSQL did not start; its last words are in ${join(data, '..', 'postgresql.log')}.`);
}

function launch(bin: string, data: string, sockets: string): ChildProcess {
  const log = openSync(join(data, '..', 'postgresql.log'), 'a', 0o600);
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-k', sockets, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      ...asServer(),
      env: { PATH: process.env['PATH'], TZ: 'UTC' },
    },
  );
  server.unref();
  return server;
}

async function answers(sockets: string): Promise<boolean> {
  const sql = connect(sockets);
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function createDatabase(sockets: string, name: string): Promise<void> {
  const sql = connect(sockets);
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  } catch (error) {
    // 42P04, 23505: another process was faster.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function stopUnlessUsed(bin: string, data: string, sockets: string): Promise<void> {
  const sql = connect(sockets);
  try {
    const [others] = await sql<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()`;
    if ((others?.count ?? 0) > 0) return;
  } finally {
    await sql.end({ timeout: 1 });
  }
  run(join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-w', '-s']);
}

function connect(sockets: string): postgres.Sql {
  return postgres({
    host: sockets,
    user: embeddedUser,
    database: 'postgres',
    max: 1,
    connect_timeout: 5,
    idle_timeout: 1,
    onnotice: () => {},
  });
}

function run(program: string, args: string[]): void {
  const done = spawnSync(program, args, {
    cwd: '/',
    encoding: 'utf8',
    ...asServer(),
    env: { PATH: process.env['PATH'], TZ: 'UTC' },
  });
  if (done.status !== 0) throw new Error(`${program} failed: ${done.error?.message ?? done.stderr.trim()}`);
}

function asServer(): { uid?: number } {
  return isRoot && serverAccount !== undefined ? { uid: serverAccount } : {};
}
