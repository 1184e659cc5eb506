import { changesSince, currentCursor, documentsAfter, documentsOf, type ChangeCursor } from '../directory/index.ts';
import { DomainError } from '../kernel/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import { documentOfMaterial } from './material.ts';
import type { EntryDocument, SearchEngine } from './port.ts';

/** Keeps an engine as the directory is. */
export interface Follower {
  /** Resolves once everything committed before this call can be searched. Fails where the database cannot be read. */
  catchUp(): Promise<void>;
  /** Whether the directory was read once as a whole. */
  isReady(): boolean;
  close(): Promise<void>;
}

/** Calls `nudge` whenever something may have changed, and again at each new connection. */
export type ListenForChanges = (nudge: () => void) => Promise<{ unlisten(): Promise<void> }>;

const pageSize = 500;
const retryAfterMs = 5_000;

/**
 * Reads the directory into an engine, then follows the change log from where it stood before: what is committed
 * meanwhile is in both, what commits late is in the log. A cursor that outlived the log begins anew.
 */
export async function followDirectory(
  deps: CoreDeps,
  { engine, listen }: { engine: SearchEngine; listen: ListenForChanges },
): Promise<Follower> {
  let cursor: ChangeCursor | undefined;
  let last: Promise<void> = Promise.resolve();
  let queued: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function step(): Promise<void> {
    if (isClosed) return;
    if (cursor === undefined) {
      const start = await deps.transaction((tx) => currentCursor(tx, deps.clock.now()));
      const { documents } = await engine.rebuild(wholeDirectory(deps));
      deps.log.info({ count: documents }, 'search holds the directory');
      cursor = start;
    }
    try {
      cursor = await applyChanges(deps, engine, cursor);
    } catch (error) {
      if (!isExpired(error)) throw error;
      cursor = undefined;
      await step();
    }
  }

  function catchUp(): Promise<void> {
    // One at a time; whoever asks while one runs gets the next, which begins after the question.
    queued ??= last.then(() => {
      queued = undefined;
      return step();
    });
    last = queued.catch(() => undefined);
    return queued;
  }

  function nudge(): void {
    clearTimeout(retry);
    catchUp().catch((error: unknown) => {
      deps.log.error({ error }, 'search cannot follow the directory');
      if (!isClosed) retry = setTimeout(nudge, retryAfterMs).unref();
    });
  }

  const subscription = await listen(nudge);
  return {
    catchUp,
    isReady: () => cursor !== undefined,
    async close() {
      isClosed = true;
      clearTimeout(retry);
      await subscription.unlisten();
      await last;
    },
  };
}

async function* wholeDirectory(deps: CoreDeps): AsyncGenerator<EntryDocument[]> {
  let after: string | undefined;
  do {
    const from = after;
    const page = await deps.transaction((tx) =>
      documentsAfter(tx, { after: from, limit: pageSize, now: deps.clock.now() }),
    );
    yield page.documents.map(documentOfMaterial);
    after = page.next;
  } while (after !== undefined);
}

async function applyChanges(deps: CoreDeps, engine: SearchEngine, from: ChangeCursor): Promise<ChangeCursor> {
  const { changes, cursor } = await deps.transaction((tx) => changesSince(tx, from, deps.clock.now()));
  for (let start = 0; start < changes.length; start += pageSize) {
    const page = changes.slice(start, start + pageSize);
    const ids = page.map(({ id }) => id);
    const materials = await deps.transaction((tx) => documentsOf(tx, ids, deps.clock.now()));
    const there = new Set(materials.map(({ id }) => id));
    await engine.apply({
      upsert: materials.map(documentOfMaterial),
      remove: page.filter(({ id }) => !there.has(id)),
    });
  }
  return cursor;
}

function isExpired(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'directory.cursor_expired';
}
