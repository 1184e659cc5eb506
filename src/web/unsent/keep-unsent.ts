import type { ReferralId } from '../../kernel/index.ts';
import { systemClock } from '../../kernel/index.ts';
import { forgetDraft, keepDraft, keptDraft } from '../drafts.ts';
import { without, withAnswer, type UnsentAnswer } from './unsent-answer.ts';
import { unsentDraft } from './is-unsent.ts';
import { unsent } from './unsent.ts';

/** What was kept on this device by whoever is signed in, also before the app was last closed. */
export async function readUnsent(): Promise<readonly UnsentAnswer[]> {
  const answers = ((await keptDraft(unsentDraft)) as UnsentAnswer[] | undefined) ?? [];
  unsent.write({ answers });
  return answers;
}

/** Keeps an answer until it can be sent. The last one about a referral counts. */
export async function keepUnsent(referral: ReferralId, answer: UnsentAnswer['answer']): Promise<void> {
  const givenAt = systemClock.now().toISOString();
  await store(withAnswer(await readUnsent(), { referral, answer, givenAt }));
}

/** It was sent, taken back, or matters no more. */
export async function dropUnsent(referral: ReferralId): Promise<void> {
  await store(without(await readUnsent(), referral));
}

async function store(answers: readonly UnsentAnswer[]): Promise<void> {
  unsent.write({ answers });
  if (answers.length === 0) forgetDraft(unsentDraft);
  else await keepDraft(unsentDraft, answers);
}
