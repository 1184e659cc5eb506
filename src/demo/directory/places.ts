import { places, type Place } from '../../kernel/vocabulary.ts';
import { municipalities } from './municipalities.ts';

const plain = (name: string) => name.replaceAll('’', "'");
const placeByAlias = new Map(places.flatMap((place) => place.aliases.map((alias) => [plain(alias), place])));
const placeByName = new Map(places.map((place) => [plain(place.name.nl), place]));

const placeByMunicipality = new Map(
  municipalities.map(({ id, nl }): [string, Place] => {
    const place = placeByName.get(nl) ?? placeByAlias.get(nl);
    if (place === undefined) throw new Error(`no place called ${nl}`);
    return [id, place];
  }),
);

/** The true municipality that one of the generator's stands for. */
export function placeOfMunicipality(id: string): Place {
  const place = placeByMunicipality.get(id);
  if (place === undefined) throw new Error(`unknown municipality ${id}`);
  return place;
}
