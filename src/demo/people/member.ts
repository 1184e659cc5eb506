import type { EntryInput } from '../../directory/contract.ts';
import type { Locale, Role } from '../../kernel/index.ts';
import type { DemoPerson } from '../contract.ts';

/** Somebody whom the demo offers: her words are known. */
export interface Member {
  readonly handle: string;
  /** Of her account, and of her words' list. */
  readonly locale: Locale;
  readonly role: Role;
  readonly about: DemoPerson['about'];
  /** What she offers; experts only. */
  readonly entry?: EntryInput;
}
