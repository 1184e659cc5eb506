export type Region = 'brussels' | 'wallonia' | 'flanders';

export interface Municipality {
  id: string;
  fr: string;
  nl: string;
  en: string | undefined;
  /** Only what no rule gives: that 'st' stands for 'saint' or 'sint' is for the text layer to know. */
  aliases: string[];
  region: Region;
  province: string;
  latitude: number;
  longitude: number;
  /** How often the generator draws it. */
  weight: number;
}

type Row = [
  id: string,
  fr: string,
  nl: string,
  en: string,
  aliases: string[],
  latitude: number,
  longitude: number,
  weight: number,
];

function inProvince(region: Region, province: string, rows: Row[]): Municipality[] {
  return rows.map(([id, fr, nl, en, aliases, latitude, longitude, weight]) => ({
    id,
    fr,
    nl,
    en: en === '' ? undefined : en,
    aliases,
    region,
    province,
    latitude,
    longitude,
    weight,
  }));
}

// Coordinates are approximate: good enough to rank synthetic people, not to be shipped.
export const municipalities: Municipality[] = [
  ...inProvince('brussels', 'Bruxelles', [
    ['bruxelles-ville', 'Bruxelles', 'Brussel', 'Brussels', ['bxl', 'bru'], 50.8466, 4.3528, 20],
    ['ixelles', 'Ixelles', 'Elsene', '', [], 50.8333, 4.3667, 9],
    ['saint-gilles', 'Saint-Gilles', 'Sint-Gillis', '', [], 50.8267, 4.3457, 6],
    ['schaerbeek', 'Schaerbeek', 'Schaarbeek', '', [], 50.8676, 4.3737, 12],
    ['molenbeek', 'Molenbeek-Saint-Jean', 'Sint-Jans-Molenbeek', 'Molenbeek', ['molenbeek'], 50.855, 4.329, 10],
    ['anderlecht', 'Anderlecht', 'Anderlecht', '', [], 50.8366, 4.307, 11],
    ['etterbeek', 'Etterbeek', 'Etterbeek', '', [], 50.836, 4.389, 5],
    ['forest', 'Forest', 'Vorst', '', [], 50.811, 4.318, 5],
    ['uccle', 'Uccle', 'Ukkel', '', [], 50.8, 4.337, 8],
    ['evere', 'Evere', 'Evere', '', [], 50.872, 4.403, 3],
    ['jette', 'Jette', 'Jette', '', [], 50.879, 4.325, 4],
    ['saint-josse', 'Saint-Josse-ten-Noode', 'Sint-Joost-ten-Node', '', [], 50.852, 4.37, 3],
    ['woluwe-saint-lambert', 'Woluwe-Saint-Lambert', 'Sint-Lambrechts-Woluwe', '', [], 50.843, 4.429, 5],
    ['woluwe-saint-pierre', 'Woluwe-Saint-Pierre', 'Sint-Pieters-Woluwe', '', [], 50.836, 4.433, 4],
    ['auderghem', 'Auderghem', 'Oudergem', '', [], 50.816, 4.433, 3],
    ['watermael', 'Watermael-Boitsfort', 'Watermaal-Bosvoorde', '', ['boitsfort'], 50.8, 4.416, 3],
    ['ganshoren', 'Ganshoren', 'Ganshoren', '', [], 50.872, 4.307, 2],
    ['koekelberg', 'Koekelberg', 'Koekelberg', '', [], 50.862, 4.331, 2],
    ['berchem-sainte-agathe', 'Berchem-Sainte-Agathe', 'Sint-Agatha-Berchem', '', [], 50.864, 4.292, 2],
  ]),
  ...inProvince('wallonia', 'Liège', [
    ['liege', 'Liège', 'Luik', 'Liege', [], 50.6326, 5.5797, 18],
    ['seraing', 'Seraing', 'Seraing', '', [], 50.598, 5.506, 5],
    ['herstal', 'Herstal', 'Herstal', '', [], 50.664, 5.63, 4],
    ['verviers', 'Verviers', 'Verviers', '', [], 50.589, 5.863, 5],
    ['huy', 'Huy', 'Hoei', '', [], 50.519, 5.233, 2],
    ['spa', 'Spa', 'Spa', '', [], 50.492, 5.864, 1],
    ['eupen', 'Eupen', 'Eupen', '', [], 50.628, 6.036, 1],
  ]),
  ...inProvince('wallonia', 'Hainaut', [
    ['charleroi', 'Charleroi', 'Charleroi', '', [], 50.4108, 4.4446, 14],
    ['mons', 'Mons', 'Bergen', '', [], 50.4542, 3.9523, 7],
    ['la-louviere', 'La Louvière', 'La Louvière', '', [], 50.479, 4.186, 6],
    ['tournai', 'Tournai', 'Doornik', '', [], 50.606, 3.388, 5],
    ['mouscron', 'Mouscron', 'Moeskroen', '', [], 50.745, 3.206, 4],
    ['ath', 'Ath', 'Aat', '', [], 50.63, 3.778, 2],
    ['soignies', 'Soignies', 'Zinnik', '', [], 50.579, 4.071, 2],
    ['braine-le-comte', 'Braine-le-Comte', "'s-Gravenbrakel", '', [], 50.609, 4.137, 2],
  ]),
  ...inProvince('wallonia', 'Namur', [
    ['namur', 'Namur', 'Namen', '', [], 50.4669, 4.8675, 9],
    ['dinant', 'Dinant', 'Dinant', '', [], 50.261, 4.912, 1],
    ['gembloux', 'Gembloux', 'Gembloux', '', ['Gembloers'], 50.561, 4.698, 2],
  ]),
  ...inProvince('wallonia', 'Brabant wallon', [
    ['wavre', 'Wavre', 'Waver', '', [], 50.717, 4.601, 3],
    ['ottignies', 'Ottignies-Louvain-la-Neuve', 'Ottignies-Louvain-la-Neuve', '', ['lln'], 50.669, 4.613, 4],
    ['nivelles', 'Nivelles', 'Nijvel', '', [], 50.598, 4.323, 3],
    ['braine-l-alleud', "Braine-l'Alleud", 'Eigenbrakel', '', [], 50.683, 4.376, 3],
    ['jodoigne', 'Jodoigne', 'Geldenaken', '', [], 50.723, 4.869, 1],
  ]),
  ...inProvince('wallonia', 'Luxembourg', [
    ['arlon', 'Arlon', 'Aarlen', '', [], 49.684, 5.816, 2],
    ['bastogne', 'Bastogne', 'Bastenaken', '', [], 50.001, 5.715, 1],
    ['marche', 'Marche-en-Famenne', 'Marche-en-Famenne', '', [], 50.227, 5.344, 1],
  ]),
  ...inProvince('flanders', 'Antwerpen', [
    ['anvers', 'Anvers', 'Antwerpen', 'Antwerp', [], 51.2194, 4.4025, 20],
    ['malines', 'Malines', 'Mechelen', '', [], 51.026, 4.478, 6],
    ['turnhout', 'Turnhout', 'Turnhout', '', [], 51.322, 4.948, 3],
  ]),
  ...inProvince('flanders', 'Oost-Vlaanderen', [
    ['gand', 'Gand', 'Gent', 'Ghent', [], 51.0543, 3.7174, 14],
    ['alost', 'Alost', 'Aalst', '', [], 50.938, 4.039, 5],
    ['saint-nicolas', 'Saint-Nicolas', 'Sint-Niklaas', '', [], 51.165, 4.143, 5],
    ['termonde', 'Termonde', 'Dendermonde', '', [], 51.028, 4.101, 2],
    ['audenarde', 'Audenarde', 'Oudenaarde', '', [], 50.844, 3.605, 2],
  ]),
  ...inProvince('flanders', 'West-Vlaanderen', [
    ['bruges', 'Bruges', 'Brugge', '', [], 51.2093, 3.2247, 8],
    ['courtrai', 'Courtrai', 'Kortrijk', '', [], 50.828, 3.265, 5],
    ['ostende', 'Ostende', 'Oostende', 'Ostend', [], 51.223, 2.918, 5],
    ['ypres', 'Ypres', 'Ieper', '', [], 50.851, 2.886, 2],
    ['roulers', 'Roulers', 'Roeselare', '', [], 50.945, 3.123, 3],
    ['zeebruges', 'Zeebruges', 'Zeebrugge', '', [], 51.331, 3.207, 1],
  ]),
  ...inProvince('flanders', 'Vlaams-Brabant', [
    ['louvain', 'Louvain', 'Leuven', '', [], 50.8798, 4.7005, 7],
    ['vilvorde', 'Vilvorde', 'Vilvoorde', '', [], 50.928, 4.425, 4],
    ['hal', 'Hal', 'Halle', '', [], 50.734, 4.235, 3],
    ['tirlemont', 'Tirlemont', 'Tienen', '', [], 50.807, 4.938, 2],
    ['zaventem', 'Zaventem', 'Zaventem', '', [], 50.883, 4.473, 2],
  ]),
  ...inProvince('flanders', 'Limburg', [
    ['hasselt', 'Hasselt', 'Hasselt', '', [], 50.9307, 5.3325, 5],
    ['genk', 'Genk', 'Genk', '', [], 50.966, 5.5, 4],
    ['saint-trond', 'Saint-Trond', 'Sint-Truiden', '', [], 50.816, 5.186, 2],
    ['tongres', 'Tongres', 'Tongeren', '', [], 50.78, 5.464, 2],
  ]),
];

const byId = new Map(municipalities.map((place) => [place.id, place]));

export function municipalityById(id: string): Municipality {
  const place = byId.get(id);
  if (place === undefined) throw new Error(`unknown municipality ${id}`);
  return place;
}
