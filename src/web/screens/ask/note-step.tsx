import { TextArea } from '../../components/field.tsx';
import { HintNotice, type Hints } from '../../components/hinted-text.tsx';
import { t } from '../../texts.ts';

export const longestNote = 280;

/** A few words, if at all: they are sealed, and names are not needed. */
export function NoteStep({ note, onNote, hints }: { note: string; onNote: (note: string) => void; hints: Hints }) {
  return (
    <>
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
