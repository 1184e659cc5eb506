import { text, timestamp } from 'drizzle-orm/pg-core';
import type { PersonId } from '../../kernel/index.ts';

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const person = (name = 'person') => text(name).$type<PersonId>();
