import { describe } from 'vitest';
import type { SearchEngine } from '../../src/search/index.ts';
import { filters } from './cases/filters.ts';
import { ranking } from './cases/ranking.ts';
import { upkeep } from './cases/upkeep.ts';
import { viewers } from './cases/viewers.ts';
import { words } from './cases/words.ts';

/** Opens an engine of one's own, empty. */
export type OpenEngine = () => Promise<SearchEngine>;

/** What every engine must pass, numbered as in the design. */
export function searchConformance(name: string, open: OpenEngine): void {
  describe(`search by ${name}`, () => {
    describe('words', () => {
      words(open);
    });
    describe('ranking', () => {
      ranking(open);
    });
    describe('filters, facets, distance', () => {
      filters(open);
    });
    describe('viewers', () => {
      viewers(open);
    });
    describe('upkeep', () => {
      upkeep(open);
    });
  });
}
