import { say } from './components/toast.tsx';
import { forgetDraft, keepDraft, keptDraft } from './drafts.ts';
import { newDraft, type Draft } from './screens/ask/draft.ts';
import { t } from './texts.ts';

const name = 'ask';

/** The request that was begun on this device and not sent. */
export async function begunDraft(): Promise<Draft | undefined> {
  const kept = (await keptDraft(name)) as Partial<Draft> | undefined;
  if (kept === undefined) return undefined;
  // Ids stay: they are what makes a request that had arrived unseen the same one.
  const { needIds, ...known } = kept;
  return needIds === undefined ? newDraft(known) : { ...newDraft(known), needIds };
}

/** False when this browser keeps nothing. */
export const keepBegun = (draft: Draft): Promise<boolean> => keepDraft(name, draft);

export const forgetBegun = (): void => forgetDraft(name);

/** Throws it away, until the next thing is done. `changed` is told of either. */
export function throwBegunAway(draft: Draft, changed: (draft: Draft | undefined) => void): void {
  forgetBegun();
  changed(undefined);
  say(t('begun.thrown-away'), async () => {
    await keepBegun(draft);
    changed(draft);
  });
}
