import { minutes, type Kind } from '../../kernel/index.ts';
import type { CasePictures, FirstYes } from '../contract.ts';
import { weekOf } from '../duty/on-duty.ts';
import { spreadOf } from './spread.ts';

/** A need that somebody accepted. */
export interface Accepted {
  readonly kind: Kind;
  readonly openedAt: Date;
  readonly firstYesAt: Date;
}

/** How long the first yes took, by kind and week of opening: all kinds first, then those most asked for. Other weeks are left out. */
export function firstYesLines(accepted: readonly Accepted[], weeks: readonly string[]): CasePictures['firstYes'] {
  const told = accepted.filter(({ openedAt }) => weeks.includes(weekOf(openedAt)));
  const kinds = [...Map.groupBy(told, ({ kind }) => kind)].sort(
    ([one, ones], [other, others]) => others.length - ones.length || (one < other ? -1 : 1),
  );
  const lines = kinds.map(([kind, needs]) => ({ kind, weeks: weeks.map((week) => firstYesOf(needs, week)) }));
  return { weeks: [...weeks], lines: [{ weeks: weeks.map((week) => firstYesOf(told, week)) }, ...lines] };
}

function firstYesOf(accepted: readonly Accepted[], week: string): FirstYes {
  // A closed case keeps its yes to the hour only, which may lie before its opening.
  const took = accepted
    .filter(({ openedAt }) => weekOf(openedAt) === week)
    .map(({ openedAt, firstYesAt }) => Math.max(0, firstYesAt.getTime() - openedAt.getTime()) / minutes(1));
  if (took.length === 0) return { size: 'none' };
  const spread = spreadOf(took);
  return spread === undefined ? { size: 'few' } : { size: 'enough', needs: took.length, ...spread };
}
