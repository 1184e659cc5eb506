// Plain JavaScript, so that any Node from 18 on can read it.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { accessSync, constants } from 'node:fs';

const oldestMajor = 24;

/**
 * Runs `program` with `args` on Node 24 or newer and leaves with its exit code.
 * Passes on SIGINT and SIGTERM. Says what to install, and leaves with 1, where no such Node is to be had.
 */
export async function runOnNode24(program, args) {
  const node = findNode24();
  if (!node) {
    console.error(
      `Relais needs Node ${oldestMajor} or newer, and this is Node ${process.versions.node}. ` +
        `No Node ${oldestMajor} comes with the package for ${process.platform} ${process.arch}${isMusl() ? ' (musl)' : ''}: ` +
        `install it from https://nodejs.org, then run the same command again.`,
    );
    process.exit(1);
  }
  const child = spawn(node, [program, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`Relais could not start ${node}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

function findNode24() {
  if (Number.parseInt(process.versions.node, 10) >= oldestMajor) return process.execPath;
  if (isMusl()) return undefined;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${platform}-${process.arch}/package.json`);
    const node = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    accessSync(node, constants.X_OK);
    return node;
  } catch {
    return undefined;
  }
}

function isMusl() {
  return process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime;
}
