import type { Kind } from '../kernel/index.ts';
import bed from 'icon:bed';
import car from 'icon:car';
import more from 'icon:ellipsis';
import paper from 'icon:file-text';
import languages from 'icon:languages';
import scale from 'icon:scale';
import smile from 'icon:smile';
import doctor from 'icon:stethoscope';
import type { IconPath } from './bundle/icons.ts';

export const tileIds = ['doctor', 'dentist', 'interpreter', 'lawyer', 'paperwork', 'lift', 'bed', 'other'] as const;
export type TileId = (typeof tileIds)[number];

interface NeedTile {
  readonly icon: IconPath;
  /** The kinds behind the tile; the first is reached by whoever does not choose among them. */
  readonly kinds: readonly [Kind, ...Kind[]];
}

export const needTiles: Readonly<Record<TileId, NeedTile>> = {
  doctor: {
    icon: doctor,
    kinds: [
      'gp',
      'nurse',
      'midwife',
      'gynaecologist',
      'paediatrician',
      'psychologist',
      'psychiatrist',
      'physiotherapist',
      'ophthalmologist',
      'pharmacist',
    ],
  },
  dentist: { icon: smile, kinds: ['dentist'] },
  interpreter: { icon: languages, kinds: ['interpreter', 'translator', 'cultural-mediator'] },
  lawyer: { icon: scale, kinds: ['legal-adviser', 'asylum-lawyer', 'immigration-lawyer', 'detention-lawyer'] },
  paperwork: { icon: paper, kinds: ['admin-helper', 'accompanier', 'social-worker'] },
  lift: { icon: car, kinds: ['driver', 'vehicle-lender'] },
  bed: { icon: bed, kinds: ['host'] },
  other: {
    icon: more,
    kinds: [
      'social-worker',
      'cook',
      'activity-leader',
      'trainer',
      'cleaner',
      'storage-provider',
      'equipment-lender',
      'printer',
      'venue-provider',
    ],
  },
};

/** The tile a kind stands behind. */
export function tileOfKind(kind: Kind): TileId {
  return tileIds.find((id) => needTiles[id].kinds.includes(kind)) ?? 'other';
}
