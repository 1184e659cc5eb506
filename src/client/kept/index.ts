/** The coordinators' own list: sealed to them, opened by them. Loaded when one of them moves in, calls, or shares. */
export { bringIn, type BringInWish, type RowToBring } from './bring-in.ts';
export { openCalls, openKept, openToCall, type Opened, type OpenedCall } from './open-list.ts';
export { listPrints, type ListPrints, type RowPrints } from './prints.ts';
export { shareKept } from './share.ts';
export { longest, type KeptWords } from './words.ts';
