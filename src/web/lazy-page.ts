import type { ComponentType } from 'preact';
import { loadLabels } from './labels.ts';
import { later, type Later } from './later.tsx';
import { loadTexts } from './texts.ts';
import type { TextPart } from './texts/parts.ts';

interface Needs {
  /** Names kinds, languages or zones. */
  readonly labels?: boolean;
  /** Beside what everybody reads. */
  readonly texts?: readonly TextPart[];
}

/** A page: loaded when first shown, with the labels and texts it needs. */
export type Page = Later<object>;

export function lazyPage(
  load: () => Promise<{ default: ComponentType }>,
  { labels = true, texts = [] }: Needs = {},
): Page {
  return later(async () => {
    const [page] = await Promise.all([load(), labels ? loadLabels() : undefined, ...texts.map(loadTexts)]);
    return page.default;
  });
}
