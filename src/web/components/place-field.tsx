import { useState } from 'preact/hooks';
import type { Zone } from '../../kernel/index.ts';
import pin from 'icon:map-pin';
import { zoneLabel } from '../labels.ts';
import type * as PlaceSearch from '../place-search.ts';
import { locale, t } from '../texts.ts';
import { SearchBox } from './search-box.tsx';
import { Row, Rows } from './row.tsx';

export interface PlaceFound {
  readonly municipality: string;
  readonly name: string;
  readonly zone: Zone;
}

/** A municipality by name, other name or postcode. The list of places is loaded when somebody begins. */
export function PlaceField({ onChoose }: { onChoose: (place: PlaceFound) => void }) {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState<typeof PlaceSearch>();
  const load = async () => setSearch(await import('../place-search.ts'));
  const found = search?.findPlaces(typed, search.places) ?? [];
  const nameOf = (place: (typeof found)[number]) => search?.placeName(place, locale()) ?? place[1];
  const otherName = (place: (typeof found)[number]) => (nameOf(place) === place[1] ? place[2] : place[1]);
  return (
    <div class="stack">
      <SearchBox label={t('place.search')} value={typed} onInput={setTyped} onFocus={load} />
      {found.length > 0 && (
        <Rows>
          {found.map((place) => (
            <Row
              key={place[0]}
              icon={pin}
              title={nameOf(place)}
              detail={[otherName(place), place[4][0], zoneLabel(place[3] as Zone)].filter(Boolean).join(' · ')}
              onPress={() => onChoose({ municipality: place[0], name: nameOf(place), zone: place[3] as Zone })}
            />
          ))}
        </Rows>
      )}
      {typed.length > 2 && search && found.length === 0 && <p class="quiet small">{t('place.nothing')}</p>}
    </div>
  );
}
