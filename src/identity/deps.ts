import type { PersonId, SignInId } from '../kernel/index.ts';
import type { CoreDeps } from '../platform/index.ts';

/** What this room's use cases need besides the usual. */
export interface IdentityDeps extends CoreDeps {
  /** An access token of five minutes for this sign-in. */
  issueToken(who: { person: PersonId; signIn: SignInId }): string;
}
