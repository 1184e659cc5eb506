import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { newId, type Id, type PersonId, type SignInId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { notificationChannels as channels } from '../tables.ts';

export type ChannelRow = typeof channels.$inferSelect;
export type ChannelId = Id<'channel'>;

/** Keeps an address, in place of whatever lay under the same mark or for the same sign-in. */
export async function keepChannel(
  tx: Transaction,
  row: Pick<ChannelRow, 'person' | 'channel' | 'signIn' | 'mark' | 'address' | 'told'>,
): Promise<void> {
  const same = row.signIn === null ? eq(channels.mark, row.mark) : undefined;
  await tx.delete(channels).where(same ?? or(eq(channels.mark, row.mark), eq(channels.signIn, row.signIn as SignInId)));
  await tx.insert(channels).values({ id: newId(), ...row });
}

export async function channelsOf(tx: Transaction, person: PersonId): Promise<ChannelRow[]> {
  return tx.select().from(channels).where(eq(channels.person, person));
}

export async function dropPush(tx: Transaction, signIn: SignInId): Promise<void> {
  await tx.delete(channels).where(eq(channels.signIn, signIn));
}

export async function dropMail(tx: Transaction, person: PersonId): Promise<void> {
  await tx.delete(channels).where(and(eq(channels.person, person), eq(channels.channel, 'mail')));
}

export async function dropChannel(tx: Transaction, id: ChannelId): Promise<void> {
  await tx.delete(channels).where(eq(channels.id, id));
}

/** Has these people's channels looked at from now on. Says how many there are. */
export async function makeDue(tx: Transaction, people: readonly PersonId[], now: Date): Promise<number> {
  if (people.length === 0) return 0;
  const woken = await tx
    .update(channels)
    .set({ dueAt: sql`least(${channels.dueAt}, ${now.toISOString()}::timestamptz)` })
    .where(and(inArray(channels.person, [...people]), eq(channels.isRefused, false)))
    .returning({ id: channels.id });
  return woken.length;
}

/** Notes as told what is news now, whatever it is: for whoever changes what she wants to hear of. */
export async function setTold(tx: Transaction, person: PersonId, told: readonly string[]): Promise<void> {
  await tx
    .update(channels)
    .set({ told: [...told] })
    .where(eq(channels.person, person));
}

/**
 * Takes channels that are due, or whose taker was cut off, for whoever shows the claim. What comes meanwhile makes them due
 * again, and waits for this to be done.
 */
export async function claimDue(
  tx: Transaction,
  { now, until, most }: { now: Date; until: Date; most: number },
): Promise<{ id: ChannelId; claim: string }[]> {
  const claim = newId<'claim'>();
  const due = tx
    .select({ id: channels.id })
    .from(channels)
    .where(or(and(lte(channels.dueAt, now), isNull(channels.claimedUntil)), lte(channels.claimedUntil, now)))
    .orderBy(channels.dueAt)
    .limit(most)
    .for('update', { skipLocked: true });
  const taken = await tx
    .update(channels)
    .set({ claim, claimedUntil: until, dueAt: null })
    .where(inArray(channels.id, due))
    .returning({ id: channels.id });
  return taken.map(({ id }) => ({ id, claim }));
}

/** Uses up a claim. Undefined where it was used before: the same job came twice. */
export async function useClaim(
  tx: Transaction,
  { id, claim }: { id: ChannelId; claim: string },
): Promise<ChannelRow | undefined> {
  // The WHERE is the lock: of two that show the same claim one finds it.
  const [row] = await tx
    .update(channels)
    .set({ claim: null })
    .where(and(eq(channels.id, id), eq(channels.claim, claim)))
    .returning();
  return row;
}

type Outcome = Partial<Pick<ChannelRow, 'told' | 'heldUntil' | 'lastAt' | 'failures' | 'isRefused'>>;

/** Lets a channel go that was looked at, and answers when it is due again: sooner than said where something came meanwhile. */
export async function letGo(
  tx: Transaction,
  { id, claimedUntil }: Pick<ChannelRow, 'id' | 'claimedUntil'>,
  { again, ...outcome }: Outcome & { again: Date | undefined },
): Promise<Date | null> {
  const [row] = await tx
    .update(channels)
    .set({
      ...outcome,
      claimedUntil: null,
      dueAt: sql`least(${channels.dueAt}, ${again?.toISOString() ?? null}::timestamptz)`,
    })
    // Whoever was slower than the claim lasts leaves it to the next.
    .where(and(eq(channels.id, id), claimedUntil === null ? undefined : eq(channels.claimedUntil, claimedUntil)))
    .returning({ dueAt: channels.dueAt });
  return row?.dueAt ?? null;
}
