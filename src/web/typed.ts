import { useState } from 'preact/hooks';
import { onForgetting } from './before-forgetting.ts';
import { forgetDraft, keepDraft, keptDraft } from './drafts.ts';

const draft = 'typed';
const typed = new Map<string, unknown>();

/**
 * A field's value, as `useState` has it, that is not lost: not when its page is left, nor at a lock, when it is sealed and
 * kept on this device until the same person opens again. `name` tells fields apart; sent, it is set back to `start`.
 */
export function useTyped<Value>(name: string, start: Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => (typed.get(name) as Value | undefined) ?? start);
  const write = (next: Value) => {
    if (next === start) typed.delete(name);
    else typed.set(name, next);
    setValue(next);
  };
  return [value, write];
}

/** Brings back what was being typed at the lock. Before the pages are drawn again. */
export async function takeTyped(): Promise<void> {
  const kept = (await keptDraft(draft)) ?? {};
  for (const [name, value] of Object.entries(kept)) typed.set(name, value);
  forgetDraft(draft);
}

/** Forgets what is being typed: at sign-out. */
export function forgetTyped(): void {
  typed.clear();
}

async function sealTyped(): Promise<void> {
  if (typed.size > 0) await keepDraft(draft, Object.fromEntries(typed));
}

onForgetting(async () => {
  await sealTyped();
  typed.clear();
});

// A phone may close a page that is out of sight without a word.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void sealTyped();
});
