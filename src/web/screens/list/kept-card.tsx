import { useState } from 'preact/hooks';
import type { Opened } from '../../../client/index.ts';
import type { KeptEntry } from '../../../directory/contract.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Chip } from '../../components/chip.tsx';
import { Notice } from '../../components/notice.tsx';
import { day } from '../../dates.ts';
import { kindLabel, languageNames } from '../../labels.ts';
import { listed } from '../../lists.ts';
import { locale, t } from '../../texts.ts';
import { EraseQuestion } from './erase-question.tsx';
import { PersonLines } from './person-lines.tsx';

interface KeptCardProps {
  entry: Opened<KeptEntry>;
  place: string | undefined;
  now: Date;
  onNod: () => Promise<unknown>;
  onChange: () => void;
  onNo: () => Promise<unknown>;
}

/** Somebody who said that she may be kept: what others know of her, and what only coordinators do. */
export function KeptCard({ entry, place, now, onNod, onChange, onNo }: KeptCardProps) {
  const [saidNo, setSaidNo] = useState(false);
  const { words, content, state, nodAskedOn, can } = entry;
  const isNodAsked = state === 'hidden' || new Date(nodAskedOn) <= now;
  const when = day(new Date(entry.nodOn), now, locale());
  return (
    <Card label={words?.name || t('list.nameless')}>
      <PersonLines words={words} place={place} detail={detailOf(content, place)} />
      <div class="chips">
        <Chip>{t(`list.tier.${content.tier}`)}</Chip>
        <span class="quiet small">{t('list.since', { when })}</span>
      </div>
      {state === 'hidden' && <Notice tone="urgent">{t('list.hidden')}</Notice>}
      {saidNo ? (
        <EraseQuestion onErase={onNo} onBack={() => setSaidNo(false)} />
      ) : (
        <div class="chips">
          {isNodAsked && can.includes('nod') && (
            <Button look="outline" onPress={onNod}>
              {t('list.nod')}
            </Button>
          )}
          {can.includes('rewrite') && (
            <Button look="plain" onPress={onChange}>
              {t('list.change')}
            </Button>
          )}
          {can.includes('say-no') && (
            <Button look="plain" onPress={() => setSaidNo(true)}>
              {t('list.no-more')}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}

const detailOf = ({ skills, languages }: KeptEntry['content'], place: string | undefined): string =>
  [
    listed(skills.map(({ kind }) => kindLabel(kind))),
    listed(languages.map((one) => languageNames(one).label)),
    place ?? '',
  ]
    .filter(Boolean)
    .join(' · ');
