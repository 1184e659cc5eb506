import pin from 'icon:map-pin';
import type { Card as Entry } from '../../../directory/contract.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Chip } from '../../components/chip.tsx';
import { Fact, Facts } from '../../components/fact.tsx';
import { day } from '../../dates.ts';
import { kindLabel, languageNames, zoneLabel } from '../../labels.ts';
import { later } from '../../later.tsx';
import { besides, listed } from '../../lists.ts';
import { locale, t } from '../../texts.ts';
import { pairWords } from '../pair-words.ts';

const PublicLine = later(() => import('./public-line.tsx').then((file) => file.PublicLine));

interface EntryCardProps {
  entry: Entry;
  now: Date;
  onAsk?: ((entry: Entry) => void) | undefined;
}

/** What others see of an entry: skills, languages, zone, whether she can be asked; one button. No contact but a public line. */
export function EntryCard({ entry, now, onAsk }: EntryCardProps) {
  const isFree = entry.availability === 'free';
  const name = entry.displayName || namelessly(entry);
  return (
    <Card label={name}>
      <div class="entry-head">
        <h2 class="entry-name capital" dir="auto">
          {name}
        </h2>
        <Chip tone={isFree ? 'good' : 'urgent'}>{availabilityOf(entry, now)}</Chip>
      </div>
      <ul class="entry-skills">
        {entry.skills.map((skill) => (
          <li key={skill.kind}>
            <strong>{kindLabel(skill.kind)}</strong>
            {skill.pairs.length > 0 && <span class="quiet"> · {pairWords(skill.pairs)}</span>}
          </li>
        ))}
      </ul>
      <Facts>
        <Fact icon={pin} detail={t('entry.nod', { when: day(new Date(entry.nodOn), now, locale()) })}>
          {[zoneLabel(entry.zone), canPhone(entry) ? t('entry.phone') : ''].filter(Boolean).join(' · ')}
        </Fact>
      </Facts>
      {entry.skills.every(({ pairs }) => pairs.length === 0) && (
        <p class="quiet small">{listed(entry.languages.map((language) => languageNames(language).label))}</p>
      )}
      {entry.publicLine ? (
        <PublicLine entry={entry} line={entry.publicLine} now={now} isHost={onAsk !== undefined} />
      ) : (
        onAsk && (
          <Button look="soft" wide onPress={() => onAsk(entry)}>
            {isFree ? t(entry.isKept ? 'entry.ask-coordinators' : 'entry.ask') : t('entry.ask-others')}
          </Button>
        )
      )}
    </Card>
  );
}

/** Somebody without account is known by what she does, and by her zone. */
function namelessly({ skills, zone }: Entry): string {
  return besides(listed(skills.map(({ kind }) => kindLabel(kind))), zoneLabel(zone));
}

function availabilityOf({ availability, until }: Entry, now: Date): string {
  if (availability === 'free') return t('entry.free');
  return until ? t('entry.full-until', { when: day(new Date(until), now, locale()) }) : t('entry.full');
}

const canPhone = ({ skills }: Entry) => skills.some(({ modes }) => modes.some((mode) => mode !== 'on-site'));
