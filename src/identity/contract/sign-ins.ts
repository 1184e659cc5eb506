import { z } from 'zod';
import { date, exactBytes } from '../../platform/index.ts';
import { Handle } from './accounts.ts';
import { line, PersonIdShape, SignInIdShape } from './shapes.ts';

export const SignInInput = z.strictObject({
  handle: Handle,
  kind: z.enum(['words']),
  authKey: exactBytes(32),
  deviceName: line(60).meta({ description: 'Chosen by the person, shown to her alone' }),
});
export type SignInInput = z.infer<typeof SignInInput>;

export const SignedIn = z
  .strictObject({
    accessToken: z.string(),
    person: PersonIdShape,
    signIn: SignInIdShape,
    wrappedKey: exactBytes(60),
  })
  .meta({ id: 'SignedIn' });
export type SignedIn = z.infer<typeof SignedIn>;

export const FreshToken = z.strictObject({ accessToken: z.string() });
export type FreshToken = z.infer<typeof FreshToken>;

export const SignInView = z
  .strictObject({
    id: SignInIdShape,
    deviceName: line(60),
    madeOn: date,
    usedOn: date,
    isThisOne: z.boolean(),
    can: z.array(z.enum(['revoke'])),
  })
  .meta({ id: 'SignIn', description: 'Days only: neither hours, addresses nor browsers are kept' });
export type SignInView = z.infer<typeof SignInView>;

export const SignInParams = z.strictObject({ signIn: SignInIdShape });
