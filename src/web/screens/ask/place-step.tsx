import { useState } from 'preact/hooks';
import { zones } from '../../../kernel/index.ts';
import map from 'icon:map';
import phone from 'icon:phone';
import pin from 'icon:map-pin';
import unknown from 'icon:circle-question-mark';
import { AnswerTiles, type Answer } from '../../components/answer-tile.tsx';
import { LinkButton } from '../../components/button.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { PlaceField } from '../../components/place-field.tsx';
import { zoneLabel } from '../../labels.ts';
import { t } from '../../texts.ts';
import type { Draft, Where } from './draft.ts';

interface PlaceStepProps {
  draft: Draft;
  /** Where help was wanted last time. */
  last?: Where | undefined;
  /** The rota's. */
  telephone?: string | undefined;
  onAnswer: (where: Where, byPhone: boolean) => void;
}

/**
 * Where: the last place first, by telephone, a municipality, a province, or not known. Of an arrest nothing is typed: the
 * station may be unknown, and the rota's telephone comes before everything.
 */
export function PlaceStep({ draft, last, telephone, onAnswer }: PlaceStepProps) {
  const [showsZones, setShowsZones] = useState(false);
  const answers: Answer[] = [
    ...placesFirst(draft, last),
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
      {draft.isArrest && telephone && (
        <LinkButton look="danger" icon={phone} wide href={`tel:${telephone}`}>
          {t('call.rota')}
        </LinkButton>
      )}
      {!draft.isArrest && <PlaceField onChoose={(place) => onAnswer(place, false)} />}
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

/** The last place, then by telephone; the other way round where an interpreter is needed now. */
function placesFirst({ tile, isArrest, urgency }: Draft, last: Where | undefined): Answer[] {
  const canPhone = !isArrest && tile !== 'lift' && tile !== 'bed';
  const byPhone: Answer[] = canPhone
    ? [{ id: 'phone', label: t('place.phone'), detail: t('place.phone.detail'), icon: phone }]
    : [];
  const asLast: Answer[] =
    last && last !== 'unknown' ? [{ id: 'last', label: nameOf(last), detail: t('place.last'), icon: pin }] : [];
  return tile === 'interpreter' && urgency === 'critical' ? [...byPhone, ...asLast] : [...asLast, ...byPhone];
}

export function nameOf(where: Where): string {
  if (where === 'unknown') return t('unknown.place');
  return 'name' in where ? where.name : zoneLabel(where.zone);
}
