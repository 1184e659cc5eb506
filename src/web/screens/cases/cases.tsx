import type { ComponentChildren } from 'preact';
import plus from 'icon:plus';
import sprout from 'icon:sprout';
import type { CaseSummary } from '../../../cases/contract.ts';
import { LinkButton } from '../../components/button.tsx';
import { Chip, type ChipTone } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { needTiles, tileOfKind } from '../../need-tiles.ts';
import { t } from '../../texts.ts';
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
      {cases.length === 0 && <EmptyState icon={sprout} title={t('cases.none')} words={t('cases.none.words')} />}
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
      {cases.map(({ id, needs, unread, state }) => {
        const [need] = needs;
        if (need === undefined) return null;
        return (
          <Row
            key={id}
            icon={needTiles[tileOfKind(need.kind)].icon}
            title={needTitle(need)}
            detail={needTime(need, now)}
            end={
              unread > 0 ? <Chip tone="accent">{t('cases.unread', { count: unread })}</Chip> : stateChip(state, need)
            }
            href={`/cases/${id}`}
          />
        );
      })}
    </Rows>
  );
}

function stateChip(state: CaseSummary['state'], need: CaseSummary['needs'][number]) {
  if (state === 'closed') return <Chip>{t('case.closed')}</Chip>;
  if (state === 'on-hold') return <Chip>{t('case.on-hold')}</Chip>;
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
