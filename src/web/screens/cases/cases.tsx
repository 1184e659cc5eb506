import type { ComponentChildren } from 'preact';
import plus from 'icon:plus';
import sprout from 'icon:sprout';
import type { CaseSummary, NeedView } from '../../../cases/contract.ts';
import { days, hours } from '../../../kernel/index.ts';
import { LinkButton } from '../../components/button.tsx';
import { Chip, type ChipTone } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { needTiles, tileOfKind } from '../../need-tiles.ts';
import { day } from '../../dates.ts';
import { duration } from '../../durations.ts';
import { locale, t } from '../../texts.ts';
import { needTime, needTitle } from '../need-words.ts';

export interface CasesProps {
  now: Date;
  cases: readonly CaseSummary[];
  canAsk: boolean;
  /** A request that was begun and not sent. */
  begun?: ComponentChildren;
}

/** A host's home: ask, and what became of what she asked. */
export function Cases({ now, cases, canAsk, begun }: CasesProps) {
  const open = cases.filter(({ state }) => state !== 'closed');
  const closed = cases.filter(({ state }) => state === 'closed');
  return (
    <>
      <PageTitle title={t('cases.title')} />
      {canAsk && (
        <LinkButton look="main" icon={plus} wide href="/ask">
          {t('cases.ask')}
        </LinkButton>
      )}
      {begun}
      {cases.length === 0 && (
        <EmptyState icon={sprout} title={t('cases.none')} words={canAsk ? t('cases.none.words') : ''}>
          <LinkButton look={canAsk ? 'plain' : 'soft'} href="/search">
            {t('cases.none.search')}
          </LinkButton>
        </EmptyState>
      )}
      <CaseRows cases={open} now={now} />
      {closed.length > 0 && (
        <section class="stack">
          <h2>{t('cases.closed')}</h2>
          <CaseRows cases={closed} now={now} />
        </section>
      )}
    </>
  );
}

function CaseRows({ cases, now }: { cases: readonly CaseSummary[]; now: Date }) {
  if (cases.length === 0) return null;
  return (
    <Rows>
      {cases.map((one) => {
        const { id, needs, unread, state } = one;
        const need = mostPressing(needs);
        if (need === undefined) return null;
        const words = stateWords(one, need, now);
        return (
          <Row
            key={id}
            icon={needTiles[tileOfKind(need.kind)].icon}
            title={needs.map(needTitle).join(' + ')}
            detail={[state === 'closed' ? '' : needTime(need, now), words].filter(Boolean).join(' · ')}
            end={
              unread > 0 ? (
                <Chip tone="accent">{t('cases.unread', { count: unread })}</Chip>
              ) : (
                stateChip(state, need, words)
              )
            }
            href={`/cases/${id}`}
          />
        );
      })}
    </Rows>
  );
}

/** Of several needs the one that somebody has to do something about. */
function mostPressing(needs: CaseSummary['needs']): NeedView | undefined {
  const order: readonly NeedView['state'][] = ['escalated', 'searching', 'covered', 'met', 'unmet', 'withdrawn'];
  const rank = ({ isStillNeeded, state }: NeedView) => (isStillNeeded ? -1 : order.indexOf(state));
  return needs.toSorted((one, other) => rank(one) - rank(other))[0];
}

/** How it stands, in words: what is stuck, who was asked, or when a closed one fades. */
function stateWords({ state, openedAt, closedAt }: CaseSummary, need: NeedView, now: Date): string {
  if (state === 'closed') return closedAt === undefined ? '' : fading(new Date(closedAt), now);
  if (need.isStillNeeded) return t('cases.still');
  if (need.state === 'escalated') {
    const opened = new Date(openedAt);
    const isFresh = now.getTime() - opened.getTime() < hours(1);
    return isFresh ? t('cases.coordinators') : t('cases.silent', { since: duration(opened, now, locale()) });
  }
  const { asked, seen } = need.counts;
  return need.state === 'searching' && asked > 0 ? t('cases.asked', { asked, seen }) : '';
}

/** Contents go seven days after closing, the rest after 28. */
function fading(closedAt: Date, now: Date): string {
  const wordsGoAt = new Date(closedAt.getTime() + days(7));
  if (wordsGoAt > now) return t('cases.fades', { when: day(wordsGoAt, now, locale()) });
  return t('cases.faded', { when: day(new Date(closedAt.getTime() + days(28)), now, locale()) });
}

/** In a word, where no words say it already. */
function stateChip(state: CaseSummary['state'], need: NeedView, words: string) {
  if (state === 'closed') return <Chip>{t('case.closed')}</Chip>;
  if (state === 'on-hold') return <Chip>{t('case.on-hold')}</Chip>;
  if (words !== '') return undefined;
  const tones: Record<typeof need.state, ChipTone> = {
    searching: 'plain',
    escalated: 'urgent',
    covered: 'good',
    met: 'good',
    unmet: 'danger',
    withdrawn: 'plain',
  };
  return <Chip tone={tones[need.state]}>{t(`need.${need.state}`)}</Chip>;
}
