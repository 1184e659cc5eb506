import { useEffect, useState } from 'preact/hooks';
import compass from 'icon:compass';
import plus from 'icon:plus';
import type { Card as Entry } from '../../../directory/contract.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { Waiting } from '../../components/progress.tsx';
import { useKeys } from '../../keyboard.ts';
import { t } from '../../texts.ts';
import { EntryCard } from './entry-card.tsx';
import { FacetLine, type FacetField, type Facets } from './facets.tsx';
import './search.css';

export interface Found {
  readonly entries: readonly Entry[];
  readonly total: number;
  /** More loosely found, to fill a short page. */
  readonly relaxed: readonly Entry[];
  readonly facets: Facets;
  readonly suggestion?: string | undefined;
  /** The search engine is down: a simpler search answered. */
  readonly isSimplified: boolean;
  readonly hasMore: boolean;
}

export interface SearchProps {
  now: Date;
  /** What the collective says of itself to whoever has no account. */
  about?: string | undefined;
  text: string;
  onText: (text: string) => void;
  /** Undefined while the first answer is on its way. */
  found: Found | undefined;
  problem?: Problem | undefined;
  onToggle: (field: FacetField, value: string) => void;
  /** Takes all filters away. */
  onWiden: () => void;
  onMore: () => Promise<unknown>;
  onAsk?: ((entry: Entry) => void) | undefined;
}

/** The directory: one field, the counts, the cards. Nothing found leads on. */
export function Search(props: SearchProps) {
  const { about, text, onText, found, problem } = props;
  const said = useSettled(found ? countIn(found) : '');
  useKeys({ '/': () => document.getElementById('search')?.focus() });
  return (
    <>
      <h1 class="unseen">{t('search.title')}</h1>
      {about && <p dir="auto">{about}</p>}
      <SearchBox
        id="search"
        label={t('search.label')}
        placeholder={t('search.example')}
        value={text}
        onInput={onText}
      />
      {found && <FacetLine facets={found.facets} onToggle={props.onToggle} onWiden={props.onWiden} />}
      {problem && <ProblemNotice problem={problem} />}
      {found?.isSimplified && <Notice>{t('search.simplified')}</Notice>}
      <p class="unseen" role="status">
        {said}
      </p>
      {found ? <Results {...props} found={found} /> : !problem && <Waiting />}
    </>
  );
}

function Results({ found, text, onText, onMore, onWiden, ...props }: SearchProps & { found: Found }) {
  const { entries, relaxed, suggestion } = found;
  const card = (entry: Entry) => (
    <EntryCard
      key={entry.id}
      entry={entry}
      now={props.now}

      onAsk={props.onAsk}
    />
  );
  if (entries.length + relaxed.length === 0) {
    const leads = props.onAsk ? t('search.nothing.words') : t('search.nothing.public');
    return (
      <EmptyState icon={compass} title={t('search.nothing')} words={leads}>
        {suggestion && (
          <Button look="soft" onPress={() => onText(suggestion)}>
            {t('search.suggestion', { words: suggestion })}
          </Button>
        )}
        {props.onAsk && (
          <LinkButton look="main" icon={plus} href="/ask">
            {t('search.leave')}
          </LinkButton>
        )}
        {isFiltered(found) && (
          <Button look="plain" onPress={onWiden}>
            {t('search.widen')}
          </Button>
        )}
      </EmptyState>
    );
  }
  return (
    <>
      <p class="quiet small">
        {countIn(found)}
        {suggestion && text !== '' && (
          <>
            {' · '}
            <Button look="plain" onPress={() => onText(suggestion)}>
              {t('search.suggestion', { words: suggestion })}
            </Button>
          </>
        )}
      </p>
      <div class="results">{entries.map(card)}</div>
      {relaxed.length > 0 && (
        <>
          <h2>{t('search.relaxed')}</h2>
          <div class="results">{relaxed.map(card)}</div>
        </>
      )}
      {found.hasMore && (
        <Button look="outline" wide onPress={onMore}>
          {t('search.more')}
        </Button>
      )}
    </>
  );
}

const countIn = ({ total }: Found): string => (total === 0 ? t('search.nothing') : t('search.total', { count: total }));

const isFiltered = ({ facets }: Found): boolean =>
  Object.values(facets).some((values) => values.some(({ isChosen }) => isChosen));

/** Words once they have stood for a second: who listens hears the end of her typing, not each letter. */
function useSettled(words: string): string {
  const [settled, settle] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => settle(words), 1000);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}
