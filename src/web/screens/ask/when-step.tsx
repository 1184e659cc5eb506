import { useState } from 'preact/hooks';
import type { Kind, Urgency } from '../../../kernel/index.ts';
import calendar from 'icon:calendar';
import siren from 'icon:siren';
import sun from 'icon:sun';
import leaf from 'icon:leaf';
import unknown from 'icon:circle-question-mark';
import zap from 'icon:zap';
import { AnswerTiles, type Answer } from '../../components/answer-tile.tsx';
import { Button } from '../../components/button.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { hourOf } from '../../dates.ts';
import { kindLabel } from '../../labels.ts';
import { needTiles } from '../../need-tiles.ts';
import { t } from '../../texts.ts';
import type { Draft } from './draft.ts';

interface WhenStepProps {
  draft: Draft;
  now: Date;
  onAnswer: (urgency: Urgency | 'arrest') => void;
  onKind: (kind: Kind) => void;
}

/** How soon, said by what will happen; and, for whoever wants to be more precise, which kind inside the tile. */
export function WhenStep({ draft, now, onAnswer, onKind }: WhenStepProps) {
  return (
    <>
      <KindChoice draft={draft} onKind={onKind} />
      <AnswerTiles
        rows
        answers={answersAt(now, draft)}
        onAnswer={(id) => onAnswer(id === 'unknown' ? 'soon' : (id as Urgency | 'arrest'))}
      />
    </>
  );
}

function answersAt(now: Date, draft: Draft): Answer[] {
  const hour = hourOf(now);
  const isNight = hour >= 22 || hour < 7;
  const arrest: Answer = {
    id: 'arrest',
    label: t('when.arrest'),
    detail: t('when.arrest.detail'),
    icon: siren,
    tone: 'danger',
  };
  return [
    ...(draft.tile === 'lawyer' ? [arrest] : []),
    {
      id: 'critical',
      label: t('when.now'),
      detail: draft.tile === 'interpreter' ? t('when.now.interpreter') : t('when.now.detail'),
      icon: zap,
      tone: 'urgent',
    },
    {
      id: 'urgent',
      label: !isNight ? t('when.today') : hour < 7 ? t('when.this-morning') : t('when.morning'),
      detail: isNight ? t('when.morning.detail') : t('when.today.detail'),
      icon: sun,
    },
    { id: 'soon', label: t('when.week'), detail: t('when.week.detail'), icon: calendar },
    { id: 'planned', label: t('when.later'), detail: t('when.later.detail'), icon: leaf },
    { id: 'unknown', label: t('unknown'), icon: unknown },
  ];
}

function KindChoice({ draft, onKind }: Pick<WhenStepProps, 'draft' | 'onKind'>) {
  const [isOpen, setOpen] = useState(false);
  const { kinds } = needTiles[draft.tile];
  if (kinds.length < 2) return null;
  if (!isOpen) {
    return (
      <p class="kind-choice">
        <span class="quiet">{kindLabel(draft.kind)}</span>
        <Button look="plain" onPress={() => setOpen(true)}>
          {t('when.precise')}
        </Button>
      </p>
    );
  }
  return (
    <Chips label={t('when.precise')}>
      {kinds.map((kind) => (
        <Choice key={kind} chosen={kind === draft.kind} onToggle={() => onKind(kind)}>
          {kindLabel(kind)}
        </Choice>
      ))}
    </Chips>
  );
}
