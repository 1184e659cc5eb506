import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../../client/index.ts';
import type { EntryInput, MyEntry } from '../../directory/contract.ts';
import { newId, type EntryId } from '../../kernel/index.ts';
import type { Problem } from '../components/problem.tsx';
import { client } from '../device.ts';
import { here } from '../here.ts';
import { problemOf } from '../problem-of.ts';
import { emptyEntry, missingIn, type EntryDraft } from '../screens/entry/entry-draft.ts';
import { clashes, rebased } from '../screens/entry/entry-rebase.ts';
import { useTyped } from '../typed.ts';
import { useLoaded } from '../use-loaded.ts';

/** How the entry stands at the server; revision 0 before it does at all. */
interface Standing {
  readonly revision: number;
  readonly content: EntryDraft;
}

interface Typed {
  readonly draft: EntryDraft;
  /** What it was written upon. */
  readonly upon: Standing;
}

/**
 * One's entry and what is being written in it. It is sealed on this device until the server has it; the server is written
 * to one write at a time, the newest last. An entry that lacks something waits here until it is whole.
 */
export function useEntryWriting() {
  const { me } = here.use();
  const { value, problem, reload } = useLoaded(readMine, ['entry', 'me']);
  const [typed, setTyped] = useTyped<Typed | undefined>('entry', undefined);
  const newest = useRef(typed);
  const running = useRef<Promise<Problem | undefined> | undefined>(undefined);
  const [isWriting, setIsWriting] = useState(false);
  const isTyping = useRef(false);
  const freshId = useRef<EntryId>(newId<'entry'>());
  const mine = value?.entry;
  const id = mine?.id ?? freshId.current;
  const standing = (entry: MyEntry | undefined): Standing =>
    entry ?? { revision: 0, content: emptyEntry(me?.handle ?? '') };
  const keep = (next: Typed | undefined) => {
    newest.current = next;
    setTyped(next);
  };
  const store = async (): Promise<Problem | undefined> => {
    for (let refusals = 0; ;) {
      const next = newest.current;
      if (next === undefined || missingIn(next.draft).length > 0) return undefined;
      const { draft, upon } = next;
      try {
        const stored = await client.api.writeEntry(id, draft as EntryInput, upon.revision || undefined);
        keep({ draft: newest.current?.draft ?? draft, upon: stored });
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 412)) return problemOf(error);
        refusals += 1;
        const stands = standing((await readMine()).entry);
        const typedNow = newest.current?.draft ?? draft;
        if (refusals > 2 || clashes(typedNow, upon.content, stands.content)) {
          await reload();
          return undefined;
        }
        keep({ draft: rebased(typedNow, upon.content, stands.content), upon: stands });
        continue;
      }
      await reload();
      if (newest.current?.draft === draft) keep(undefined);
    }
  };
  /** Writes what is not written yet. What stood in the way, if anything did. */
  const settle = (): Promise<Problem | undefined> => {
    isTyping.current = false;
    if (running.current !== undefined) return running.current;
    setIsWriting(true);
    const written = store()
      .catch(problemOf)
      .finally(() => {
        running.current = undefined;
        setIsWriting(false);
      });
    running.current = written;
    return written;
  };
  const stands = standing(mine);
  const isClash =
    typed !== undefined &&
    typed.upon.revision !== stands.revision &&
    clashes(typed.draft, typed.upon.content, stands.content);
  const newer = isClash && !isWriting ? mine : undefined;
  const keepMine = () => {
    if (typed) keep({ draft: rebased(typed.draft, typed.upon.content, stands.content), upon: stands });
    return settle();
  };
  useEffect(() => {
    // It came back after a lock, or could not be written before.
    if (value !== undefined && typed && !isTyping.current && running.current === undefined && !isClash) void keepMine();
  }, [value]);
  /** Keeps it here, to be written when she pauses. */
  const type = (draft: EntryDraft) => {
    isTyping.current = true;
    keep({ draft, upon: newest.current?.upon ?? stands });
  };
  return {
    isRead: value !== undefined,
    unread: problem,
    reload,
    id,
    mine,
    draft: typed?.draft ?? stands.content,
    /** Somebody, she herself elsewhere, wrote the same thing otherwise meanwhile. */
    newer,
    keepMine,
    takeNewer: () => keep(undefined),
    type,
    settle,
    write: (draft: EntryDraft) => {
      type(draft);
      return settle();
    },
    /** All is written: nothing waits here. */
    isWritten: () => newest.current === undefined,
  };
}

async function readMine(): Promise<{ entry: MyEntry | undefined }> {
  const entries = await client.api.myEntries();
  return { entry: entries.find(({ state }) => state !== 'withdrawn') };
}
