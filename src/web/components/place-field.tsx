import { useState } from 'preact/hooks';
import type { Zone } from '../../kernel/index.ts';
import pin from 'icon:map-pin';
import { findPlaces, placeName } from '../find-place.ts';
import { zoneLabel, type PlaceLine } from '../labels.ts';
import { locale, t } from '../texts.ts';
import { SearchBox } from './field.tsx';
import { Row, Rows } from './row.tsx';

export interface PlaceFound {
  readonly municipality: string;
  readonly name: string;
  readonly zone: Zone;
}

/** A municipality by name, other name or postcode. The list of places is loaded when somebody begins. */
export function PlaceField({ onChoose }: { onChoose: (place: PlaceFound) => void }) {
  const [typed, setTyped] = useState('');
  const [places, setPlaces] = useState<readonly PlaceLine[]>();
  const load = async () => setPlaces((await import('places:all')).default);
  const found = places ? findPlaces(typed, places) : [];
  return (
    <div class="stack">
      <SearchBox label={t('place.search')} value={typed} onInput={setTyped} onFocus={load} />
      {found.length > 0 && (
        <Rows>
          {found.map((place) => (
            <Row
              key={place[0]}
              icon={pin}
              title={placeName(place, locale())}
              detail={[place[2], place[4][0], zoneLabel(place[3] as Zone)].filter(Boolean).join(' · ')}
              onPress={() =>
                onChoose({ municipality: place[0], name: placeName(place, locale()), zone: place[3] as Zone })
              }
            />
          ))}
        </Rows>
      )}
      {typed.length > 2 && places && found.length === 0 && <p class="quiet small">{t('place.nothing')}</p>}
    </div>
  );
}
