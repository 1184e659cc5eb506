import type { ComponentChildren } from 'preact';
import leaf from 'icon:leaf';
import type { Board as BoardView, BoardNeed, StuckNeed } from '../../../cases/contract.ts';
import type { Branch } from '../../../identity/contract.ts';
import { Choice, Chips } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page.tsx';
import { t } from '../../texts.ts';
import type { BoardAction } from './actions.ts';
import { BoardNotices, type BoardNoticesProps } from './board-notices.tsx';
import { Column, ColumnTabs, Queue, type ColumnName } from './columns.tsx';
import { LaterList } from './later-list.tsx';
import { NeedRows } from './need-rows.tsx';
import { StuckCard } from './stuck-card.tsx';
import { SuspensionNotices } from './suspension-notices.tsx';
import './board.css';

export interface BoardProps {
  now: Date;
  board: BoardView;
  notices: Omit<BoardNoticesProps, 'now' | 'nameOf' | 'telephoneChanged'>;
  /** Everything else that waits for a coordinator: joins, signatures, entries. */
  queues: ComponentChildren;
  waitingInQueues: number;
  branches: readonly Branch[];
  branch: string | undefined;
  onBranch: (branch: string | undefined) => void;
  column: ColumnName;
  onColumn: (column: ColumnName) => void;
  /** What has just changed, for whoever does not see the screen. */
  said: string;
  nameOf: (person: string) => string;
  onAct: (one: StuckNeed, action: BoardAction) => unknown;
  onMore: (one: BoardNeed) => void;
  onBringBack: (one: StuckNeed) => Promise<unknown>;
  /** Lifts the suspension of this person. */
  onLift: (person: string) => Promise<unknown>;
  children?: ComponentChildren;
}

/** What waits for a coordinator: stuck first, each with the one action that would help most; then what goes its way. */
export function Board({ now, board, column, nameOf, waitingInQueues, ...props }: BoardProps) {
  const { stuck, later, underWay, done } = board;
  const nothing = stuck.length + later.length + waitingInQueues === 0;
  return (
    <>
      <PageTitle title={t('board.title')} />
      <BoardNotices {...props.notices} now={now} nameOf={nameOf} telephoneChanged={board.rotaTelephoneChanged} />
      <SuspensionNotices now={now} suspensions={board.suspensions} nameOf={nameOf} onLift={props.onLift} />
      {props.branches.length > 1 && <BranchChips {...props} />}
      <ColumnTabs
        counts={{ stuck: stuck.length + waitingInQueues, 'under-way': underWay.length, done: done.length }}
        chosen={column}
        onChoose={props.onColumn}
      />
      <p class="unseen" role="status">
        {props.said}
      </p>
      <div class="board">
        <Column name="stuck" isChosen={column === 'stuck'}>
          {nothing && <EmptyState icon={leaf} title={t('board.nothing')} words={t('board.nothing.words')} />}
          {stuck.length + later.length > 0 && (
            <Queue title={t('column.stuck')} count={stuck.length} tone="danger">
              {stuck.map((one) => (
                <StuckCard
                  key={one.need.id}
                  stuck={one}
                  now={now}
                  nameOf={nameOf}
                  onAct={(action) => props.onAct(one, action)}
                  onMore={() => props.onMore(one)}
                />
              ))}
              <LaterList later={later} now={now} nameOf={nameOf} onBringBack={props.onBringBack} />
            </Queue>
          )}
          {props.queues}
        </Column>
        <Column name="under-way" isChosen={column === 'under-way'}>
          <Needs title={t('column.under-way')} needs={underWay} now={now} onOpen={props.onMore} />
        </Column>
        <Column name="done" isChosen={column === 'done'}>
          <Needs title={t('column.done')} needs={done} now={now} onOpen={props.onMore} />
        </Column>
      </div>
      {props.children}
    </>
  );
}

function Needs({
  title,
  needs,
  now,
  onOpen,
}: {
  title: string;
  needs: readonly BoardNeed[];
  now: Date;
  onOpen: (one: BoardNeed) => void;
}) {
  return (
    <Queue title={title} count={needs.length}>
      {needs.length === 0 ? (
        <p class="quiet">{t('board.none')}</p>
      ) : (
        <NeedRows needs={needs} now={now} onOpen={onOpen} />
      )}
    </Queue>
  );
}

function BranchChips({ branches, branch, onBranch }: Pick<BoardProps, 'branches' | 'branch' | 'onBranch'>) {
  return (
    <Chips label={t('board.branch')}>
      <Choice chosen={branch === undefined} onToggle={() => onBranch(undefined)}>
        {t('board.branch.all')}
      </Choice>
      {branches.map(({ id, name }) => (
        <Choice key={id} chosen={branch === id} onToggle={() => onBranch(id)}>
          <bdi>{name}</bdi>
        </Choice>
      ))}
    </Chips>
  );
}
