import type { ComponentChildren } from 'preact';
import leaf from 'icon:leaf';
import type { StuckNeed } from '../../../cases/contract.ts';
import type { VettingItem } from '../../../directory/contract.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page.tsx';
import { t } from '../../texts.ts';
import { JoinCard, type JoinToConfirm } from './join-card.tsx';
import { InviteCard, type InviteWish } from './invite-card.tsx';
import { ProposalCard, type ProposalToSign } from './proposal-card.tsx';
import { StuckCard } from './stuck-card.tsx';
import { VettingCard } from './vetting-card.tsx';
import './board.css';

export interface BoardProps {
  now: Date;
  stuck: readonly StuckNeed[];
  joins: readonly JoinToConfirm[];
  vetting: readonly VettingItem[];
  /** What waits for a second coordinator's signature. */
  proposals: readonly ProposalToSign[];
  /** With one coordinator only, the board says so until it is mended. */
  isAlone: boolean;
  onAct: (stuck: StuckNeed) => Promise<unknown>;
  onConfirm: (join: JoinToConfirm) => Promise<unknown>;
  onPublish: (entry: VettingItem) => Promise<unknown>;
  onRefuse: (entry: VettingItem, reason: string) => Promise<unknown>;
  onSign: (proposal: ProposalToSign) => Promise<unknown>;
  /** The link of an invitation. */
  onInvite: (wish: InviteWish) => Promise<string>;
}

/** What waits for a coordinator: stuck first, each with the one action that would help most. */
export function Board({ now, stuck, joins, vetting, proposals, isAlone, ...on }: BoardProps) {
  const nothing = stuck.length + joins.length + vetting.length + proposals.length === 0;
  return (
    <>
      <PageTitle title={t('board.title')} />
      {isAlone && <p class="board-alone small">{t('board.alone')}</p>}
      {nothing && <EmptyState icon={leaf} title={t('board.nothing')} words={t('board.nothing.words')} />}
      <div class="board">
        <Column title={t('board.stuck')} count={stuck.length} tone="danger">
          {stuck.map((one) => (
            <StuckCard key={one.need.id} stuck={one} now={now} onAct={() => on.onAct(one)} />
          ))}
        </Column>
        <Column title={t('board.joins')} count={joins.length}>
          {joins.map((join) => (
            <JoinCard key={join.person} join={join} now={now} onConfirm={() => on.onConfirm(join)} />
          ))}
        </Column>
        <Column title={t('board.proposals')} count={proposals.length}>
          {proposals.map((proposal) => (
            <ProposalCard key={proposal.id} proposal={proposal} onSign={() => on.onSign(proposal)} />
          ))}
        </Column>
        <Column title={t('board.vetting')} count={vetting.length}>
          {vetting.map((entry) => (
            <VettingCard
              key={entry.id}
              entry={entry}
              now={now}
              onPublish={() => on.onPublish(entry)}
              onRefuse={(reason) => on.onRefuse(entry, reason)}
            />
          ))}
        </Column>
      </div>
      <InviteCard onInvite={on.onInvite} />
    </>
  );
}

interface ColumnProps {
  title: string;
  count: number;
  tone?: 'danger' | 'plain';
  children: ComponentChildren;
}

function Column({ title, count, tone = 'plain', children }: ColumnProps) {
  if (count === 0) return null;
  return (
    <section class="stack">
      <h2 class="board-head">
        {title} <Chip tone={tone}>{count}</Chip>
      </h2>
      {children}
    </section>
  );
}
