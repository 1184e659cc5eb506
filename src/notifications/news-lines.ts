import type { NewsLine } from './contract.ts';
import { matterOf, newsKinds, type News } from './news.ts';

const mostLines = 100;

/** News as lines: one for all that is new in a case, one for each thing that waits for coordinators, one for each other. */
export function linesOf(news: readonly News[], seen: readonly string[]): NewsLine[] {
  const bundles = Map.groupBy(news, bundleOf);
  return [...bundles.values()]
    .map((bundle) => lineOf(bundle, seen))
    .sort((one, other) => Number(one.isSeen) - Number(other.isSeen) || (one.at < other.at ? 1 : -1))
    .slice(0, mostLines);
}

function bundleOf(news: News): string {
  const matter = matterOf(news);
  if (matter === 'coordination') return news.kind;
  return matter === 'cases' ? `case ${news.case ?? ''}` : news.id;
}

function lineOf(bundle: readonly News[], seen: readonly string[]): NewsLine {
  const [first] = bundle;
  const at = Math.max(...bundle.map((news) => news.at.getTime()));
  const isAlone = bundle.length === 1 || (first !== undefined && matterOf(first) !== 'coordination');
  return {
    ids: bundle.map(({ id }) => id),
    kinds: newsKinds.filter((kind) => bundle.some((news) => news.kind === kind)),
    at: new Date(at).toISOString(),
    isSeen: bundle.every(({ id }) => seen.includes(id)),
    ...(isAlone && first?.case && { case: first.case }),
    ...(isAlone && first?.referral && { referral: first.referral }),
    ...(isAlone && first?.entry && { entry: first.entry }),
  };
}
