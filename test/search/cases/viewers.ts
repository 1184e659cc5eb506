import { array, assert, asyncProperty, boolean, constantFrom, nat, record, subarray } from 'fast-check';
import { expect, test } from 'vitest';
import { facetFields, type SearchQuery } from '../../../src/search/index.ts';
import { tiers, type Tier } from '../../../src/kernel/index.ts';
import { engineWith, question } from '../asking.ts';
import type { OpenEngine } from '../conformance.ts';
import { entry, place } from '../entries.ts';

const names = [
  'Lotte Van den Berghe',
  'Rémy Vandenberghe',
  'Muhammad Karimi',
  'Mehmet Demir',
  'An Peeters',
  'Dentista Moor',
];
const person = record({
  name: constantFrom(...names),
  tier: constantFrom(...tiers),
  kinds: subarray(['dentist', 'gp', 'interpreter', 'asylum-lawyer'] as const),
  languages: subarray(['fra', 'tir', 'prs'] as const),
  municipality: constantFrom(...Object.values(place)),
  bio: constantFrom('', 'Je travaille avec un dentiste', 'Gekend in Gent', 'médecin de garde'),
  isVerified: boolean(),
  quality: nat(2),
});
const asked = record({
  text: constantFrom(
    '',
    'dentiste',
    'dentsite',
    'dentiste tigrigna',
    'medcin gand',
    'van den berghe',
    'mohamed dari',
    'an peeters',
    'interprete tigrigna luik',
    'tlok',
    'de',
    'avocat xqzvwk',
    'tandarts antwerpen',
    'karimi demir',
  ),
  filter: constantFrom<SearchQuery['filter']>({}, { kinds: { any: ['dentist'] } }, { languages: { not: ['tir'] } }),
  page: constantFrom({ offset: 0, limit: 3 }, { offset: 2, limit: 10 }, { offset: 0, limit: 100 }),
});

export function viewers(open: OpenEngine): void {
  test('22 what a viewer may not see changes no hit, no order, no total, no facet and no suggestion', async () => {
    const viewer = subarray([...tiers], { minLength: 0 });
    await assert(
      asyncProperty(array(person, { maxLength: 25 }), viewer, asked, async (people, tiers, about) => {
        const documents = people.map((each, at) => entry({ id: `p${at}`, ...each }));
        const visible = documents.filter(({ tier }) => tiers.includes(tier));
        const query = question({ ...about, facets: facetFields });
        const answers = [];
        for (const known of [documents, visible]) {
          const engine = await engineWith(open, known);
          const { hits, total, totalIsCapped, facets, suggestion } = await engine.search(query, { tiers });
          answers.push({ hits, total, totalIsCapped, facets, suggestion });
          await engine.close();
        }
        expect(answers[0]).toEqual(answers[1]);
      }),
      { numRuns: 150 },
    );
  });

  test('22 each tier sees its own', async () => {
    const engine = await engineWith(
      open,
      tiers.map((tier) => entry({ id: tier, tier, kinds: ['dentist'] })),
    );
    const seenBy = async (...tiers: Tier[]) => {
      const { hits, total } = await engine.search(question({ text: 'dentiste' }), { tiers });
      expect(total).toBe(hits.length);
      return hits.map(({ id }) => id).toSorted();
    };
    expect(await seenBy('public')).toEqual(['public']);
    expect(await seenBy('public', 'members')).toEqual(['members', 'public']);
    expect(await seenBy(...tiers)).toEqual(['coordinators', 'members', 'public']);
    expect(await seenBy()).toEqual([]);
  });

  test('22 values that only hidden entries have cannot be looked up', async () => {
    const engine = await engineWith(open, [
      entry({ id: 'seen', kinds: ['gp'] }),
      entry({ id: 'hidden', tier: 'coordinators', kinds: ['dentist'] }),
    ]);
    expect(await engine.facetValues('kinds', '', question(), { tiers: ['public'] })).toEqual([
      { value: 'gp', count: 1 },
    ]);
  });
}
