import { useState } from 'preact/hooks';
import type { DutyPlan } from '../../../cases/contract.ts';
import type { PersonView } from '../../../identity/contract.ts';
import { Button } from '../../components/button.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { Field } from '../../components/field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { t } from '../../texts.ts';
import type { Week } from './rota.tsx';

const mostCoordinators = 4;
const mostExperts = 8;
const shownExperts = 12;

/** One week: who holds the keys of new cases, and who is called first for what is critical, in the order of the taps. */
export function PlanSheet({
  title,
  week,
  people,
  onSave,
  onClose,
}: {
  title: string;
  week: Week;
  people: readonly PersonView[];
  onSave: (plan: DutyPlan) => Promise<unknown>;
  onClose: () => void;
}) {
  const [coordinators, setCoordinators] = useState(week.coordinators);
  const [experts, setExperts] = useState(week.experts);
  const [wanted, setWanted] = useState('');
  const seated = people.filter(({ isSeated, suspension }) => isSeated && suspension === undefined);
  const known = people.filter(({ roles, person }) => roles.includes('expert') && !experts.includes(person));
  const found = known.filter(({ handle = '' }) => handle.includes(wanted.trim().toLowerCase())).slice(0, shownExperts);
  const chosen = experts.flatMap((id) => people.find(({ person }) => person === id) ?? []);
  return (
    <Sheet title={title} onClose={onClose}>
      <h3>{t('rota.who-keys')}</h3>
      <Chips label={t('rota.who-keys')}>
        {seated.map(({ person, handle }) => (
          <Choice
            key={person}
            chosen={coordinators.includes(person)}
            onToggle={() => setCoordinators(toggled(coordinators, person, mostCoordinators))}
          >
            <bdi>{handle}</bdi>
          </Choice>
        ))}
      </Chips>
      <h3>{t('rota.who-called')}</h3>
      <p class="quiet small">{t('rota.who-called.words')}</p>
      <Chips label={t('rota.who-called')}>
        {[...chosen, ...found].map(({ person, handle }) => (
          <Choice
            key={person}
            chosen={experts.includes(person)}
            onToggle={() => setExperts(toggled(experts, person, mostExperts))}
          >
            <bdi>{handle}</bdi>
          </Choice>
        ))}
      </Chips>
      {known.length > shownExperts && <Field label={t('rota.find')} value={wanted} onInput={setWanted} />}
      <Button look="main" wide onPress={() => onSave({ coordinators, experts } as DutyPlan)}>
        {t('save')}
      </Button>
    </Sheet>
  );
}

function toggled(people: readonly string[], person: string, most: number): readonly string[] {
  if (people.includes(person)) return people.filter((one) => one !== person);
  return people.length < most ? [...people, person] : people;
}
