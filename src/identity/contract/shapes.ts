import { z } from 'zod';
import { kinds, locales, roles, zones } from '../../kernel/index.ts';
import { exactBytes, idOf, text } from '../../platform/index.ts';

export const PersonIdShape = idOf<'person'>('Id of a person: 16 random bytes, made by her browser');
export const SignInIdShape = idOf<'sign-in'>('Id of a sign-in');
export const BranchIdShape = idOf<'branch'>('Id of a branch');

/** The exact JSON text of a signed list; read strictly, and its signatures looked at, by server and clients. */
export const listText = (most: number) => text(most).min(2);

/** One line that a person typed: not blank, without control characters. */
export const line = (most: number) =>
  text(most)
    .trim()
    .min(1)
    .refine((value) => !/\p{Cc}/u.test(value), { error: 'holds a control character' });

export const Hash = exactBytes(32);
export const PublicKey = exactBytes(32);
export const Signature = exactBytes(64);

export const RoleShape = z.enum(roles);
export const KindShape = z.enum(kinds);
export const ZoneShape = z.enum(zones);
export const LocaleShape = z.enum(locales);

/** Who signed, and her signature; `root` is the root key's. */
export const SignaturesShape = z
  .array(z.tuple([z.union([PersonIdShape, z.literal('root')]), Signature]))
  .min(1)
  .max(40);

export const SignedList = z
  .strictObject({ text: listText(8_000), signatures: SignaturesShape })
  .meta({ description: 'A signed list as its exact JSON text, with the signatures beside it' });
export type SignedList = z.infer<typeof SignedList>;
