import type { ShownCase } from '../../client/index.ts';
import type { PersonId } from '../../kernel/index.ts';
import type { Problem } from '../components/problem.tsx';
import { kept } from '../kept.ts';
import { agreementOf } from '../proposed-times.ts';
import { t } from '../texts.ts';
import { tapsOn } from './thread-taps.ts';
import { Thread, type Counterpart, type ThreadProps } from '../screens/thread/thread.tsx';
import { threadItems } from '../screens/thread/thread-items.ts';

interface OpenThreadProps {
  now: Date;
  shown: ShownCase;
  me: PersonId;
  placeName: (municipality: string | undefined) => string | undefined;
  rotaTelephone?: string | undefined;
  onProblem: (problem: Problem | undefined) => void;
  onWritten: (shown: ShownCase) => void;
  reload: () => Promise<void>;
  route: (path: string) => void;
}

/** A case that this device has opened, with what may be done in it. */
export function OpenThread({ now, shown, me, placeName, rotaTelephone, ...rest }: OpenThreadProps) {
  const { view, brief, people } = shown;
  const handle = (person: PersonId) => nameOf(shown, person, me);
  const [main] = view.needs;
  const written = brief?.needs[0];
  const place = placeName(main?.municipality ?? written?.municipality);
  const counterpartOf: ThreadProps['counterpartOf'] = ({ expert, acceptedAt }): Counterpart => {
    const isMine = expert === me;
    const other = isMine ? view.host : expert;
    const card = shown.contactCards.find(({ from }) => from === other);
    const isSide = isMine || me === view.host;
    const canArrange = isSide && expert !== undefined && shown.key === 'here' && view.can.includes('write');
    return {
      isMine,
      agreement: canArrange ? agreementOf(shown.items, [view.host, expert], new Date(acceptedAt)) : undefined,
      contact: card && { name: handle(card.from), ...contactIn(card.words) },
      ownNumber: other !== undefined && people.has(other) ? (kept('contact')?.telephone ?? '') : undefined,
    };
  };
  return (
    <Thread
      now={now}
      view={view}
      me={me}
      placeName={place}
      written={written}
      items={shown.key === 'on-its-way' ? undefined : threadItems(shown, { me, now, name: handle })}
      readers={[...new Set(shown.readers.map(handle))]}
      secondAdult={view.secondAdult && handle(view.secondAdult)}
      questions={shown.questions}
      counterpartOf={counterpartOf}
      rotaTelephone={rotaTelephone}
      on={tapsOn({ shown, me, place, ...rest })}
    />
  );
}

/** A number in what she wrote can be called; words beside it are shown as well. */
function contactIn(words: string): { telephone?: string; words?: string } {
  const [telephone] = /\+?\d[\d\s./()-]{5,}\d/.exec(words) ?? [];
  return { ...(telephone ? { telephone } : {}), ...(telephone === words.trim() ? {} : { words }) };
}

function nameOf({ view, people }: ShownCase, person: PersonId, me: PersonId): string {
  if (person === me) return t('thread.me');
  return people.get(person)?.handle ?? (person === view.host ? t('role.host') : t('role.coordinator'));
}
