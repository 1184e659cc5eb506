import { useState } from 'preact/hooks';
import lock from 'icon:lock';
import type { PersonView } from '../../../identity/contract.ts';
import { Button } from '../../components/button.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { listed } from '../../lists.ts';
import { t } from '../../texts.ts';
import { foldWord } from '../../typed-words.ts';

const searchedFrom = 8;
const atOnce = 40;

/** A coordinator was told by voice that a phone was taken: whose, and what follows. Two taps, of which the second says what. */
export function SuspendSheet({
  people,
  onSuspend,
  onClose,
}: {
  people: readonly PersonView[];
  onSuspend: (person: PersonView) => Promise<unknown>;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<PersonView>();
  const possible = people.filter(({ can }) => can.includes('suspend'));
  const shown = possible.filter(({ handle }) => foldWord(handle ?? '').includes(foldWord(typed)));
  if (chosen !== undefined) {
    const name = chosen.handle ?? '';
    return (
      <Sheet title={t('suspend.title')} onClose={onClose}>
        <p>{t('suspend.what', { name })}</p>
        <p class="quiet small">{t('suspend.another')}</p>
        <Button look="danger" icon={lock} wide onPress={() => onSuspend(chosen)}>
          {t('suspend.go', { name })}
        </Button>
        <Button look="plain" wide onPress={() => setChosen(undefined)}>
          {t('back')}
        </Button>
      </Sheet>
    );
  }
  return (
    <Sheet title={t('suspend.title')} onClose={onClose}>
      <p>{t('suspend.whose')}</p>
      {possible.length > searchedFrom && <SearchBox label={t('suspend.find')} value={typed} onInput={setTyped} />}
      {shown.length === 0 && <p class="quiet">{t('suspend.nobody')}</p>}
      <Rows>
        {shown.slice(0, atOnce).map((person) => (
          <Row
            key={person.person}
            title={<bdi>{person.handle}</bdi>}
            detail={listed(person.roles.map((role) => t(`role.${role}`)))}
            onPress={() => setChosen(person)}
          />
        ))}
      </Rows>
    </Sheet>
  );
}
