import type { CoreDeps, Mail, Push } from '../platform/index.ts';

/** What this room's use cases need besides the usual. */
export interface NotificationDeps extends CoreDeps {
  readonly push: Push;
  /** Undefined where nobody configured a mail server. */
  readonly mail: Mail | undefined;
  /** From 0 to 1: how much of the longest wait a message waits. */
  random(): number;
}
