import { createStore } from '../store.ts';
import type { UnsentAnswer } from './unsent-answer.ts';

/** What waits for the network. Ids only, and sealed all the same: that somebody was asked is nobody's business. */
export const unsent = createStore<{ answers: readonly UnsentAnswer[] }>({ answers: [] });
