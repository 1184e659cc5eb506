import { languageNames } from '../labels.ts';
import { listed } from '../lists.ts';
import { pairLines, type Pair } from '../pairs.ts';
import { t } from '../texts.ts';

/** From which language into which, in as few words as say it: `Tigrinya ⇄ French`. */
export function pairWords(pairs: readonly Pair[]): string {
  const names = (list: readonly Pair['from'][]) => listed(list.map((one) => languageNames(one).label));
  return pairLines(pairs)
    .map(({ from, to, isBothWays }) => `${names(from)} ${isBothWays ? '⇄' : t('entry.into')} ${names(to)}`)
    .join(' · ');
}
