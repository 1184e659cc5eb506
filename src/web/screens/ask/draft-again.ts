import type { Zone } from '../../../kernel/index.ts';
import type { HostsNeed } from '../../../client/index.ts';
import { tileOfKind } from '../../need-tiles.ts';
import { newDraft, type Draft, type Where } from './draft.ts';
import { companions, kindOfCompanion } from './together.ts';

/** A draft that asks once more for what a brief asked, under new ids. `at` is where, by the server's zone and its own name. */
export function draftAgain(
  { needs, words }: { readonly needs: readonly HostsNeed[]; readonly words: string },
  at: { readonly zone: Zone | undefined; readonly name: string | undefined },
): Draft | undefined {
  const [main, ...beside] = needs;
  if (main === undefined) return undefined;
  const interpreter = beside.find(({ kind }) => kind === 'interpreter');
  const { kind, urgency, mode, halfDays, people, genderWish, cover, notifiedOn } = main;
  return newDraft({
    tile: tileOfKind(kind),
    kind,
    urgency,
    languages: interpreter?.languages ?? main.languages,
    mode,
    where: whereOf(main, at),
    note: words,
    halfDays,
    people: people ?? 1,
    genderWish,
    cover,
    notifiedOn,
    together: companions.filter((companion) => beside.some((need) => need.kind === kindOfCompanion[companion])),
    isArrest: kind === 'detention-lawyer' && urgency === 'critical',
    question: 'check',
  });
}

function whereOf(
  { municipality, zone: said }: HostsNeed,
  { zone = said, name }: Parameters<typeof draftAgain>[1],
): Where {
  if (zone === undefined) return 'unknown';
  return municipality === undefined || name === undefined ? { zone } : { municipality, name, zone };
}
