import type { Asked, AskWish } from '../client/index.ts';
import { forgetBegun } from './ask-drafts.ts';
import { onForgetting } from './before-forgetting.ts';
import { cancelRequest } from './cancel-request.ts';
import type { Problem } from './components/problem.tsx';
import { client } from './device.ts';
import { keep, kept } from './kept.ts';
import { attempt, problemOf } from './problem-of.ts';
import { newDraft, type Draft } from './screens/ask/draft.ts';
import type { Sent, SentNeed } from './screens/ask/sent-step.tsx';
import { wishOf } from './screens/ask/wish-of.ts';

/** What was sent last from this page. */
let last: { readonly wish: AskWish; readonly draft: Draft; readonly id?: string } | undefined;

onForgetting(async () => {
  last = undefined;
});

/** Seals and sends a draft. The same answers again after a lost network are the same wish: one case is opened. */
export async function send(draft: Draft): Promise<Sent | Problem> {
  const wish = last?.draft === draft ? last.wish : wishOf(draft);
  last = { wish, draft };
  try {
    const asked = await client.ask(wish);
    last = { wish, draft, id: asked.id };
    forgetBegun();
    void remember(draft);
    return sentOf(wish, asked);
  } catch (error) {
    return problemOf(error);
  }
}

/** Cancels what was just sent. What stood in the way, if anything did. */
export async function cancel(route: (path: string) => void): Promise<Problem | undefined> {
  if (last?.id === undefined) return undefined;
  const { id, draft } = last;
  return attempt(() => cancelRequest(id, newDraft({ ...draft, question: 'check' }), route));
}

function sentOf(wish: AskWish, { id, receipt, isEarlier, isRosterStale }: Asked): Sent {
  const needs = receipt.needs.map(({ need, asked, askedUntil, nextLookAt, isStuck }, at): SentNeed => ({
    kind: wish.needs.find((one) => one.id === need)?.kind ?? wish.needs[at]?.kind ?? 'social-worker',
    asked,
    until: new Date(askedUntil),
    firstAskedAt: nextLookAt === undefined ? undefined : new Date(nextLookAt),
    isStuck,
  }));
  const [main, ...beside] = needs;
  if (main === undefined) throw new Error('a receipt of no need');
  return { needs: [main, ...beside], isEarlier, isRosterStale, href: `/cases/${id}` };
}

async function remember({ where, languages }: Draft): Promise<void> {
  if (where !== 'unknown') await keep('last-place', where).catch(() => undefined);
  const lately = [...new Set([...languages, ...(kept('last-languages') ?? [])])].slice(0, 3);
  if (languages.length > 0) await keep('last-languages', lately).catch(() => undefined);
}
