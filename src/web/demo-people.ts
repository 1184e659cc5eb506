import type { Role } from '../kernel/index.ts';
import type { DemoPerson } from './screens/sign-in/demo-people.tsx';
import { t } from './texts.ts';

/** Somebody whom the demo invented, as its server tells. */
interface Invented {
  readonly handle: string;
  readonly words: string;
  readonly roles: readonly Role[];
}

/** Whom the demo offers to be. It is asked for only where the collective says that it is a demo. */
export async function demoPeople(): Promise<DemoPerson[]> {
  const response = await fetch('/v1/demo/people');
  if (!response.ok) return [];
  const { people } = (await response.json()) as { people: readonly Invented[] };
  return people.map(({ handle, words, roles }) => ({
    handle,
    words,
    does: roles.map((role) => t(`role.${role}`)).join(', '),
  }));
}
