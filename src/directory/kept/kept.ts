import { days, machine } from '../../kernel/index.ts';

export type KeptState = 'to-call' | 'kept';

/** `gone` is no row any more: it and its cards are erased. */
export type KeptMove = 'say-yes' | 'say-no' | 'call-in-vain' | 'undo' | 'expire' | 'rewrite' | 'nod';

/** A row of the coordinators' list: called until she answers, kept once she said that she may be, gone with a no. */
export const moveKept = machine<KeptState | 'gone', KeptMove>('directory.kept_move_refused', {
  'to-call': { 'say-yes': 'kept', 'say-no': 'gone', 'call-in-vain': 'to-call', undo: 'gone', expire: 'gone' },
  kept: { 'say-no': 'gone', rewrite: 'kept', nod: 'kept' },
  gone: {},
});

const callDays = 90;
const undoDays = 1;
const refusalDays = 365;

const after = (at: Date, count: number): Date => new Date(at.getTime() + days(count));

/** Nobody's name stays on the list because nobody called. */
export const erasedUncalledAt = (broughtAt: Date): Date => after(broughtAt, callDays);

/** Until then whoever brought a list in can take it back whole. */
export const undoneUntil = (broughtAt: Date): Date => after(broughtAt, undoDays);

/** Twelve months after a no the next import may ask again. */
export const refusalForgottenAt = (saidAt: Date): Date => after(saidAt, refusalDays);
