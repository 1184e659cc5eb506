import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReused, rotate, type TokenChain } from '../../src/identity/refresh.ts';

const start: TokenChain = { successors: ['t1'], predecessor: null };

/** The chain after a token was shown, which must have been good. */
function shown(chain: TokenChain, token: string, next: string): TokenChain {
  if (isReused(chain, token)) throw new Error(`${token} counted as used before`);
  return rotate(chain, token, next);
}

test('each token is good once its turn has come, and brings the next', () => {
  let chain = start;
  for (let at = 1; at < 50; at += 1) chain = shown(chain, `t${at}`, `t${at + 1}`);
  expect(chain).toEqual({ successors: ['t50'], predecessor: 't49' });
});

test('an answer was lost: the token before stays good until its successor is first used', () => {
  const lost = shown(start, 't1', 'never arrived');
  const again = shown(lost, 't1', 't2');
  expect(shown(again, 't2', 't3')).toEqual({ successors: ['t3'], predecessor: 't2' });
});

test('two tabs renew at once: whichever token the browser kept goes on', () => {
  const both = shown(shown(start, 't1', 'of one tab'), 't1', 'of the other');
  expect(shown(both, 'of one tab', 'next').predecessor).toBe('of one tab');
  expect(shown(both, 'of the other', 'next').predecessor).toBe('of the other');
});

test('once the successor was used, the token before it counts as stolen', () => {
  const used = shown(shown(start, 't1', 't2'), 't2', 't3');
  expect(isReused(used, 't1')).toBe(true);
});

test('a thief who renewed with a copy is found out by whoever comes second', () => {
  const thief = shown(shown(start, 't1', 'hers'), 't1', 'his');
  const hers = shown(thief, 'hers', 'hers again');
  expect(isReused(hers, 'his')).toBe(true);
});

test('a sibling that was never used is worth nothing once another went on', () => {
  const both = shown(shown(start, 't1', 'a'), 't1', 'b');
  expect(isReused(shown(both, 'a', 'c'), 'b')).toBe(true);
});

test('whatever is shown in whatever order, no token is ever good after one that followed it was used', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 60 }), (picks) => {
      const parent = new Map<string, string>();
      const made = ['t0'];
      const dead = new Set<string>();
      let chain: TokenChain = { successors: ['t0'], predecessor: null };
      for (const pick of picks) {
        const token = made[pick % made.length] ?? 't0';
        const next = `t${made.length}`;
        if (isReused(chain, token)) continue;
        expect(dead.has(token)).toBe(false);
        for (let before = parent.get(token); before !== undefined; before = parent.get(before)) dead.add(before);
        parent.set(next, token);
        made.push(next);
        chain = rotate(chain, token, next);
        expect(chain.successors.length).toBeLessThanOrEqual(8);
        expect(chain.successors).toContain(next);
      }
    }),
  );
});
