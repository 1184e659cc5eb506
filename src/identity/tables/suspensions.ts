import { sql } from 'drizzle-orm';
import { index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Id, PersonId } from '../../kernel/index.ts';
import { people } from './people.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Who was suspended, when and by whom, and who lifted it: what all coordinators are told. Of why, nothing. */
export const suspensions = pgTable(
  'suspensions',
  {
    id: text('id').$type<Id<'suspension'>>().primaryKey(),
    person: text('person')
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    suspendedAt: instant('suspended_at').notNull(),
    /** A coordinator, or the person herself. */
    suspendedBy: text('suspended_by').$type<PersonId>().notNull(),
    liftedAt: instant('lifted_at'),
    liftedBy: text('lifted_by').$type<PersonId>(),
  },
  (table) => [
    uniqueIndex('suspensions_standing')
      .on(table.person)
      .where(sql`${table.liftedAt} is null`),
    index('suspensions_lifted').on(table.liftedAt),
  ],
);
