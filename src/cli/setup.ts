import { ensureCollective, makeSetupToken } from '../identity/index.ts';
import { DomainError, systemClock } from '../kernel/index.ts';
import { openStorage, publicUrlOf } from '../main.ts';
import { migrate, openDatabase, readConfig, type CoreDeps } from '../platform/index.ts';
import type { Command } from './command.ts';

type SetupDeps = Pick<CoreDeps, 'clock' | 'transaction'>;

export const setup: Command = {
  help: `usage: relais setup [--json]

Makes the link with which the first coordinator begins: open it in her browser. It works once, for one hour; a new link
ends the one before. Nobody else can be let in from here: invitations are made by coordinators, in their browsers.`,
  async run({ asJson }) {
    const config = readConfig(process.env);
    const storage = await openStorage(config);
    const database = openDatabase(storage.address, 1);
    try {
      await migrate(storage.address);
      const deps: SetupDeps = { clock: systemClock, transaction: (work) => database.transaction(work) };
      await ensureCollective(deps, { isDemo: false });
      const link = await setupLink(deps, publicUrlOf(config));
      if (link === undefined) {
        console.error('Relais is set up already: coordinators invite everybody else.');
        return 1;
      }
      console.log(asJson ? JSON.stringify({ link, minutes: 60 }) : `${link}\n(good for one hour, once)`);
      return 0;
    } finally {
      await database.close();
      await storage.close();
    }
  },
};

/** The link for the first coordinator, or undefined once there is one. */
export async function setupLink(deps: SetupDeps, publicUrl: URL): Promise<string | undefined> {
  try {
    return `${publicUrl.origin}/setup#${await makeSetupToken(deps)}`;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'conflict') return undefined;
    throw error;
  }
}
