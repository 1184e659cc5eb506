declare const brand: unique symbol;

/** An id of one noun: 22 characters of base64url, 16 random bytes. A case's id is no random number but a hash (sealing). */
export type Id<Noun extends string> = string & { readonly [brand]: Noun };

export type PersonId = Id<'person'>;
export type SignInId = Id<'sign-in'>;
export type InvitationId = Id<'invitation'>;
export type EntryId = Id<'entry'>;
export type CaseId = Id<'case'>;
export type NeedId = Id<'need'>;
export type ReferralId = Id<'referral'>;
export type AppointmentId = Id<'appointment'>;

/** A new random id. */
export function newId<Noun extends string>(): Id<Noun> {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '') as Id<Noun>;
}

/** Whether a text has the form of an id: 1 to 64 characters of base64url. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}
