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
import { needTitle } from '../need-words.ts';
import type { BoardNeed } from '../../../cases/contract.ts';

const longest = 1_000;

/** One sealed note a case, for coordinators only: who wrote it last, and what. */
export function NoteSheet({
  one,
  note,
  isNewer,
  words,
  problem,
  now,
  nameOf,
  onWords,
  onSave,
  onClose,
}: {
  one: BoardNeed;
  /** As it was read last. */
  note: OpenedNote;
  /** Another coordinator wrote it after one's own words were begun: they stay beside hers. */
  isNewer: boolean;
  words: string;
  now: Date;
  nameOf: (person: string) => string;
  problem?: Problem | undefined;
  onWords: (words: string) => void;
  onSave: () => Promise<unknown>;
  onClose: () => void;
}) {
  const [tried, setTried] = useState(false);
  const hints = useHints();
  const mayWrite = one.can.includes('write-note');
  const save = async () => {
    setTried(true);
    if (await hints.mayGoOn(words)) await onSave();
  };
  return (
    <Sheet title={t('between.title')} onClose={onClose}>
      <p class="quiet capital">{needTitle(one.need)}</p>
      <Written note={note} now={now} nameOf={nameOf} />
      {isNewer && (
        <Notice tone="urgent" live>
          <strong>{t('between.newer', { name: nameOf(note.author ?? '') })}</strong>
          <span class="board-words" dir="auto">
            {note.words}
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
            onInput={onWords}
          />
          {tried && <HintNotice parts={hints.parts} />}
          <Button look="main" wide onPress={save}>
            {isNewer ? t('between.save-over') : t('save')}
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
