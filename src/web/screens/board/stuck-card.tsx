import hand from 'icon:hand';
import note from 'icon:notebook-pen';
import bell from 'icon:bell-ring';
import smartphone from 'icon:smartphone';
import type { StuckNeed } from '../../../cases/contract.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Chip, Chips } from '../../components/chip.tsx';
import { dayAndTime } from '../../dates.ts';
import { duration } from '../../durations.ts';
import { locale, t } from '../../texts.ts';
import { needTime, needTitle } from '../need-words.ts';
import type { BoardAction } from './actions.ts';
import { boardPlace } from './place.ts';

export interface StuckCardProps {
  stuck: StuckNeed;
  now: Date;
  nameOf: (person: string) => string;
  onAct: (action: BoardAction) => unknown;
  onMore: () => void;
}

/** A need that nobody takes care of: why, said in words, and what would help most. */
export function StuckCard({ stuck, now, nameOf, onAct, onMore }: StuckCardProps) {
  const { need, can, bestAction } = stuck;
  return (
    <Card tone="stuck" label={needTitle(need)}>
      <div class="board-line">
        <h3 class="capital">{needTitle(need)}</h3>
        <span class="quiet small">
          {boardPlace(need)} · {needTime(need, now)}
        </span>
      </div>
      <Reason stuck={stuck} now={now} />
      <Marks stuck={stuck} now={now} nameOf={nameOf} />
      <div class="chips board-actions">
        <Button look="main" onPress={() => onAct(bestAction)}>
          {t(`action.${bestAction}`)}
        </Button>
        {can.includes('postpone') && (
          <Button look="plain" onPress={() => onAct('not-now')}>
            {t('action.not-now')}
          </Button>
        )}
        <Button look="plain" onPress={onMore}>
          {t('board.more')}
        </Button>
      </div>
    </Card>
  );
}

/** The rule that put it here, since when, and the figures beside it. */
export function Reason({ stuck, now }: { stuck: StuckNeed; now: Date }) {
  const { reason, since, counts, openedAt } = stuck;
  return (
    <div>
      <p>{t(`stuck.${reason}`, { since: duration(new Date(since), now, locale()) })}</p>
      <p class="quiet small">
        {counts.asked > 0
          ? t('stuck.counts', { asked: counts.asked, seen: counts.seen, declined: counts.declined })
          : t('stuck.opened', { when: dayAndTime(new Date(openedAt), now, locale()) })}
      </p>
    </div>
  );
}

/** What colleagues have done about it. */
function Marks({ stuck, now, nameOf }: Pick<StuckCardProps, 'stuck' | 'now' | 'nameOf'>) {
  const { takenBy, remindedAt, note: noted, phoneTakenAt } = stuck;
  if ((takenBy ?? remindedAt ?? noted ?? phoneTakenAt) === undefined) return null;
  return (
    <Chips>
      {takenBy !== undefined && (
        <Chip tone="accent" icon={hand}>
          {t('board.taken', { name: nameOf(takenBy) })}
        </Chip>
      )}
      {remindedAt !== undefined && (
        <Chip icon={bell}>{t('board.reminded', { when: dayAndTime(new Date(remindedAt), now, locale()) })}</Chip>
      )}
      {phoneTakenAt !== undefined && <Chip icon={smartphone}>{t('board.phone-taken')}</Chip>}
      {noted !== undefined && <Chip icon={note}>{t('board.noted', { name: nameOf(noted.by) })}</Chip>}
    </Chips>
  );
}
