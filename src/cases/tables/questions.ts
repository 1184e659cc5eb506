import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { ReferralId } from '../../kernel/index.ts';
import { bytea } from '../../platform/index.ts';
import { caseOf } from './cases.ts';
import { instant } from './columns.ts';
import { referrals } from './referrals.ts';

/** What somebody who is asked wants to know first, sealed to the host, and the host's answer, sealed to her. One a referral. */
export const questions = pgTable(
  'questions',
  {
    referralId: text('referral_id')
      .$type<ReferralId>()
      .primaryKey()
      .references(() => referrals.id, { onDelete: 'cascade' }),
    caseId: caseOf(),
    /** Counts her questions, so that an answer is to the one it was given to. */
    number: integer('number').notNull(),
    text: text('text').notNull(),
    mac: text('mac').notNull(),
    file: bytea('file').notNull(),
    askedAt: instant('asked_at').notNull(),
    /** These four are there once it was answered. */
    answerText: text('answer_text'),
    answerMac: text('answer_mac'),
    answerFile: bytea('answer_file'),
    answeredAt: instant('answered_at'),
  },
  (table) => [index('questions_case').on(table.caseId)],
);
