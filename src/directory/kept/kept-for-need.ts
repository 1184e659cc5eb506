import { permit, type PersonActor } from '../../access/index.ts';
import type { Proof } from '../../identity/contract.ts';
import { distanceKm, type Gender, type Kind, type Language, type Point } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { placeOf } from '../content.ts';
import type { KeptEntry } from '../contract.ts';
import { languagesOf } from '../skill.ts';
import type { Entry } from '../store/entry-rows.ts';
import { keptWithKind } from '../store/kept-rows.ts';
import { keepingPolicy } from './policy.ts';
import { presentKept } from './read-kept.ts';

/** What of a need decides who may be called for it. */
export interface CallWish {
  readonly kind: Kind;
  /** One of them will do; none: any language. */
  readonly languages: readonly Language[];
  readonly gender: Gender | undefined;
  /** Undefined where it is unknown. */
  readonly centre: Point | undefined;
}

export interface Call {
  readonly entry: KeptEntry;
  /** Between the middles of the two municipalities. */
  readonly distanceKm?: number;
}

const mostCalls = 30;

/** Whom a coordinator may call for a need: of those who are kept, who is free before who is full, then the nearest. */
export async function keptForNeed(
  tx: Transaction,
  actor: PersonActor,
  wish: CallWish,
  now: Date,
): Promise<{ calls: Call[]; senders: Proof[] }> {
  permit(keepingPolicy, 'list', actor, {});
  const found = (await keptWithKind(tx, wish.kind)).filter(({ entry }) => fits(entry, wish));
  const kept = await presentKept(
    tx,
    actor,
    found.map(({ row }) => row),
    now,
  );
  const places = new Map(found.map(({ entry }) => [entry.id, placeOf(entry)]));
  const calls = kept.entries.map((entry): Call => {
    const place = places.get(entry.id);
    if (wish.centre === undefined || place === undefined) return { entry };
    return { entry, distanceKm: Math.round(distanceKm(wish.centre, place)) };
  });
  return { calls: calls.sort(freeAndNear).slice(0, mostCalls), senders: kept.senders };
}

function fits(entry: Entry, { kind, languages, gender }: CallWish): boolean {
  if (gender !== undefined && entry.gender !== null && entry.gender !== gender) return false;
  if (languages.length === 0) return true;
  return entry.skills.some(
    (skill) => skill.kind === kind && languagesOf(skill, entry.languages).some((one) => languages.includes(one)),
  );
}

function freeAndNear(one: Call, other: Call): number {
  const isBusy = ({ entry }: Call): number => (entry.availability === 'free' ? 0 : 1);
  return (
    isBusy(one) - isBusy(other) ||
    (one.distanceKm ?? 0) - (other.distanceKm ?? 0) ||
    (one.entry.id < other.entry.id ? -1 : 1)
  );
}
