import { withoutPrefix } from './fold.ts';
import { nameGroupOf } from './name-groups.ts';
import { isParticle, spellingsOfSaint } from './particles.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A term under which a text is found, and the part of the text that it stands for. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** `name`: names of people, associations and places, joined as people join them. `words`: anything else. */
export type TextStyle = 'name' | 'words';

const longestName = 4;

/**
 * Every term under which a text is found: its words, words tied by a hyphen or apostrophe as one (`sagefemme`), names
 * with their particles as one (`vandenberghe`), other spellings of saint and of given names.
 */
export function termsOf(text: string, style: TextStyle): Term[] {
  const tokens = tokensOf(text);
  const terms = tokens.flatMap(termsOfWord);
  if (style === 'name') terms.push(...tokens.flatMap((token) => groupTerms([token])));
  for (const run of runsOf(tokens, style)) terms.push(joined(run), ...(style === 'name' ? groupTerms(run) : []));
  return terms;
}

/** The terms of a text as one string for an engine: each once, joined by blanks. */
export function indexText(texts: readonly string[], style: TextStyle): string {
  return [...new Set(texts.flatMap((text) => termsOf(text, style).map(({ term }) => term)))].join(' ');
}

function termsOfWord({ word, start, end }: Token): Term[] {
  const bare = withoutPrefix(word);
  const others = [...spellingsOfSaint(word), ...(bare === undefined ? [] : [bare])];
  return [word, ...others].map((term) => ({ term, start, end }));
}

/** Runs of two to four neighbours that people write as one. */
function runsOf(tokens: readonly Token[], style: TextStyle): Token[][] {
  const runs: Token[][] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from + 2; to <= Math.min(tokens.length, from + longestName); to++) {
      const run = tokens.slice(from, to);
      const isOne = style === 'name' ? isTiedOrLedByParticle(run) : run.every(({ isTied }, at) => at === 0 || isTied);
      if (isOne) runs.push(run);
    }
  }
  return runs;
}

function isTiedOrLedByParticle(run: readonly Token[]): boolean {
  return run.every(({ isTied }, at) => at === 0 || isTied || isParticle(run[at - 1]?.whole ?? ''));
}

function joined(run: readonly Token[]): Term {
  return { term: run.map(({ whole }) => whole).join(''), ...rangeOf(run) };
}

function groupTerms(run: readonly Token[]): Term[] {
  const group = nameGroupOf(run.map(({ whole }) => whole).join(''));
  return group === undefined ? [] : [{ term: group, ...rangeOf(run) }];
}

function rangeOf(run: readonly Token[]): { start: number; end: number } {
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
}
