import clock from 'icon:clock';
import type { StuckNeed } from '../../../cases/contract.ts';
import { Button } from '../../components/button.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { dayAndTime } from '../../dates.ts';
import { locale, t } from '../../texts.ts';
import { needTitle } from '../need-words.ts';

/** What was set aside: by whom and until when. Anybody takes it back. */
export function LaterList({
  later,
  now,
  nameOf,
  onBringBack,
}: {
  later: readonly StuckNeed[];
  now: Date;
  nameOf: (person: string) => string;
  onBringBack: (one: StuckNeed) => Promise<unknown>;
}) {
  if (later.length === 0) return null;
  return (
    <details class="board-later">
      <summary>
        {t('later.title')} <span class="choice-count">{later.length}</span>
      </summary>
      <Rows>
        {later.map((one) => (
          <Row
            key={one.need.id}
            icon={clock}
            title={needTitle(one.need)}
            detail={
              one.postponed &&
              t('later.until', {
                when: dayAndTime(new Date(one.postponed.until), now, locale()),
                name: nameOf(one.postponed.by),
              })
            }
            end={
              <Button look="plain" onPress={() => onBringBack(one)}>
                {t('later.back')}
              </Button>
            }
          />
        ))}
      </Rows>
    </details>
  );
}
