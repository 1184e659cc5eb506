import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from '../location.tsx';
import type { Card } from '../../directory/contract.ts';
import type { SearchAnswer } from '../../search/contract.ts';
import type { Problem } from '../components/problem.tsx';
import { client } from '../device.ts';
import { networkOr } from '../insistently.ts';
import { useNow } from '../now.ts';
import { problemOf } from '../problem-of.ts';
import { facetFields, type FacetField, type Facets } from '../screens/search/facets.tsx';
import { addressOf, chosenIn, type Chosen } from '../screens/search/filters-in-address.ts';
import { Search, type Found } from '../screens/search/search.tsx';
import { mayAsk, here } from '../here.ts';
import { locale } from '../texts.ts';

const pageSize = 20;
/** Typing is answered from the second letter on, once the fingers rest so long, in milliseconds. */
const rest = 150;
/** Without a network the same question is put again after so many milliseconds. */
const pause = 3000;

export function SearchPage() {
  const now = useNow();
  const { route } = useLocation();
  const everything = here.use();
  const { me, collective } = everything;
  const canAsk = mayAsk(everything);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Chosen>(() => chosenIn(location.search));
  const [answers, setAnswers] = useState<readonly SearchAnswer[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const newest = useRef(0);
  const ask = async (offset: number) => {
    const mine = (newest.current += 1);
    try {
      const answer = await client.api.search(questionOf(text, chosen, offset));
      if (mine !== newest.current) return;
      setAnswers((before) => (offset === 0 ? [answer] : [...before, answer]));
      setProblem(undefined);
    } catch (error) {
      const failed = problemOf(error);
      if (mine !== newest.current) return;
      setProblem(failed);
      // The words stay where they are: they are asked again as soon as there is a network.
      if (failed === 'offline') void networkOr(pause).then(() => (mine === newest.current ? ask(offset) : undefined));
    }
  };
  useEffect(() => {
    if (text.trim().length === 1) return undefined;
    const timer = setTimeout(() => void ask(0), answers.length === 0 ? 0 : rest);
    return () => clearTimeout(timer);
  }, [text, chosen]);
  useEffect(() => () => void (newest.current += 1), []);
  useEffect(() => {
    const filters = addressOf(chosen);
    // A sheet that closes goes back in history, to the address from before it.
    const write = () => {
      if (location.pathname !== '/search') return;
      history.replaceState(history.state, '', filters === '' ? '/search' : `/search?${filters}`);
    };
    write();
    addEventListener('popstate', write);
    return () => removeEventListener('popstate', write);
  }, [chosen]);
  const toggle = (field: FacetField, value: string) => {
    const others = (chosen[field] ?? []).filter((one) => one !== value);
    const values = others.length < (chosen[field] ?? []).length ? others : [...others, value];
    setChosen({ ...chosen, [field]: values });
  };
  return (
    <Search
      now={now}
      about={me === undefined ? collective?.publicTexts[locale()] : undefined}
      text={text}
      onText={setText}
      found={foundIn(answers, chosen)}
      problem={problem}
      onToggle={toggle}
      onWiden={() => setChosen({})}
      onMore={() => ask(answers.reduce((sum, { found }) => sum + found.length, 0))}
      onAsk={canAsk ? (card) => route(askFor(card)) : undefined}
    />
  );
}

function questionOf(text: string, chosen: Chosen, offset: number) {
  const filter = Object.fromEntries(
    Object.entries(chosen)
      .filter(([, values]) => values.length > 0)
      .map(([field, any]) => [field, { any: [...any] }]),
  );
  return { text: text.trim(), locale: locale(), filter, facets: [...facetFields], offset, limit: pageSize };
}

function foundIn(answers: readonly SearchAnswer[], chosen: Chosen): Found | undefined {
  const [first] = answers;
  if (first === undefined) return undefined;
  const found = answers.flatMap((answer) => answer.found);
  const strict = found.filter(({ relaxed }) => !relaxed);
  return {
    entries: strict.map(({ card }) => card),
    relaxed: found.filter(({ relaxed }) => relaxed).map(({ card }) => card),
    total: first.total,
    facets: facetsIn(first, chosen),
    suggestion: first.suggestion,
    isSimplified: first.partial,
    hasMore: strict.length < first.total,
  };
}

/** Counts, most first; what was chosen stays to be taken away, though it counts none. */
function facetsIn({ facets }: SearchAnswer, chosen: Chosen): Facets {
  return Object.fromEntries(
    facetFields.map((field) => {
      const counts = facets[field] ?? {};
      const values = new Set([...(chosen[field] ?? []), ...Object.keys(counts)]);
      const list = [...values].map((value) => ({
        value,
        count: counts[value] ?? 0,
        isChosen: chosen[field]?.includes(value) ?? false,
      }));
      return [field, list.sort((one, other) => other.count - one.count)];
    }),
  );
}

/** Asking from a card: what she does and where is filled in. */
function askFor({ skills, zone, languages }: Card): string {
  const [skill] = skills;
  const from = skill?.pairs[0]?.from ?? languages[0];
  const query = new URLSearchParams({
    kind: skill?.kind ?? '',
    zone,
    language: skill?.pairs.length ? (from ?? '') : '',
  });
  return `/ask?${query}`;
}
