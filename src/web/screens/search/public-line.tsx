import { useState } from 'preact/hooks';
import phone from 'icon:phone';
import type { Card as Entry } from '../../../directory/contract.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { later } from '../../later.tsx';
import { loadTexts, t } from '../../texts.ts';

const OwnCallSheet = later(() =>
  loadTexts('asking')
    .then(() => import('./own-call-sheet.tsx'))
    .then((file) => file.OwnCallSheet),
);

interface PublicLineProps {
  entry: Entry;
  line: NonNullable<Entry['publicLine']>;
  now: Date;
  isHost: boolean;
}

/** The telephone of a practice, which hosts call themselves; and a tap once an appointment is made. */
export function PublicLine({ entry, line, now, isHost }: PublicLineProps) {
  const [isMade, setMade] = useState(false);
  return (
    <>
      {line.sentence && (
        <p class="small">
          {t('entry.say')} <q dir="auto">{line.sentence}</q>
        </p>
      )}
      <LinkButton look="soft" icon={phone} wide href={`tel:${line.telephone}`}>
        {t('entry.call', { telephone: line.telephone })}
      </LinkButton>
      {line.hours && <p class="quiet small">{line.hours}</p>}
      {isHost && (
        <Button look="plain" wide onPress={() => setMade(true)}>
          {t('entry.made')}
        </Button>
      )}
      {isMade && <OwnCallSheet entry={entry} now={now} onClose={() => setMade(false)} />}
    </>
  );
}
