import { closeOnSignal, startRelais } from '../main.ts';
import { setupLink } from './setup.ts';
import type { Command } from './command.ts';

export const start: Command = {
  help: `usage: relais start

Runs Relais until it is told to stop (Ctrl-C). Configured by environment variables only: the README lists them.`,
  async run() {
    const running = await startRelais({ environment: process.env });
    closeOnSignal(running.close, report);
    if (process.stdout.isTTY) {
      console.log(`Relais answers at ${running.url.origin}`);
      const link = await setupLink(running.service.deps, running.url);
      if (link !== undefined)
        console.log(`Nobody is here yet. The first coordinator begins at:\n  ${link}\n(good for one hour)`);
    }
    return 0;
  },
};

function report(error: Error): void {
  console.error(`Relais stops: ${error.message}`);
}
