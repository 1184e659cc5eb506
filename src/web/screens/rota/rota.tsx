import calendar from 'icon:calendar-days';
import moon from 'icon:moon';
import type { DutyAbsence } from '../../../cases/contract.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageTitle } from '../../components/page.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { dayAndMonth, dayAndTime, daysFrom } from '../../dates.ts';
import { listed } from '../../lists.ts';
import { locale, t } from '../../texts.ts';

/** A week of the rota as it is planned, or is not. */
export interface Week {
  /** Its Monday. */
  readonly week: string;
  readonly coordinators: readonly string[];
  readonly experts: readonly string[];
  readonly away: readonly string[];
  readonly uncoveredFrom?: string | undefined;
}

interface RotaProps {
  now: Date;
  weeks: readonly Week[];
  absences: readonly DutyAbsence[];
  me: string;
  nameOf: (person: string) => string;
  onPlan: (week: Week) => void;
  onAway: () => void;
  onComeBack: (absence: DutyAbsence) => Promise<unknown>;
  onBack: () => void;
}

/** Who is on duty, week by week, and who is away. */
export function Rota({ now, weeks, absences, me, nameOf, ...props }: RotaProps) {
  const when = (instant: string): string => dayAndTime(new Date(instant), now, locale());
  return (
    <>
      <PageTitle title={t('rota.title')} detail={t('rota.words')} onBack={props.onBack} />
      {weeks.map((one) =>
        one.uncoveredFrom === undefined ? null : (
          <Notice key={one.week} tone="urgent">
            <strong>{t('rota.uncovered', { when: when(one.uncoveredFrom) })}</strong>
            <span>{t('rota.away', { names: listed(one.away.map(nameOf)) })}</span>
          </Notice>
        ),
      )}
      <Rows>
        {weeks.map((one) => (
          <Row
            key={one.week}
            icon={calendar}
            title={weekTitle(one.week, now)}
            detail={detailOf(one, nameOf)}
            onPress={() => props.onPlan(one)}
          />
        ))}
      </Rows>
      <section class="stack">
        <h2>{t('away.who')}</h2>
        {absences.length === 0 ? (
          <p class="quiet">{t('away.nobody')}</p>
        ) : (
          <Rows>
            {absences.map((absence) => (
              <Row
                key={absence.id}
                icon={moon}
                title={<bdi>{nameOf(absence.person)}</bdi>}
                detail={t('away.from-until', { from: when(absence.from), until: when(absence.until) })}
                end={
                  absence.person === me ? (
                    <Button look="plain" onPress={() => props.onComeBack(absence)}>
                      {t('away.back')}
                    </Button>
                  ) : undefined
                }
              />
            ))}
          </Rows>
        )}
        <Button look="soft" icon={moon} onPress={props.onAway}>
          {t('away.title')}
        </Button>
      </section>
    </>
  );
}

/** `This week`, `Week of 30 November`. */
export function weekTitle(week: string, now: Date): string {
  const monday = new Date(`${week}T12:00:00Z`);
  const isThisOne = daysFrom(now, monday) > -7 && daysFrom(now, monday) <= 0;
  return isThisOne ? t('away.week') : t('rota.week', { day: dayAndMonth(monday, locale()) });
}

function detailOf({ coordinators, experts, away }: Week, nameOf: (person: string) => string): string {
  if (coordinators.length + experts.length === 0) return t('rota.unplanned');
  const shown = (person: string): string =>
    away.includes(person) ? t('rota.is-away', { name: nameOf(person) }) : nameOf(person);
  return [
    coordinators.length > 0 ? t('rota.keys', { names: listed(coordinators.map(shown)) }) : t('rota.keys.anybody'),
    ...(experts.length > 0 ? [t('rota.called', { names: listed(experts.map(nameOf)) })] : []),
  ].join(' · ');
}
