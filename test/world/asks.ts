import type { NeedInput } from '../../src/cases/contract.ts';
import { newId } from '../../src/kernel/index.ts';
import { brussels } from './entries.ts';

/** An interpreter for Tigrinya by telephone, soon, or whatever the story needs. */
export function buildNeed(changes: Partial<NeedInput> = {}): NeedInput {
  return {
    id: newId<'need'>(),
    kind: 'interpreter',
    urgency: 'soon',
    languages: ['tir'],
    mode: 'any',
    municipality: brussels,
    halfDays: [],
    togetherWith: [],
    ...changes,
  };
}
