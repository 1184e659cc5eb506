import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { PersonId, SignInId } from '../../kernel/index.ts';
import { people } from './people.ts';

const day = (name: string) => date(name, { mode: 'string' });

/** One device's way in. Days only; a revoked sign-in is a deleted row. */
export const signIns = pgTable(
  'sign_ins',
  {
    id: text('id').$type<SignInId>().primaryKey(),
    person: text('person')
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    deviceName: text('device_name').notNull(),
    /** Hash of the half of the cookie that stays: by it a token used too late is known for one of this sign-in. */
    familyHash: text('family_hash').notNull(),
    /** Hashes of tokens given out and not used yet: several where an answer was lost. */
    successors: text('successors').array().notNull(),
    predecessor: text('predecessor'),
    madeOn: day('made_on').notNull(),
    usedOn: day('used_on').notNull(),
    /** Its owner locked it: nothing is answered until a door opens it. Ten idle minutes lock without this, see `cookie.ts`. */
    isLocked: boolean('is_locked').notNull().default(false),
  },
  (table) => [
    uniqueIndex('sign_ins_family').on(table.familyHash),
    index('sign_ins_person').on(table.person),
    index('sign_ins_used').on(table.usedOn),
  ],
);

/**
 * Device codes: the server's third of what reopens one device, handed out against a proof. By itself it opens nothing, nor
 * together with what the browser keeps: the six digits are missing.
 */
export const deviceShares = pgTable(
  'device_shares',
  {
    signIn: text('sign_in')
      .$type<SignInId>()
      .primaryKey()
      .references(() => signIns.id, { onDelete: 'cascade' }),
    share: text('share').notNull(),
    proofHash: text('proof_hash').notNull(),
    wrappedKey: text('wrapped_key').notNull(),
    misses: integer('misses').notNull().default(0),
    /** The last day on which it opens, unless it is used before. */
    dueOn: day('due_on').notNull(),
  },
  (table) => [
    index('device_shares_due').on(table.dueOn),
    check('device_shares_misses', sql`${table.misses} between 0 and 10`),
  ],
);
