import { useState } from 'preact/hooks';
import { zones } from '../../../kernel/index.ts';
import map from 'icon:map';
import phone from 'icon:phone';
import pin from 'icon:map-pin';
import unknown from 'icon:circle-question-mark';
import { AnswerTiles } from '../../components/answer-tile.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { PlaceField } from '../../components/place-field.tsx';
import { zoneLabel } from '../../labels.ts';
import { t } from '../../texts.ts';
import type { Where } from './draft.ts';

interface PlaceStepProps {
  /** Where help was wanted last time. */
  last?: Where | undefined;
  canPhone: boolean;
  onAnswer: (where: Where, byPhone: boolean) => void;
}

/** Where: the last place first, by telephone, a municipality, a province, or not known. */
export function PlaceStep({ last, canPhone, onAnswer }: PlaceStepProps) {
  const [showsZones, setShowsZones] = useState(false);
  const answers = [
    ...(last && last !== 'unknown' ? [{ id: 'last', label: nameOf(last), detail: t('place.last'), icon: pin }] : []),
    ...(canPhone ? [{ id: 'phone', label: t('place.phone'), detail: t('place.phone.detail'), icon: phone }] : []),
    { id: 'zone', label: t('place.zone'), detail: t('place.zone.detail'), icon: map },
    { id: 'unknown', label: t('unknown'), icon: unknown },
  ];
  const answer = (id: string) => {
    if (id === 'last' && last) onAnswer(last, false);
    else if (id === 'phone') onAnswer('unknown', true);
    else if (id === 'zone') setShowsZones(true);
    else onAnswer('unknown', false);
  };
  return (
    <>
      <PlaceField onChoose={(place) => onAnswer(place, false)} />
      {showsZones ? (
        <Chips label={t('place.zone')}>
          {zones.map((zone) => (
            <Choice key={zone} chosen={false} onToggle={() => onAnswer({ zone }, false)}>
              {zoneLabel(zone)}
            </Choice>
          ))}
        </Chips>
      ) : (
        <AnswerTiles rows answers={answers} onAnswer={answer} />
      )}
    </>
  );
}

export function nameOf(where: Where): string {
  if (where === 'unknown') return t('unknown.place');
  return 'name' in where ? where.name : zoneLabel(where.zone);
}
