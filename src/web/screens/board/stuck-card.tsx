import type { StuckNeed } from '../../../cases/contract.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { dayAndTime, duration } from '../../dates.ts';
import { zoneLabel } from '../../labels.ts';
import { locale, t } from '../../texts.ts';
import { needTime, needTitle } from '../need-words.ts';

/** A need that nobody takes care of: why, said in words, and what would help most. */
export function StuckCard({ stuck, now, onAct }: { stuck: StuckNeed; now: Date; onAct: () => Promise<unknown> }) {
  const { need, reason, since, counts, can } = stuck;
  const place = need.zone ? zoneLabel(need.zone) : t('unknown.place');
  return (
    <Card tone="stuck" label={needTitle(need)}>
      <div class="board-line">
        <h3 class="capital">{needTitle(need)}</h3>
        <span class="quiet small">
          {place} · {needTime(need, now)}
        </span>
      </div>
      <p>
        {t(`stuck.${reason}`, { since: duration(new Date(since), now, locale()) })}{' '}
        {counts.asked > 0 && (
          <span class="quiet">
            {t('stuck.counts', { asked: counts.asked, seen: counts.seen, declined: counts.declined })}
          </span>
        )}
      </p>
      <p class="quiet small">{t('stuck.opened', { when: dayAndTime(new Date(stuck.openedAt), now, locale()) })}</p>
      <div class="chips">
        <Button look="main" onPress={onAct}>
          {t(`action.${stuck.bestAction}`)}
        </Button>
        {can.includes('read') && (
          <LinkButton look="plain" href={`/cases/${stuck.case}`}>
            {t('board.open')}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}
