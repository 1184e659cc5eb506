import { useState } from 'preact/hooks';
import shield from 'icon:shield-check';
import warning from 'icon:shield-alert';
import type { Role } from '../../../kernel/index.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Notice } from '../../components/notice.tsx';
import { day } from '../../dates.ts';
import { listed } from '../../lists.ts';
import { locale, t } from '../../texts.ts';

/** Somebody who joined and waits; `isGenuine` once this device checked that her keys come from that invitation. */
export interface JoinToConfirm {
  readonly person: string;
  readonly handle: string;
  readonly roles: readonly Role[];
  readonly joinedOn: string;
  /** Who vouches for her. */
  readonly inviter?: string | undefined;
  readonly isGenuine: boolean | undefined;
  readonly isRefusable: boolean;
}

export function JoinCard({
  join,
  now,
  onConfirm,
  onRefuse,
}: {
  join: JoinToConfirm;
  now: Date;
  onConfirm: () => Promise<unknown>;
  onRefuse: () => Promise<unknown>;
}) {
  const [isAsked, setAsked] = useState(false);
  const roles = listed(join.roles.map((role) => t(`role.${role}`)));
  return (
    <Card label={join.handle}>
      <div class="board-line">
        <h3 dir="auto">{join.handle}</h3>
        <span class="quiet small">{day(new Date(join.joinedOn), now, locale())}</span>
      </div>
      <p>{join.inviter ? t('joins.by', { roles, name: join.inviter }) : roles}</p>
      {join.isGenuine === false ? (
        <Notice tone="danger" icon={warning}>
          {t('joins.not-genuine')}
        </Notice>
      ) : (
        <p class="quiet small">{t('joins.genuine')}</p>
      )}
      {isAsked ? (
        <>
          <p>{t('joins.refuse.words')}</p>
          <div class="chips board-actions">
            <Button look="danger" onPress={onRefuse}>
              {t('joins.refuse.do')}
            </Button>
            <Button look="plain" onPress={() => setAsked(false)}>
              {t('back')}
            </Button>
          </div>
        </>
      ) : (
        <div class="chips board-actions">
          {join.isGenuine !== false && (
            <Button look="soft" icon={shield} busy={join.isGenuine === undefined} onPress={onConfirm}>
              {t('joins.confirm')}
            </Button>
          )}
          {join.isRefusable && (
            <Button look="plain" onPress={() => setAsked(true)}>
              {t('joins.refuse')}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}
