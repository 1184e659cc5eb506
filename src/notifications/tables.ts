import { boolean, date, index, integer, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { people, signIns } from '../identity/tables.ts';
import type { Id, PersonId, SignInId } from '../kernel/index.ts';
import { bytea } from '../platform/index.ts';
import type { Channel, Choices } from './choices.ts';
import type { Matter } from './news.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

const personOf = () =>
  text('person')
    .$type<PersonId>()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' });

/** What somebody chose, and what of the news she has seen. Without a row everything is as usual. */
export const notificationChoices = pgTable('notification_choices', {
  person: personOf().primaryKey(),
  push: text('push').array().$type<Matter[]>().notNull(),
  mail: text('mail').array().$type<Matter[]>().notNull(),
  /** Minutes of the day in Belgium; both empty where she wants no quiet hours. */
  quietFrom: integer('quiet_from'),
  quietUntil: integer('quiet_until'),
  criticalPasses: boolean('critical_passes').notNull(),
  detail: text('detail').$type<NonNullable<Choices['detail']>>(),
  /** Ids of news that she has seen and that is still there. */
  seen: text('seen').array().notNull(),
});

/** Where somebody can be told: a device's push address, or her mail address. Both are locked under a server key. */
export const notificationChannels = pgTable(
  'notification_channels',
  {
    id: text('id').$type<Id<'channel'>>().primaryKey(),
    person: personOf(),
    channel: text('channel').$type<Channel>().notNull(),
    /** The device's way in: the push address ends with it. Empty for mail. */
    signIn: text('sign_in')
      .$type<SignInId>()
      .references(() => signIns.id, { onDelete: 'cascade' }),
    /** Finds the address again without saying it. */
    mark: text('mark').notNull(),
    address: bytea('address').notNull(),
    /** The mail server takes nothing for this address any more. */
    isRefused: boolean('is_refused').notNull().default(false),
    /** When to look whether there is something to tell. */
    dueAt: instant('due_at'),
    /** Who looks: the job that shows this claim, once. */
    claim: text('claim'),
    /** Until when nobody else looks. Past: whoever did was cut off. */
    claimedUntil: instant('claimed_until'),
    /** Until when what is not critical waits; empty while nothing does. */
    heldUntil: instant('held_until'),
    /** Ids of news that was told and is still there. */
    told: text('told').array().notNull(),
    lastAt: instant('last_at'),
    /** Times that it could not be sent. */
    failures: integer('failures').notNull().default(0),
  },
  (table) => [
    uniqueIndex('notification_channels_mark').on(table.mark),
    uniqueIndex('notification_channels_sign_in').on(table.signIn),
    index('notification_channels_person').on(table.person),
    index('notification_channels_due').on(table.dueAt),
    index('notification_channels_claimed').on(table.claimedUntil),
  ],
);

/** A mail address that its owner has not confirmed yet, with the code that was sent there; locked. */
export const addressCodes = pgTable('address_codes', {
  person: personOf().primaryKey(),
  candidate: bytea('candidate').notNull(),
  until: instant('until').notNull(),
  /** Wrong codes typed. */
  misses: integer('misses').notNull(),
  isSent: boolean('is_sent').notNull(),
  /** The mail server takes nothing for this address. */
  isRefused: boolean('is_refused').notNull(),
  /** How many codes were asked for on this day. */
  day: date('day', { mode: 'string' }).notNull(),
  count: integer('count').notNull(),
});
