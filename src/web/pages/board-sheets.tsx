import { useEffect, useState } from 'preact/hooks';
import { useLocation } from '../location.tsx';
import type { BoardNeed } from '../../cases/contract.ts';
import type { PersonView } from '../../identity/contract.ts';
import { ApiError, type OpenedCall, type OpenedNote } from '../../client/index.ts';
import type { Problem } from '../components/problem.tsx';
import { client } from '../device.ts';
import { problemOf } from '../problem-of.ts';
import { actionsFor, type AskingAction, type BoardAction } from '../screens/board/actions.ts';
import { CallsSheet } from '../screens/board/calls-sheet.tsx';
import { CopySheet } from '../screens/board/copy-sheet.tsx';
import { MoreSheet } from '../screens/board/more-sheet.tsx';
import { NoteSheet } from '../screens/board/note-sheet.tsx';
import { NotNowSheet } from '../screens/board/not-now-sheet.tsx';
import { t } from '../texts.ts';
import { useTyped } from '../typed.ts';
import type { Act } from './take-action.ts';

/** The sheet in front of the board, and the need it is about. */
export type OpenSheet =
  | { readonly what: AskingAction | 'more'; readonly one: BoardNeed }
  | { readonly what: 'copy'; readonly one: BoardNeed; readonly text: string };

interface BoardSheetsProps {
  sheet: OpenSheet;
  now: Date;
  me: string;
  people: readonly PersonView[];
  rotaTelephone: string | undefined;
  nameOf: (person: string) => string;
  act: Act;
  onAct: (action: BoardAction) => unknown;
  onClose: () => void;
}

/** What an action asks before it is taken. */
export function BoardSheets({ sheet, ...props }: BoardSheetsProps) {
  const { one } = sheet;
  const { now, me, act, onAct, onClose } = props;
  const { route } = useLocation();
  useEffect(() => {
    if (sheet.what === 'open') route(`/cases/${one.case}`);
  }, [sheet.what]);
  const thenClose: Act = async (...step) => {
    onClose();
    return act(...step);
  };
  switch (sheet.what) {
    case 'copy':
      return <CopySheet text={sheet.text} onClose={onClose} />;
    case 'not-now':
      return (
        <NotNowSheet
          one={one}
          now={now}
          onClose={onClose}
          onChoose={(until) =>
            thenClose(
              () => client.api.postponeNeed(one.need.id, { until: until.toISOString() }),
              t('later.done'),
              () => client.api.bringBackNeed(one.need.id),
            )
          }
        />
      );
    case 'note':
      return <NoteOf {...props} one={one} />;
    case 'call':
      return <CallsOf {...props} one={one} act={thenClose} />;
    case 'more':
    case 'withdraw':
      return (
        <MoreSheet
          one={one}
          now={now}
          actions={actionsFor(one, me, now)}
          onAct={onAct}
          onWithdraw={(reason) => thenClose(() => client.api.withdrawNeed(one.need.id, { reason }), t('board.done'))}
          onClose={onClose}
        />
      );
    default:
      return null;
  }
}

type PartProps = Omit<BoardSheetsProps, 'sheet'> & { one: BoardNeed };

function NoteOf({ one, now, me, nameOf, act, onClose }: PartProps) {
  const [note, setNote] = useState<OpenedNote>();
  // What was begun stays upon the version that was read then, also when it is gone on with another day.
  const [typed, setTyped] = useTyped<{ words: string; upon: number } | undefined>(`between ${one.case}`, undefined);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => void client.readNote(one.case).then(setNote, onClose), []);
  if (note === undefined) return null;
  const { words, upon } = typed ?? { words: note.words, upon: note.version };
  const save = async () => {
    try {
      await client.writeNote(one.case, note, words.trim());
    } catch (error) {
      const isStale = error instanceof ApiError && error.status === 412;
      setProblem(isStale ? undefined : problemOf(error));
      if (!isStale) return;
      const found = await client.readNote(one.case).catch(() => note);
      // Her own words had arrived, and only the answer was lost.
      const isHers = found.author === me && found.words === words.trim();
      if (!isHers) {
        setTyped({ words, upon });
        setNote(found);
        return;
      }
    }
    setTyped(undefined);
    onClose();
    await act(async () => undefined, t('between.saved'));
  };
  return (
    <NoteSheet
      one={one}
      note={note}
      isNewer={upon !== note.version}
      words={words}
      problem={problem}
      now={now}
      nameOf={nameOf}
      onWords={(changed) => setTyped({ words: changed, upon })}
      onSave={save}
      onClose={onClose}
    />
  );
}

function CallsOf({ one, people, rotaTelephone, act, onClose }: PartProps) {
  const [calls, setCalls] = useState<readonly OpenedCall[]>();
  useEffect(() => void client.openCalls(one.need.id).then(setCalls, () => setCalls([])), []);
  const experts = people.filter(({ vettedKinds }) => vettedKinds.includes(one.need.kind));
  return (
    <CallsSheet
      one={one}
      calls={calls}
      experts={experts}
      rotaTelephone={rotaTelephone}
      onYes={(yes) => act(() => client.api.recordTelephoneYes(one.need.id, yes), t('calls.recorded'))}
      onClose={onClose}
    />
  );
}
