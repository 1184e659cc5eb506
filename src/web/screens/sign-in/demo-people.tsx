import type { Role } from '../../../kernel/index.ts';
import flask from 'icon:flask-conical';
import { Notice } from '../../components/notice.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { t } from '../../texts.ts';

/** Somebody invented, with her words, so that the demo can be tried. */
export interface DemoPerson {
  readonly handle: string;
  readonly role: Role;
  readonly words: string;
  /** What she does, and what waits for her, in the reader's language. */
  readonly about: string;
}

interface DemoPeopleProps {
  people: readonly DemoPerson[];
  onChoose: (person: DemoPerson) => void;
}

/** Whom the demo offers to be, by role: one tap signs in. */
export function DemoPeople({ people, onChoose }: DemoPeopleProps) {
  const roles = [...new Set(people.map(({ role }) => role))];
  return (
    <section class="stack" aria-label={t('demo.title')}>
      <Notice tone="urgent" icon={flask}>
        <strong>{t('demo.title')}</strong>
        <span class="small">{t('demo.words')}</span>
      </Notice>
      {roles.map((role) => (
        <section key={role} class="stack">
          <h2 class="capital">{t(`role.${role}`)}</h2>
          <Rows>
            {people
              .filter((person) => person.role === role)
              .map((person) => (
                <Row key={person.handle} title={person.handle} detail={person.about} onPress={() => onChoose(person)} />
              ))}
          </Rows>
        </section>
      ))}
    </section>
  );
}
