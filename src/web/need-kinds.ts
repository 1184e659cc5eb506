import type { Kind } from '../kernel/index.ts';

/** Whoever reads or writes letters: they are read out or sent by Signal, and never attached here. */
export function saysLetters(kind: Kind): boolean {
  return kind === 'translator' || kind === 'admin-helper' || kind === 'social-worker';
}

/** Meals, beds and lifts are asked for so many people. */
export function countsPeople(kind: Kind): boolean {
  return kind === 'driver' || kind === 'host' || kind === 'cook';
}
