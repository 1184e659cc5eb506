import { useEffect, useRef, useState } from 'preact/hooks';
import type { Board as BoardView, BoardNeed, StuckNeed } from '../../cases/contract.ts';
import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { say } from '../components/toast.tsx';
import { client } from '../device.ts';
import { here } from '../here.ts';
import { keep, kept } from '../kept.ts';
import { useNow } from '../now.ts';
import { attempt } from '../problem-of.ts';
import { isAsking, type BoardAction } from '../screens/board/actions.ts';
import { useBoardKeys } from '../screens/board/board-keys.ts';
import { Board } from '../screens/board/board.tsx';
import type { ColumnName } from '../screens/board/columns.tsx';
import { useKeptPlace } from '../screens/board/keep-place.ts';
import { needTitle } from '../screens/need-words.ts';
import { t } from '../texts.ts';
import { useLoaded } from '../use-loaded.ts';
import { BoardDesk } from './board-desk.tsx';
import { BoardSheets, type OpenSheet } from './board-sheets.tsx';
import { BoardTools } from './board-tools.tsx';
import { takeAtOnce } from './take-action.ts';

export default function BoardPage() {
  const now = useNow();
  const { me, collective } = here.use();
  const [branch, setBranch] = useState(() => kept('branch'));
  const [column, setColumn] = useState<ColumnName>('stuck');
  const [refused, setRefused] = useState<Problem>();
  const [sheet, setSheet] = useState<OpenSheet>();
  const branches = collective?.branches ?? [];
  // A branch that was taken away hides nothing.
  const shown = branches.some(({ id }) => id === branch) ? branch : undefined;
  const board = useLoaded(() => client.api.board(shown), ['board', 'me'], shown);
  const people = useLoaded(() => client.api.people(), ['joins', 'me']);
  const rota = useLoaded(() => client.api.duties(), ['board']);
  const [waitingInQueues, setWaitingInQueues] = useState(0);
  const said = useSaid(board.value);
  const top = useRef<HTMLDivElement>(null);
  useKeptPlace();
  useBoardKeys((next) => {
    setColumn(next);
    setTimeout(() => document.querySelector<HTMLElement>(`[data-column="${next}"] :is(.card, .row)`)?.focus());
  });
  if (board.value === undefined || people.value === undefined) {
    return board.problem ? <ProblemNotice problem={board.problem} /> : <Waiting />;
  }

  const everybody = people.value;
  const nameOf = (id: string): string => everybody.find(({ person }) => person === id)?.handle ?? t('board.somebody');
  const act = async (step: () => Promise<unknown>, done: string, undo?: () => Promise<unknown>) => {
    const failed = await attempt(step);
    setRefused(failed);
    await board.reload();
    // What was pressed may be far below.
    if (failed) top.current?.scrollIntoView({ block: 'nearest' });
    if (!failed) say(done, undo && (() => undo().then(board.reload)));
    return !failed;
  };
  const take = (one: BoardNeed, action: BoardAction) => {
    if (isAsking(action)) return setSheet({ what: action, one });
    setSheet(undefined);
    return takeAtOnce(one, action, act, (text) => setSheet({ what: 'copy', one, text }));
  };
  const absence = rota.value?.absences.find(
    ({ person, from }) => person === me?.person && new Date(from).getTime() <= now.getTime(),
  );
  const bringBack = (one: StuckNeed) => act(() => client.api.bringBackNeed(one.need.id), t('later.is-back'));
  return (
    <>
      <div ref={top}>
        {(refused ?? board.problem) && <ProblemNotice problem={refused ?? board.problem ?? 'unavailable'} />}
      </div>
      <Board
        now={now}
        board={board.value}
        notices={{
          isAlone: everybody.filter(({ isSeated, suspension }) => isSeated && suspension === undefined).length === 1,
          uncoveredFrom: rota.value?.duties.slice(0, 2).find(({ uncoveredFrom }) => uncoveredFrom)?.uncoveredFrom,
          awayUntil: absence?.until,
          onComeBack: async () => absence && (await client.api.comeBack(absence.id), await rota.reload()),
        }}
        queues={<BoardDesk now={now} people={everybody} me={me?.person ?? ''} act={act} onCount={setWaitingInQueues} />}
        waitingInQueues={waitingInQueues}
        branches={branches}
        branch={shown}
        onBranch={(next) => {
          setBranch(next);
          void keep('branch', next);
        }}
        column={column}
        onColumn={setColumn}
        said={said}
        nameOf={nameOf}
        onAct={take}
        onMore={(one) => setSheet({ what: 'more', one })}
        onBringBack={bringBack}
        onLift={(person) => act(() => client.api.liftSuspension(person), t('suspend.lift.done'))}
      >
        <BoardTools now={now} people={everybody} act={act} onChanged={rota.reload} />
      </Board>
      {sheet && (
        <BoardSheets
          sheet={sheet}
          now={now}
          me={me?.person ?? ''}
          people={everybody}
          rotaTelephone={collective?.rotaTelephone}
          nameOf={nameOf}
          act={act}
          onAct={(action) => take(sheet.one, action)}
          onClose={() => setSheet(undefined)}
        />
      )}
    </>
  );
}

/** What has become stuck since the board was last read, in words: once, and only while the page is open. */
function useSaid(board: BoardView | undefined): string {
  const known = useRef<ReadonlySet<string> | undefined>(undefined);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (board === undefined) return;
    const before = known.current;
    known.current = new Set(board.stuck.map(({ need }) => need.id));
    const fresh = before && board.stuck.filter(({ need }) => !before.has(need.id));
    const [first] = fresh ?? [];
    if (first) setSaid(t('board.said', { count: fresh?.length ?? 1, what: needTitle(first.need) }));
  }, [board]);
  return said;
}
