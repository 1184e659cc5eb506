import type { EntryDraft } from './entry-draft.ts';

/** What was written upon `before`, put upon what stands now: only what was touched stays as it was written. */
export function rebased(draft: EntryDraft, before: EntryDraft, now: EntryDraft): EntryDraft {
  const merged = keysOf(draft, before, now).map((key) => [key, same(draft[key], before[key]) ? now[key] : draft[key]]);
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as EntryDraft;
}

/** Whether both changed the same thing, each otherwise. */
export function clashes(draft: EntryDraft, before: EntryDraft, now: EntryDraft): boolean {
  return keysOf(draft, before, now).some(
    (key) => !same(draft[key], before[key]) && !same(now[key], before[key]) && !same(draft[key], now[key]),
  );
}

function keysOf(...drafts: readonly EntryDraft[]): (keyof EntryDraft)[] {
  return [...new Set(drafts.flatMap((draft) => Object.keys(draft)))] as (keyof EntryDraft)[];
}

/** In whatever order their parts were noted. */
const same = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other);

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${parts
    .map(([name, part]) => `${name}:${inOrder(part)}`)
    .toSorted()
    .join()}}`;
}
