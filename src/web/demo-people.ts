import type { DemoPeople } from '../demo/contract.ts';
import type { DemoPerson } from './screens/sign-in/demo-people.tsx';
import { locale } from './texts.ts';

/** Whom the demo offers to be. It is asked for only where the collective says that it is a demo. */
export async function demoPeople(): Promise<DemoPerson[]> {
  const response = await fetch('/v1/demo/people');
  if (!response.ok) return [];
  const { people } = (await response.json()) as DemoPeople;
  return people.map(({ handle, role, words, about }) => ({
    handle,
    role,
    words,
    about: about[locale()],
  }));
}
