import type { Sql, TransactionSql } from 'postgres';

/** One statement as it left for PostgreSQL. */
export interface Sent {
  readonly connection: number;
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** What goes to PostgreSQL through this pool while the work is done, transactions' begins and ends included. */
export async function recorded({ options }: Sql, work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const before = options.debug;
  options.debug = (connection, text, parameters) => {
    sent.push({ connection, text: text.trim(), parameters: [...parameters] });
  };
  try {
    await work();
  } finally {
    options.debug = before;
  }
  return sent;
}

/** The statements of the transactions among these, without their begins and ends, and what was sent outside of any. */
export function inTransactions(sent: readonly Sent[]): { transactions: Sent[][]; alone: Sent[] } {
  const open = new Map<number, Sent[]>();
  const transactions: Sent[][] = [];
  const alone: Sent[] = [];
  for (const statement of sent) {
    const group = open.get(statement.connection);
    if (statement.text === 'begin') {
      const begun: Sent[] = [];
      open.set(statement.connection, begun);
      transactions.push(begun);
    } else if (['commit', 'rollback'].includes(statement.text)) open.delete(statement.connection);
    else (group ?? alone).push(statement);
  }
  return { transactions, alone };
}

/**
 * Sends these statements one after another. Prepared, PostgreSQL keeps them from the first time on; else they go as
 * Drizzle sends them, parsed each time.
 */
export async function resend(
  sql: Sql | TransactionSql,
  statements: readonly Sent[],
  { prepare }: { prepare: boolean },
): Promise<void> {
  for (const { text, parameters } of statements) await sql.unsafe(text, [...parameters] as never[], { prepare });
}
