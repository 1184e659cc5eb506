import { newId, type Gender, type Kind, type Language, type Mode, type NeedId } from '../../../kernel/index.ts';
import type { Urgency, Zone } from '../../../kernel/index.ts';
import type { NeedInput } from '../../../cases/contract.ts';
import type { Cover } from '../../../client/index.ts';
import { needTiles, tileOfKind, type TileId } from '../../need-tiles.ts';
import type { Companion } from './together.ts';

export type HalfDay = NeedInput['halfDays'][number];

/** Where help is wanted: a municipality with its name, a zone, or not known. */
export type Where =
  | { readonly municipality: string; readonly name: string; readonly zone: Zone }
  | { readonly zone: Zone }
  | 'unknown';

export const questions = ['need', 'when', 'language', 'place', 'note', 'check'] as const;
export type Question = (typeof questions)[number];

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
  /** What is asked for beside it, to be met together. */
  readonly together: readonly Companion[];
  /** Sealed in the brief: who pays for care, and the day a notification bears. */
  readonly cover?: Cover | undefined;
  readonly notifiedOn?: string | undefined;
  /** Ids of up to four needs, made once: however often this draft is sent, one case is opened. */
  readonly needIds: readonly NeedId[];
  /** Where she is. */
  readonly question: Question;
}

const emptyDraft: Omit<Draft, 'needIds'> = {
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
  together: [],
  question: 'need',
};

/** A draft that nothing was answered in, but for what is known beforehand. */
export function newDraft(known: Partial<Draft> = {}): Draft {
  return { ...emptyDraft, ...known, needIds: Array.from({ length: 4 }, () => newId<'need'>()) };
}

/** Starts with a tile: its general kind, until one is chosen inside it. What hung on another need goes. */
export function withTile(draft: Draft, tile: TileId): Draft {
  return withKind({ ...draft, isArrest: false, together: [] }, needTiles[tile].kinds[0]);
}

export function withKind(draft: Draft, kind: Kind): Draft {
  return { ...draft, kind, tile: tileOfKind(kind), cover: undefined, notifiedOn: undefined };
}

/** An arrest happens now, whatever else is unknown. */
export function asArrest(draft: Draft): Draft {
  const urgency = 'critical';
  return { ...draft, kind: 'detention-lawyer', tile: 'lawyer', urgency, isArrest: true, note: '', together: [] };
}

/** How soon. Now, an interpreter is best reached by telephone. */
export function withUrgency(draft: Draft, urgency: Urgency): Draft {
  const phoneFirst = urgency === 'critical' && draft.kind === 'interpreter';
  return { ...draft, urgency, mode: phoneFirst ? 'phone' : draft.mode };
}
