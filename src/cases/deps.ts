import type { JobActor } from '../access/index.ts';
import type { CoreDeps } from '../platform/index.ts';

export type CaseDeps = CoreDeps;

/** In whose name the consequences of a step are taken, and what is due. */
export const system: JobActor = { job: 'cases.attend' };
