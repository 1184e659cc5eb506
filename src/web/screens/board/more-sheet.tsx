import { useState } from 'preact/hooks';
import bell from 'icon:bell-ring';
import copy from 'icon:copy';
import expand from 'icon:expand';
import hand from 'icon:hand';
import key from 'icon:key-round';
import note from 'icon:notebook-pen';
import open from 'icon:message-circle';
import phone from 'icon:phone';
import repeat from 'icon:repeat-2';
import undo from 'icon:undo-2';
import clock from 'icon:clock';
import x from 'icon:circle-x';
import type { IconPath } from '../../bundle/icons.ts';
import type { BoardNeed, Withdrawal } from '../../../cases/contract.ts';
import { Button } from '../../components/button.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { t } from '../../texts.ts';
import { needTime, needTitle } from '../need-words.ts';
import { isStuck, type BoardAction } from './actions.ts';
import { boardPlace } from './place.ts';
import { Reason } from './stuck-card.tsx';

const icons: Readonly<Record<BoardAction, IconPath>> = {
  'hand-over-key': key,
  widen: expand,
  'ask-again': repeat,
  remind: bell,
  call: phone,
  take: hand,
  leave: undo,
  'copy-for-groups': copy,
  note,
  open,
  'not-now': clock,
  withdraw: x,
};

const withdrawals = ['no-longer-needed', 'found-elsewhere', 'unmet'] as const satisfies Withdrawal['reason'][];

/** Everything that may be done with a need of the board. Withdrawing cannot be undone, so it asks why first. */
export function MoreSheet({
  one,
  now,
  actions,
  onAct,
  onWithdraw,
  onClose,
}: {
  one: BoardNeed;
  now: Date;
  actions: readonly BoardAction[];
  onAct: (action: BoardAction) => unknown;
  onWithdraw: (reason: Withdrawal['reason']) => Promise<unknown>;
  onClose: () => void;
}) {
  const [asksWhy, setAsksWhy] = useState(false);
  return (
    <Sheet title={needTitle(one.need)} onClose={onClose}>
      <p class="quiet">
        {boardPlace(one.need)} · {needTime(one.need, now)}
      </p>
      {isStuck(one) && <Reason stuck={one} now={now} />}
      {asksWhy ? (
        <>
          <p>{t('board.withdraw.why')}</p>
          {withdrawals.map((reason) => (
            <Button key={reason} look="outline" wide onPress={() => onWithdraw(reason)}>
              {t(`board.withdraw.${reason}`)}
            </Button>
          ))}
          <Button look="plain" onPress={() => setAsksWhy(false)}>
            {t('back')}
          </Button>
        </>
      ) : (
        <Rows>
          {actions.map((action) => (
            <Row
              key={action}
              icon={icons[action]}
              title={t(`action.${action}`)}
              onPress={() => (action === 'withdraw' ? setAsksWhy(true) : onAct(action))}
            />
          ))}
        </Rows>
      )}
    </Sheet>
  );
}
