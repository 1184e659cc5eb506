import { useState } from 'preact/hooks';
import { needsTwoSignatures } from '../../../kernel/index.ts';
import type { VettingItem } from '../../../directory/contract.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { TextArea } from '../../components/field.tsx';
import { day } from '../../dates.ts';
import { kindLabel, languageNames } from '../../labels.ts';
import { listed } from '../../lists.ts';
import { locale, t } from '../../texts.ts';

interface VettingCardProps {
  entry: VettingItem;
  now: Date;
  onPublish: () => Promise<unknown>;
  onRefuse: (reason: string) => Promise<unknown>;
}

/** An entry that waits to be vetted: what it claims, and whether a second coordinator must look too. */
export function VettingCard({ entry, now, onPublish, onRefuse }: VettingCardProps) {
  const [reason, setReason] = useState<string>();
  return (
    <Card label={entry.content.displayName}>
      <div class="board-line">
        <h3 dir="auto">{entry.content.displayName}</h3>
        <span class="quiet small">{day(new Date(entry.waitsSince), now, locale())}</span>
      </div>
      <p>
        {listed(entry.kindsToVet.map((kind) => kindLabel(kind)))}
        <span class="quiet"> · {listed(entry.content.languages.map((one) => languageNames(one).label))}</span>
      </p>
      {entry.kindsToVet.some((kind) => needsTwoSignatures(kind)) && <p class="quiet small">{t('vetting.two')}</p>}
      {reason === undefined ? (
        <div class="chips">
          <Button look="main" onPress={onPublish}>
            {t('vetting.publish')}
          </Button>
          <Button look="plain" onPress={() => setReason('')}>
            {t('vetting.refuse')}
          </Button>
        </div>
      ) : (
        <div class="stack">
          <TextArea
            label={t('vetting.reason')}
            note={t('vetting.reason.note')}
            value={reason}
            onInput={setReason}
            maxLength={500}
          />
          <div class="chips">
            <Button look="outline" onPress={() => (reason.trim() === '' ? undefined : onRefuse(reason.trim()))}>
              {t('vetting.refuse')}
            </Button>
            <Button look="plain" onPress={() => setReason(undefined)}>
              {t('back')}
            </Button>
          </div>
        </div>
      )}
    </Card>
  );
}
