import { withoutPrefix } from './fold.ts';
import { nameGroupOf } from './name-groups.ts';
import { isParticle } from './particles.ts';
import { isStopWord } from './stop-words.ts';
import { tokensOf, type Token } from './tokens.ts';

/** One word that an entry must have, under whichever of its spellings. */
export interface QueryWord {
  /** Folded. Slips are forgiven in it, and it may be the beginning of a longer word where `isPrefix`. */
  readonly word: string;
  /** Other terms that mean the same: without an Arabic prefix, other spellings of a name. Taken exactly. */
  readonly others: readonly string[];
  /** What it makes with its neighbours, written as one. */
  readonly joins: readonly Join[];
  readonly isPrefix: boolean;
  /** Where it stands in the question, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export interface Join {
  readonly word: string;
  /** Whether slips are forgiven in it: only where particles lead it, as in a surname. */
  readonly isName: boolean;
  readonly isPrefix: boolean;
}

export interface ParsedQuery {
  readonly words: readonly QueryWord[];
  /** Stop words: required of nobody, but they may decide between two names. */
  readonly dropped: readonly string[];
}

/** Words after the tenth are ignored. */
const mostWords = 10;
const longestJoin = 4;

/**
 * What a question asks for. Signs are blanks, stop words are dropped unless nothing would remain, and so is a last
 * single letter behind other words: somebody is still typing.
 */
export function parseQuery(text: string): ParsedQuery {
  const tokens = tokensOf(text);
  const isKept = keeper(tokens);
  const kept = tokens.map((token, at) => ({ token, at })).filter(({ token, at }) => isKept(token, at));
  const words = kept.slice(0, mostWords).map(({ token, at }) => wordAt(tokens, at, token));
  const dropped = tokens.filter((token, at) => !isKept(token, at)).map(({ word }) => word);
  return { words, dropped };
}

function keeper(tokens: readonly Token[]): (token: Token, at: number) => boolean {
  const names = (token: Token, at: number) =>
    !isStopWord(token.word) && !(at > 0 && at === tokens.length - 1 && isLetter(token.word));
  return tokens.some(names) ? names : () => true;
}

function isLetter(word: string): boolean {
  return /^\p{Alphabetic}$/u.test(word) && !/\p{Ideographic}/u.test(word);
}

function wordAt(tokens: readonly Token[], at: number, { word, whole, start, end }: Token): QueryWord {
  const runs = runsAround(tokens, at);
  const groups = [whole, ...runs.map(joinedWord)].map(nameGroupOf);
  const others = [...groups, withoutPrefix(word)].filter((other) => other !== undefined);
  return {
    word,
    others: [...new Set(others)],
    joins: runs.map((run) => ({
      word: joinedWord(run),
      isName: run.slice(0, -1).every((token) => isParticle(token.whole)),
      isPrefix: run.at(-1) === tokens.at(-1),
    })),
    isPrefix: at === tokens.length - 1 && Array.from(word).length > 1,
    start,
    end,
  };
}

/** Every run of two to four neighbours that this word is part of. */
function runsAround(tokens: readonly Token[], at: number): Token[][] {
  const runs: Token[][] = [];
  for (let from = Math.max(0, at - longestJoin + 1); from <= at; from++) {
    for (let to = Math.max(at + 1, from + 2); to <= Math.min(tokens.length, from + longestJoin); to++) {
      runs.push(tokens.slice(from, to));
    }
  }
  return runs;
}

function joinedWord(run: readonly Token[]): string {
  return run.map(({ whole }) => whole).join('');
}
