import { sql } from 'drizzle-orm';
import { boolean, check, date, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { PersonId } from '../../kernel/index.ts';
import type { EmergencyCardInput } from '../contract.ts';
import { people } from './people.ts';

/** The emergency card as coordinators wrote it last; no row as long as they left it as it ships. */
export const emergencyCard = pgTable(
  'emergency_card',
  {
    isOnly: boolean('is_only').primaryKey().default(true),
    version: integer('version').notNull(),
    doctorTelephone: text('doctor_telephone').notNull(),
    texts: jsonb('texts').$type<EmergencyCardInput['texts']>().notNull(),
    changedOn: date('changed_on', { mode: 'string' }).notNull(),
    changedBy: text('changed_by')
      .$type<PersonId>()
      .references(() => people.id, { onDelete: 'set null' }),
  },
  (table) => [check('emergency_card_one_row', sql`${table.isOnly}`)],
);
