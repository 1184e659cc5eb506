import alert from 'icon:circle-alert';
import calendar from 'icon:calendar-x-2';
import phone from 'icon:phone';
import type { Board as BoardView } from '../../../cases/contract.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { dayAndTime } from '../../dates.ts';
import { locale, t } from '../../texts.ts';

export interface BoardNoticesProps {
  now: Date;
  /** With one coordinator only, the board says so until it is mended. */
  isAlone: boolean;
  telephoneChanged: BoardView['rotaTelephoneChanged'];
  /** From when on nobody planned is there, this week or the next. */
  uncoveredFrom?: string | undefined;
  /** Until when she herself is away. */
  awayUntil?: string | undefined;
  nameOf: (person: string) => string;
  onComeBack: () => Promise<unknown>;
}

/** What every coordinator must know before she looks at anything else. */
export function BoardNotices({
  now,
  isAlone,
  telephoneChanged,
  uncoveredFrom,
  awayUntil,
  ...props
}: BoardNoticesProps) {
  const when = (instant: string): string => dayAndTime(new Date(instant), now, locale());
  return (
    <>
      {isAlone && (
        <Notice tone="urgent" icon={alert}>
          {t('board.alone')}
        </Notice>
      )}
      {awayUntil !== undefined && (
        <Notice icon={calendar}>
          <span>{t('away.until-then', { when: when(awayUntil) })}</span>
          <Button look="outline" onPress={props.onComeBack}>
            {t('away.back')}
          </Button>
        </Notice>
      )}
      {uncoveredFrom !== undefined && (
        <Notice tone="urgent" icon={calendar}>
          <span>{t('rota.uncovered', { when: when(uncoveredFrom) })}</span>
          <LinkButton look="outline" href="/board/rota">
            {t('rota.title')}
          </LinkButton>
        </Notice>
      )}
      {telephoneChanged && (
        <Notice icon={phone}>
          {t('board.telephone-changed', {
            name: props.nameOf(telephoneChanged.by),
            when: when(telephoneChanged.at),
          })}
        </Notice>
      )}
    </>
  );
}
