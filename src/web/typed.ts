import { useState } from 'preact/hooks';
import { onForgetting } from './before-forgetting.ts';
import { client } from './device.ts';
import { forgetDraft, keepDraft, keptDraft } from './drafts.ts';

const draft = 'typed';
/** What the fields hold. */
const typed = new Map<string, unknown>();
/** What was written here since the vault was opened; undefined once it was emptied or sent. Other tabs write the rest. */
const written = new Map<string, unknown>();
let sealing: Promise<unknown> = Promise.resolve();
let isDue = false;

/**
 * A field's value, as `useState` has it, that is not lost: not when its page is left, nor at a lock, a reload or when the
 * browser closes it without a word. It is sealed and kept on this device as it is written, until it is set back to `start`
 * (emptied, or sent), and is there again once the same person has opened. `name` tells fields apart.
 */
export function useTyped<Value>(name: string, start: Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => (typed.get(name) as Value | undefined) ?? start);
  const write = (next: Value) => {
    keep(name, next === start ? undefined : next);
    setValue(next);
  };
  return [value, write];
}

function keep(name: string, value: unknown): void {
  // Locked meanwhile: what was there to seal is sealed, and nothing waits here for somebody else.
  if (client.me === undefined) return;
  typed.set(name, value);
  written.set(name, value);
  void sealTyped();
}

/** Brings back what was being typed when this device was locked or the app closed. Before the pages are drawn again. */
export async function takeTyped(): Promise<void> {
  for (const [name, value] of Object.entries((await keptDraft(draft)) ?? {})) typed.set(name, value);
}

/** Forgets what is being typed: at sign-out. What is being sealed is written nowhere any more. */
export function forgetTyped(): void {
  typed.clear();
  written.clear();
  forgetDraft(draft);
}

/** One at a time, always of what stands there then: while one waits for its turn, it takes the next letters along. */
function sealTyped(): Promise<unknown> {
  if (!isDue) {
    isDue = true;
    sealing = sealing.then(sealNow);
  }
  return sealing;
}

async function sealNow(): Promise<void> {
  isDue = false;
  const kept = await keptDraft(draft);
  if (written.size === 0) return;
  const all = { ...(kept as object | undefined), ...Object.fromEntries(written) };
  if (Object.values(all).every((value) => value === undefined)) forgetDraft(draft);
  else await keepDraft(draft, all);
}

onForgetting(async () => {
  await sealTyped();
  typed.clear();
  written.clear();
});
