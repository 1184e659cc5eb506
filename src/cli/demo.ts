import { closeOnSignal } from '../main.ts';
import type { Command } from './command.ts';

export const demo: Command = {
  help: `usage: relais demo [--json]

Runs Relais with invented people, entries and requests until it is told to stop (Ctrl-C): on this machine only, on a
PostgreSQL of its own under .demo. It prints whom you can be, and with which words. What you do there is kept; to begin
again, stop it and remove that folder. Configured by PORT, DATA_FOLDER and LOG_LEVEL only.`,
  async run({ asJson }) {
    // Its code holds what opens vaults and grants: `start` never loads it.
    const { startDemo } = await import('../start-demo.ts');
    const say = (line: string): void => (asJson ? console.error(line) : console.log(line));
    const starting = startDemo({
      environment: process.env,
      onFolder: (folder) => say(`The demo lies in ${folder}`),
      onFill: () => say('Relais invents its people and their requests, once. This takes some seconds …'),
    });
    closeOnSignal(async () => (await starting).close(), report);
    const { url, people } = await starting;
    console.log(asJson ? JSON.stringify({ url: url.origin, people }) : welcome(url, people));
    return 0;
  },
};

function report(error: Error): void {
  console.error(`The demo stops: ${error.message}`);
}

interface Offered {
  readonly handle: string;
  readonly role: string;
  readonly words: string;
  readonly about: { readonly en: string };
}

function welcome(url: URL, people: readonly Offered[]): string {
  const width = Math.max(...people.map(({ handle }) => handle.length));
  const groups = [...Map.groupBy(people, ({ role }) => role)].map(([role, members]) => {
    const lines = members.map(
      ({ handle, words, about }) => `  ${handle.padEnd(width)}  ${words}\n  ${' '.repeat(width)}  ${about.en}`,
    );
    return `${role}s\n${lines.join('\n')}`;
  });
  return `
${groups.join('\n\n')}

DEMO: everybody above is invented, and so is every request. Write nothing real.
Be one of them at  ${url.origin}  (the sign-in page offers them too).
To stop: Ctrl-C.`;
}
