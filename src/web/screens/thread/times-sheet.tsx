import { useState } from 'preact/hooks';
import type { NeedView } from '../../../cases/contract.ts';
import { Choice, Chips } from '../../components/chip.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { dayParts } from '../../components/half-days.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { day, dayAndTime, time } from '../../dates.ts';
import { halfHours, nextDays } from '../../half-hours.ts';
import { mostTimes } from '../../proposed-times.ts';
import { locale, t } from '../../texts.ts';

interface TimesSheetProps {
  now: Date;
  halfDays: NeedView['halfDays'];
  onSend: (times: readonly string[]) => Promise<Problem | undefined>;
  onClose: () => void;
}

const daysOffered = 14;

/** Up to three times: a day, then half-hours of it; those that the host named come first. */
export function TimesSheet({ now, halfDays, onSend, onClose }: TimesSheetProps) {
  const named = [...new Set(halfDays.map(({ date }) => date))].sort();
  const dates = nextDays(now, daysOffered).filter((date) =>
    dayParts.some((part) => halfHours(date, part, now).length > 0),
  );
  const offered = [...dates.filter((date) => named.includes(date)), ...dates.filter((date) => !named.includes(date))];
  const [date, setDate] = useState(offered[0] ?? '');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const isNamed = (part: (typeof dayParts)[number]) => halfDays.some((one) => one.date === date && one.part === part);
  const parts = [...dayParts.filter(isNamed), ...dayParts.filter((part) => !isNamed(part))];
  const toggle = (at: string) => {
    const others = chosen.filter((one) => one !== at);
    if (others.length < chosen.length) setChosen(others);
    else if (chosen.length < mostTimes) setChosen([...chosen, at].sort());
  };
  const send = async () => {
    const failed = await onSend(chosen);
    setProblem(failed);
    if (!failed) onClose();
  };
  return (
    <Sheet title={t('times.propose')} onClose={onClose}>
      {chosen.length > 0 && (
        <Chips label={t('times.chosen', { count: chosen.length })}>
          {chosen.map((at) => (
            <Choice key={at} chosen onToggle={() => toggle(at)}>
              {dayAndTime(new Date(at), now, locale())}
            </Choice>
          ))}
        </Chips>
      )}
      <p class="quiet small" role="status">
        {t('times.chosen', { count: chosen.length })}
      </p>
      <Chips label={t('times.day')}>
        {offered.map((one) => (
          <Choice key={one} chosen={one === date} onToggle={() => setDate(one)}>
            {day(new Date(`${one}T12:00:00Z`), now, locale())}
          </Choice>
        ))}
      </Chips>
      {parts.map((part) => {
        const steps = halfHours(date, part, now);
        return steps.length === 0 ? null : (
          <Chips key={part} label={t(`part.${part}`)}>
            {steps.map((at) => (
              <Choice
                key={at.getTime()}
                chosen={chosen.includes(at.toISOString())}
                onToggle={() => toggle(at.toISOString())}
              >
                {time(at, locale())}
              </Choice>
            ))}
          </Chips>
        );
      })}
      {problem && <ProblemNotice problem={problem} />}
      <GoOn label={t('times.send')} missing={chosen.length === 0 ? t('times.missing') : undefined} onPress={send} />
    </Sheet>
  );
}
