import { eq } from 'drizzle-orm';
import type { PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { usualChoices, type Choices } from '../choices.ts';
import { notificationChoices } from '../tables.ts';

/** What she chose, or what is usual; and what of her news she has seen. */
export async function choicesOf(tx: Transaction, person: PersonId): Promise<Choices & { seen: readonly string[] }> {
  const [row] = await tx.select().from(notificationChoices).where(eq(notificationChoices.person, person));
  if (row === undefined) return { ...usualChoices, seen: [] };
  const { push, mail, quietFrom, quietUntil, criticalPasses, detail, seen } = row;
  const quietHours = quietFrom === null || quietUntil === null ? undefined : { from: quietFrom, until: quietUntil };
  return { push, mail, quietHours, criticalPasses, detail: detail ?? undefined, seen };
}

export async function keepChoices(
  tx: Transaction,
  person: PersonId,
  { quietHours, detail, ...rest }: Choices & { seen: readonly string[] },
): Promise<void> {
  const row = {
    push: [...rest.push],
    mail: [...rest.mail],
    criticalPasses: rest.criticalPasses,
    seen: [...rest.seen],
    quietFrom: quietHours?.from ?? null,
    quietUntil: quietHours?.until ?? null,
    detail: detail ?? null,
  };
  await tx
    .insert(notificationChoices)
    .values({ person, ...row })
    .onConflictDoUpdate({ target: notificationChoices.person, set: row });
}
