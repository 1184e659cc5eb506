import { useState } from 'preact/hooks';
import type { BoardNeed } from '../../../cases/contract.ts';
import { Button } from '../../components/button.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { t } from '../../texts.ts';
import { needTime, needTitle } from '../need-words.ts';
import { boardPlace } from './place.ts';

const atFirst = 25;

/** Needs that go their way, or are done: a line each, that opens what may be done with it. */
export function NeedRows({
  needs,
  now,
  onOpen,
}: {
  needs: readonly BoardNeed[];
  now: Date;
  onOpen: (one: BoardNeed) => void;
}) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? needs : needs.slice(0, atFirst);
  return (
    <>
      <Rows>
        {shown.map((one) => (
          <Row
            key={one.need.id}
            title={needTitle(one.need)}
            detail={[
              boardPlace(one.need),
              needTime(one.need, now),
              stateOf(one),
              ...(one.phoneTakenAt ? [t('board.phone-taken')] : []),
            ].join(' · ')}
            onPress={() => onOpen(one)}
          />
        ))}
      </Rows>
      {shown.length < needs.length && (
        <Button look="plain" onPress={() => setWhole(true)}>
          {t('board.all', { count: needs.length })}
        </Button>
      )}
    </>
  );
}

function stateOf({ state, counts }: BoardNeed): string {
  const isSought = state === 'searching' || state === 'escalated';
  return isSought ? t('board.asked', { count: counts.asked }) : t(`board.state.${state}`);
}
