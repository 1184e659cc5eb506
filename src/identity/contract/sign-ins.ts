import { z } from 'zod';
import { date, exactBytes } from '../../platform/index.ts';
import { Handle } from './accounts.ts';
import { line, PersonIdShape, SignInIdShape } from './shapes.ts';

/** What opens somebody's door without anything else: where it is, and the half of its secret that is shown. */
export const DoorKey = z.strictObject({ handle: Handle, kind: z.enum(['words']), authKey: exactBytes(32) });
export type DoorKey = z.infer<typeof DoorKey>;

export const SignInInput = DoorKey.extend({
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

export const FreshTokenInput = z
  .strictObject({
    authKey: exactBytes(32).optional().meta({ description: 'Of the words: opens after a lock' }),
    proof: exactBytes(32).optional().meta({ description: 'Of the device code: opens after a lock, ten tries' }),
  })
  .refine(({ authKey, proof }) => authKey === undefined || proof === undefined, 'one key at a time')
  .nullish();
export type FreshTokenInput = z.infer<typeof FreshTokenInput>;

export const FreshToken = z.strictObject({
  accessToken: z.string(),
  wrappedKey: exactBytes(60).optional().meta({ description: 'The vault key behind the door that was shown' }),
  share: exactBytes(32).optional().meta({ description: 'The share of the device code whose proof was shown' }),
});
export type FreshToken = z.infer<typeof FreshToken>;

export const DeviceCodeInput = z.strictObject({
  share: exactBytes(32),
  proof: exactBytes(32),
  wrappedKey: exactBytes(60),
});
export type DeviceCodeInput = z.infer<typeof DeviceCodeInput>;

export const SignInView = z
  .strictObject({
    id: SignInIdShape,
    deviceName: line(60),
    madeOn: date,
    usedOn: date,
    isThisOne: z.boolean(),
    hasDeviceCode: z.boolean(),
    can: z.array(z.enum(['revoke'])),
  })
  .meta({ id: 'SignIn', description: 'Days only: neither hours, addresses nor browsers are kept' });
export type SignInView = z.infer<typeof SignInView>;

export const SignInParams = z.strictObject({ signIn: SignInIdShape });
