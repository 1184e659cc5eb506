import { createStore } from '../store.ts';
import type { UnsentAnswer } from './unsent-answer.ts';

/** What waits for the network. Ids only, and sealed all the same: that somebody was asked is nobody's business. */
export const unsent = createStore<{ answers: readonly UnsentAnswer[] }>({ answers: [] });

/** What keeps and sends answers. Asked for early, by whoever shows some: without a network it would not come. */
export const keeping = () => import('./keep-unsent.ts');
