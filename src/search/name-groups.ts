import file from '../../search/given-names.json' with { type: 'json' };
import { tokensOf } from './tokens.ts';

const groupBySpelling = new Map<string, string>();
for (const group of [...file.given, ...file.surnames]) {
  const key = `grp${spellingOf(group[0] ?? '')}`;
  for (const name of group) groupBySpelling.set(spellingOf(name), key);
}

/** The term that all spellings of one name share in the index, such as Mohamed, Muhammad and محمد. */
export function nameGroupOf(joined: string): string | undefined {
  return groupBySpelling.get(joined);
}

function spellingOf(name: string): string {
  return tokensOf(name)
    .map(({ whole }) => whole)
    .join('');
}
