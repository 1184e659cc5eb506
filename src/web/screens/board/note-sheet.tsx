import { useState } from 'preact/hooks';
import type { OpenedNote } from '../../../client/index.ts';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/field.tsx';
import { HintNotice, useHints } from '../../components/hinted-text.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { dayAndTime } from '../../dates.ts';
import { locale, t } from '../../texts.ts';
import { useTyped } from '../../typed.ts';
import { needTitle } from '../need-words.ts';
import type { BoardNeed } from '../../../cases/contract.ts';

const longest = 1_000;

/** One sealed note a case, for coordinators only: who wrote it last, and what. */
export function NoteSheet({
  one,
  note,
  newer,
  problem,
  now,
  nameOf,
  onSave,
  onClose,
}: {
  one: BoardNeed;
  /** As it was read when the sheet was opened. */
  note: OpenedNote;
  /** Another coordinator was faster: what she wrote, beside which one's own words stay. */
  newer?: OpenedNote | undefined;
  now: Date;
  nameOf: (person: string) => string;
  problem?: Problem | undefined;
  /** Whether it was kept: until then nothing typed is let go. */
  onSave: (words: string) => Promise<boolean>;
  onClose: () => void;
}) {
  const [typed, setTyped] = useTyped<string | undefined>(`note ${one.case}`, undefined);
  const [tried, setTried] = useState(false);
  const hints = useHints();
  const words = typed ?? note.words;
  const mayWrite = one.can.includes('write-note');
  const save = async () => {
    setTried(true);
    if (!(await hints.mayGoOn(words))) return;
    if (await onSave(words.trim())) setTyped(undefined);
  };
  return (
    <Sheet title={t('between.title')} onClose={onClose}>
      <p class="quiet capital">{needTitle(one.need)}</p>
      <Written note={newer ?? note} now={now} nameOf={nameOf} />
      {newer && (
        <Notice tone="urgent" live>
          <strong>{t('between.newer', { name: nameOf(newer.author ?? '') })}</strong>
          <span class="board-words" dir="auto">
            {newer.words}
          </span>
          <span class="small">{t('between.newer.words')}</span>
        </Notice>
      )}
      {mayWrite ? (
        <>
          {problem && <ProblemNotice problem={problem} />}
          <TextArea
            label={t('between.words')}
            note={t('between.who', { count: longest })}
            value={words}
            maxLength={longest}
            onInput={setTyped}
          />
          {tried && <HintNotice parts={hints.parts} />}
          <Button look="main" wide onPress={save}>
            {newer ? t('between.save-over') : t('save')}
          </Button>
        </>
      ) : (
        <p class="board-words" dir="auto">
          {note.words}
        </p>
      )}
    </Sheet>
  );
}

function Written({
  note: { author, writtenAt, problem },
  now,
  nameOf,
}: {
  note: OpenedNote;
  now: Date;
  nameOf: (person: string) => string;
}) {
  if (author === undefined || writtenAt === undefined) return null;
  return (
    <>
      <p class="quiet small">
        {t('between.by', { name: nameOf(author), when: dayAndTime(new Date(writtenAt), now, locale()) })}
      </p>
      {problem && <Notice tone="urgent">{t(`between.${problem}`)}</Notice>}
    </>
  );
}
