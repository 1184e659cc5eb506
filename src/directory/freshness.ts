import { days } from '../kernel/index.ts';

/** Days since the last nod after which an entry is asked about, hidden, withdrawn. */
const askedAfterDays = 90;
const hiddenAfterDays = 120;
const withdrawnAfterDays = 180;

const after = (nodAt: Date, count: number): Date => new Date(nodAt.getTime() + days(count));

/** From when on the owner is asked whether it is still true. */
export const nodAskedAt = (nodAt: Date): Date => after(nodAt, askedAfterDays);

/** When an entry fades from the directory without a nod. */
export const hiddenAt = (nodAt: Date): Date => after(nodAt, hiddenAfterDays);

/** When it is withdrawn, and its content forgotten, without a nod. */
export const withdrawnAt = (nodAt: Date): Date => after(nodAt, withdrawnAfterDays);
