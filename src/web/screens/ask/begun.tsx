import note from 'icon:notebook-pen';
import { Button, LinkButton } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Fact, Facts } from '../../components/fact.tsx';
import { kindLabel } from '../../labels.ts';
import { t } from '../../texts.ts';
import type { Draft } from './draft.ts';

interface BegunProps {
  draft: Draft;
  /** Absent where the page of the request is not open: then this leads there. */
  onGoOn?: () => void;
  onThrowAway: () => void;
}

/** A request was begun here and not sent: go on, or throw it away. */
export function Begun({ draft, onGoOn, onThrowAway }: BegunProps) {
  return (
    <Card label={t('begun.title')}>
      <Facts>
        <Fact icon={note} detail={t('begun.words')}>
          <strong>{t('begun.title')}</strong>
          <span>
            {' '}
            {kindLabel(draft.kind)} · {t(`urgency.${draft.urgency}`)}
          </span>
        </Fact>
      </Facts>
      {onGoOn ? (
        <Button look="main" wide onPress={onGoOn}>
          {t('begun.go-on')}
        </Button>
      ) : (
        <LinkButton look="soft" wide href="/ask">
          {t('begun.go-on')}
        </LinkButton>
      )}
      <Button look="plain" wide onPress={onThrowAway}>
        {t('begun.throw-away')}
      </Button>
    </Card>
  );
}
