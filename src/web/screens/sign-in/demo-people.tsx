import flask from 'icon:flask-conical';
import { Notice } from '../../components/notice.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { t } from '../../texts.ts';

/** Somebody invented, with her words, so that the demo can be tried. */
export interface DemoPerson {
  readonly handle: string;
  /** What she does here, in the reader's language. */
  readonly does: string;
  readonly words: string;
}

export function DemoPeople({
  people,
  onChoose,
}: {
  people: readonly DemoPerson[];
  onChoose: (person: DemoPerson) => void;
}) {
  return (
    <section class="stack" aria-label={t('demo.title')}>
      <Notice tone="urgent" icon={flask}>
        <strong>{t('demo.title')}</strong>
        <span class="small">{t('demo.words')}</span>
      </Notice>
      <Rows>
        {people.map((person) => (
          <Row key={person.handle} title={person.handle} detail={person.does} onPress={() => onChoose(person)} />
        ))}
      </Rows>
    </section>
  );
}
