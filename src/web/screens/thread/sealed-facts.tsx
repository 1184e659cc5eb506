import card from 'icon:id-card';
import calendar from 'icon:calendar-check';
import users from 'icon:users';
import type { HostsNeed } from '../../../client/index.ts';
import { Fact, Facts } from '../../components/fact.tsx';
import { day } from '../../dates.ts';
import { countsPeople } from '../../need-kinds.ts';
import { locale, t } from '../../texts.ts';

/** What the brief says beside its words, to whoever can open it: who pays, the date of a letter, how many people. */
export function SealedFacts({ written, now }: { written: HostsNeed | undefined; now: Date }) {
  if (written === undefined) return null;
  const { kind, cover, notifiedOn, people } = written;
  const count = !countsPeople(kind) && people !== undefined && people > 1 ? people : undefined;
  if (cover === undefined && notifiedOn === undefined && count === undefined) return null;
  return (
    <Facts>
      {count !== undefined && <Fact icon={users}>{t('people.count', { count })}</Fact>}
      {cover && (
        <Fact icon={card}>
          {t('more.cover')} {t(`cover.${cover}`)}
        </Fact>
      )}
      {notifiedOn && (
        <Fact icon={calendar}>
          {t('more.notified.on', { date: day(new Date(`${notifiedOn}T12:00:00Z`), now, locale()) })}
        </Fact>
      )}
    </Facts>
  );
}
