import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  option,
  property,
  record,
  tuple,
  uniqueArray,
  type Arbitrary,
} from 'fast-check';
import { expect, test } from 'vitest';
import { forgetCase, keep, noteGrants, own, pin, type VaultDocument } from '../../src/client/vault/document.ts';
import { mergeVaults } from '../../src/client/vault/merge.ts';

const keys = { identity: 'identity', signingSecret: 'signing', agreementSecret: 'agreement' };
const person = constantFrom('ines', 'wout', 'samira', '__proto__');
const caseId = constantFrom('case-1', 'case-2', 'constructor');
const hash = constantFrom('h1', 'h2', 'h3', 'h4');
const table = <Value>(name: Arbitrary<string>, value: Arbitrary<Value>) =>
  array(tuple(name, value), { maxLength: 5 }).map((entries) => Object.fromEntries(entries));

/** Any copy a device of one person may hold: rosters of one number are one roster, as only the server's first counts. */
const copies = record({
  form: constant(1 as const),
  keys: constant(keys),
  rootHash: constant('root'),
  roster: option(
    record({ number: integer({ min: 1, max: 4 }), datedAt: integer({ min: 0, max: 9 }) }).map((roster) => ({
      ...roster,
      text: `roster ${roster.number}`,
    })),
  ),
  pins: table(person, record({ version: integer({ min: 1, max: 4 }), hash })),
  grants: table(
    caseId,
    uniqueArray(hash, { minLength: 1 }).map((hashes) => hashes.sort()),
  ),
  kept: table(
    constantFrom('telephone', 'place'),
    record({ value: constantFrom('a', 'b', ''), changedAt: integer({ min: 0, max: 4 }) }),
  ),
}) satisfies Arbitrary<VaultDocument>;

test('it does not matter which device merges, in what order, or how often', () => {
  assert(
    property(copies, copies, copies, (one, two, three) => {
      expect(mergeVaults(one, two)).toEqual(mergeVaults(two, one));
      expect(mergeVaults(mergeVaults(one, two), three)).toEqual(mergeVaults(one, mergeVaults(two, three)));
      expect(mergeVaults(one, one)).toEqual(one);
      expect(mergeVaults(mergeVaults(one, two), two)).toEqual(mergeVaults(one, two));
    }),
  );
});

test('nothing that one device verified is lowered or lost by another’s copy', () => {
  assert(
    property(copies, copies, (one, two) => {
      const merged = mergeVaults(one, two);
      expect(merged.roster?.number ?? 0).toBe(Math.max(one.roster?.number ?? 0, two.roster?.number ?? 0));
      const dates = [one, two].map(({ roster }) =>
        roster?.number === merged.roster?.number ? (roster?.datedAt ?? 0) : 0,
      );
      expect(merged.roster?.datedAt ?? 0).toBe(Math.max(...dates));
      for (const copy of [one, two]) {
        for (const [who, { version }] of Object.entries(copy.pins)) {
          expect(own(merged.pins, who)?.version).toBeGreaterThanOrEqual(version);
        }
        for (const [id, hashes] of Object.entries(copy.grants)) {
          expect(own(merged.grants, id)).toEqual(expect.arrayContaining([...hashes]));
        }
        for (const [name, { changedAt }] of Object.entries(copy.kept)) {
          expect(own(merged.kept, name)?.changedAt).toBeGreaterThanOrEqual(changedAt);
        }
      }
    }),
  );
});

test('what one device changes is there after merging with any other copy', () => {
  assert(
    property(copies, copies, caseId, hash, (mine, theirs, id, grant) => {
      expect(own(mergeVaults(noteGrants(mine, id, [grant]), theirs).grants, id)).toContain(grant);
      const place = keep(mine, 'place', 'Namur', 100);
      expect(mergeVaults(place, theirs).kept['place']?.value).toBe('Namur');
      const pinned = pin(mine, 'samira', { version: 9, hash: 'h9' });
      expect(mergeVaults(theirs, pinned).pins['samira']).toEqual({ version: 9, hash: 'h9' });
    }),
  );
});

test('a pin is never lowered, and a case that is gone leaves no note', () => {
  assert(
    property(copies, person, hash, (copy, who, other) => {
      const held = own(copy.pins, who);
      const pinned = pin(copy, who, { version: 1, hash: other });
      expect(own(pinned.pins, who)?.version).toBeGreaterThanOrEqual(held?.version ?? 1);
      expect(Object.keys(forgetCase(copy, 'case-2').grants)).not.toContain('case-2');
    }),
  );
});

test('two rosters of one number, or other keys, stop the device instead of being mended', () => {
  const base: VaultDocument = { form: 1, keys, rootHash: 'root', roster: null, pins: {}, grants: {}, kept: {} };
  const roster = { number: 2, text: 'roster 2', datedAt: 1 };
  const forked = { ...base, roster: { ...roster, text: 'another roster 2' } };
  expect(() => mergeVaults({ ...base, roster }, forked)).toThrow('client.roster_forked');
  expect(() => mergeVaults(base, { ...base, keys: { ...keys, identity: 'new' } })).toThrow('client.keys_replaced');
  expect(() => mergeVaults(base, { ...base, rootHash: 'another' })).toThrow('client.keys_replaced');
});
