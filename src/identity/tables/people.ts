import { sql } from 'drizzle-orm';
import { boolean, date, index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Kind, Locale, PersonId, Role } from '../../kernel/index.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const day = (name: string) => date(name, { mode: 'string' });

/**
 * Accounts. Roles, vetted kinds and state follow the current statement and the standing roster:
 * whoever needs to know what somebody may do reads them here.
 */
export const people = pgTable(
  'people',
  {
    id: text('id').$type<PersonId>().primaryKey(),
    handle: text('handle').notNull(),
    handleSalt: text('handle_salt').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    recipient: text('recipient').notNull(),
    signingKey: text('signing_key').notNull(),
    agreementKey: text('agreement_key').notNull(),
    keysChangedOn: day('keys_changed_on').notNull(),
    state: text('state').$type<'waiting' | 'ready' | 'confirmed'>().notNull(),
    readyUntil: instant('ready_until'),
    roles: text('roles').array().$type<Role[]>().notNull(),
    vettedKinds: text('vetted_kinds').array().$type<Kind[]>().notNull(),
    isSeated: boolean('is_seated').notNull().default(false),
    /** As the suspension that stands of her says: she is shown nothing, counts nowhere and is asked nothing until another lifts it. */
    isSuspended: boolean('is_suspended').notNull().default(false),
    /** Kept for seated coordinators only, to the hour: who is on duty while nobody planned it. */
    openedAt: instant('opened_at'),
    joinedAt: instant('joined_at').notNull(),
    confirmedAt: instant('confirmed_at'),
  },
  (table) => [
    uniqueIndex('people_handle').on(table.handle),
    index('people_seated')
      .on(table.isSeated)
      .where(sql`${table.isSeated}`),
    index('people_unconfirmed')
      .on(table.joinedAt)
      .where(sql`${table.confirmedAt} is null`),
  ],
);
