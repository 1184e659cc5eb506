import type { Gender, Kind, Language, Mode, Urgency, Zone } from '../../../kernel/index.ts';
import type { NeedInput } from '../../../cases/contract.ts';
import { needTiles, tileOfKind, type TileId } from '../../need-tiles.ts';

export type HalfDay = NeedInput['halfDays'][number];

/** Where help is wanted: a municipality with its name, a zone, or not known. */
export type Where =
  | { readonly municipality: string; readonly name: string; readonly zone: Zone }
  | { readonly zone: Zone }
  | 'unknown';

/** What a host has answered so far. It stays on the device until it is sealed and sent. */
export interface Draft {
  readonly tile: TileId;
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly languages: readonly Language[];
  readonly mode: 'any' | Mode;
  readonly where: Where;
  readonly note: string;
  readonly genderWish?: Gender | undefined;
  readonly halfDays: readonly HalfDay[];
  readonly people: number;
  readonly isSensitive: boolean;
  /** An arrest: a lawyer, now; nothing is written. */
  readonly isArrest: boolean;
}

export const emptyDraft: Draft = {
  tile: 'doctor',
  kind: 'gp',
  urgency: 'soon',
  languages: [],
  mode: 'any',
  where: 'unknown',
  note: '',
  halfDays: [],
  people: 1,
  isSensitive: false,
  isArrest: false,
};

/** Starts with a tile: its general kind, until one is chosen inside it. */
export function withTile(draft: Draft, tile: TileId): Draft {
  return { ...draft, tile, kind: needTiles[tile].kinds[0], isArrest: false };
}

export function withKind(draft: Draft, kind: Kind): Draft {
  return { ...draft, kind, tile: tileOfKind(kind) };
}

/** An arrest happens now, whatever else is unknown. */
export function asArrest(draft: Draft): Draft {
  return { ...draft, kind: 'detention-lawyer', tile: 'lawyer', urgency: 'critical', isArrest: true, note: '' };
}

/** How soon. Now, an interpreter is best reached by telephone. */
export function withUrgency(draft: Draft, urgency: Urgency): Draft {
  const phoneFirst = urgency === 'critical' && draft.kind === 'interpreter';
  return { ...draft, urgency, mode: phoneFirst ? 'phone' : draft.mode };
}
