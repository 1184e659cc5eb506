import { z } from 'zod';
import { ibanHolds } from '../../kernel/index.ts';
import { exactBytes, text } from '../../platform/index.ts';
import { appIcons } from '../app-icon.ts';
import { Account } from './accounts.ts';
import { BranchIdShape, line, LocaleShape, PublicKey, SignedList, ZoneShape } from './shapes.ts';
import { RosterText } from './rosters.ts';

export const Branch = z
  .strictObject({ id: BranchIdShape, name: line(80), zones: z.array(ZoneShape).max(11) })
  .meta({ id: 'Branch', description: 'A local group and its zones: decides whose board a case shows on' });
export type Branch = z.infer<typeof Branch>;

const Telephone = z.string().regex(/^\+[0-9]{6,15}$/);
/** Phones cut what is longer. */
const AppName = line(12);
const AccountNumber = z
  .string()
  .regex(/^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$/)
  .refine(ibanHolds, { error: 'its check digits do not hold' });
const PublicTexts = z
  .partialRecord(LocaleShape, text(600))
  .meta({ description: 'What visitors read of the collective, a language each' });

export const Collective = z
  .strictObject({
    org: z.string().meta({ description: 'Random id of this Relais, made at its first start; never its domain' }),
    name: line(80),
    isSetUp: z.boolean(),
    isDemo: z.boolean(),
    rotaTelephone: Telephone.optional(),
    accountNumber: AccountNumber.optional(),
    appName: AppName.meta({ description: 'What the app is called on a phone: neutral' }),
    appIcon: z.enum(appIcons),
    publicTexts: PublicTexts,
    revision: z.int().meta({ description: 'The next change names it in If-Match' }),
    branches: z.array(Branch),
    locales: z.array(LocaleShape),
  })
  .meta({ id: 'Collective' });
export type Collective = z.infer<typeof Collective>;

export const CollectiveChange = z.strictObject({
  name: line(80).optional(),
  rotaTelephone: Telephone.nullable().optional().meta({ description: 'International form; null takes it away' }),
  accountNumber: AccountNumber.nullable().optional().meta({ description: 'IBAN without blanks' }),
  appName: AppName.optional(),
  appIcon: z.enum(appIcons).optional(),
  publicTexts: PublicTexts.optional(),
  branches: z.array(Branch).max(40).optional(),
});
export type CollectiveChange = z.infer<typeof CollectiveChange>;

/** The first coordinator sets the collective up. Her statement names roles administrator and coordinator and is signed by herself. */
export const SetUp = z.strictObject({
  token: exactBytes(32).meta({ description: 'The one-time token that `relais setup` printed' }),
  name: line(80),
  account: Account,
  rootKey: PublicKey,
  roster: RosterText,
  statement: SignedList,
});
export type SetUp = z.infer<typeof SetUp>;

export const SetUpDone = z.strictObject({ person: Account.shape.person, org: exactBytes(16) });
