import { TextArea } from '../../components/field.tsx';
import { HintNotice, type Hints } from '../../components/hinted-text.tsx';
import { saysLetters } from '../../need-kinds.ts';
import { t } from '../../texts.ts';
import type { Draft } from './draft.ts';

export const longestNote = 280;

/** A few words, if at all: they are sealed, and names are not needed. */
export function NoteStep({
  draft: { note, kind },
  onNote,
  hints,
}: {
  draft: Draft;
  onNote: (note: string) => void;
  hints: Hints;
}) {
  return (
    <>
      {saysLetters(kind) && <p class="quiet">{t('letters.words')}</p>}
      <TextArea
        label={t('note.label')}
        note={t('note.left', { count: longestNote - note.length })}
        value={note}
        onInput={onNote}
        maxLength={longestNote}
      />
      <HintNotice parts={hints.parts} />
    </>
  );
}
