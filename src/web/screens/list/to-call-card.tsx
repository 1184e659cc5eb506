import { useState } from 'preact/hooks';
import type { Opened } from '../../../client/index.ts';
import type { ToCall } from '../../../directory/contract.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { day } from '../../dates.ts';
import { locale, t } from '../../texts.ts';
import { EraseQuestion } from './erase-question.tsx';
import { PersonLines } from './person-lines.tsx';

interface ToCallCardProps {
  row: Opened<ToCall>;
  place: string | undefined;
  now: Date;
  onYes: () => void;
  onNo: () => Promise<unknown>;
  onMissed: () => Promise<unknown>;
}

/** Somebody to ask whether she may be kept, and her three answers. */
export function ToCallCard({ row, place, now, onYes, onNo, onMissed }: ToCallCardProps) {
  const [saidNo, setSaidNo] = useState(false);
  const { words, tries, triedAt, erasedOn, can } = row;
  return (
    <Card label={words?.name || t('list.nameless')}>
      <PersonLines words={words} place={place} />
      <p class="quiet small">
        {triedAt !== undefined && (
          <>{t('list.tried', { count: tries, when: day(new Date(triedAt), now, locale()) })} · </>
        )}
        {t('list.erased', { when: day(new Date(erasedOn), now, locale()) })}
      </p>
      {words && !saidNo && (
        <div class="chips">
          {can.includes('say-yes') && (
            <Button look="outline" onPress={onYes}>
              {t('list.yes')}
            </Button>
          )}
          {can.includes('say-no') && (
            <Button look="outline" onPress={() => setSaidNo(true)}>
              {t('list.no')}
            </Button>
          )}
          {can.includes('call-in-vain') && (
            <Button look="plain" onPress={onMissed}>
              {t('list.not-reached')}
            </Button>
          )}
        </div>
      )}
      {saidNo && <EraseQuestion onErase={onNo} onBack={() => setSaidNo(false)} />}
    </Card>
  );
}
