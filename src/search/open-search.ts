import { changeChannel } from '../directory/index.ts';
import { DomainError } from '../kernel/index.ts';
import type { CoreDeps, Database } from '../platform/index.ts';
import { followDirectory } from './follow-directory.ts';
import { createEmbeddedEngine } from './minisearch/engine.ts';
import type { SearchEngine } from './port.ts';

/** An instance's search. */
export interface Search {
  /** The engine, once it holds the directory. Fails (unavailable) with `search.not_ready` where that cannot be read. */
  ready(): Promise<SearchEngine>;
  isReady(): boolean;
  /** Resolves once everything committed before this call can be searched. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the embedded engine and begins to read the directory into it, without waiting for it. */
export async function openSearch(deps: CoreDeps, database: Database): Promise<Search> {
  const engine = createEmbeddedEngine();
  const follower = await followDirectory(deps, {
    engine,
    listen: (nudge) => database.sql.listen(changeChannel, nudge, nudge),
  });
  return {
    async ready() {
      if (!follower.isReady()) {
        await follower.catchUp().catch(() => {
          throw new DomainError('unavailable', 'search.not_ready');
        });
      }
      return engine;
    },
    isReady: () => follower.isReady(),
    catchUp: () => follower.catchUp(),
    async close() {
      await follower.close();
      await engine.close();
    },
  };
}
