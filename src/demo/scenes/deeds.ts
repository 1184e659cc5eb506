import type { NeedInput, ReferralCard } from '../../cases/contract.ts';
import type { ShownCase } from '../../client/index.ts';
import { newId, type CaseId, type Kind, type Urgency } from '../../kernel/index.ts';
import { placeOfMunicipality } from '../directory/index.ts';
import type { Player } from '../stage.ts';

type Ask = Partial<NeedInput> & {
  readonly kind: Kind;
  readonly urgency: Urgency;
  /** An id of the generator's municipalities. */
  readonly near: string;
  /** What only those who are granted the key can read. */
  readonly words: string;
};

/** A host opens a case with one need, on site unless she says otherwise. */
export async function asks(host: Player, { near, words, ...need }: Ask): Promise<CaseId> {
  const municipality = placeOfMunicipality(near).id;
  const whole: NeedInput = {
    id: newId<'need'>(),
    languages: [],
    mode: 'on-site',
    municipality,
    halfDays: [],
    togetherWith: [],
    ...need,
  };
  const { id } = await host.client.ask({ needs: [whole], words });
  return id;
}

/** The question that this case puts to her. Fails where she was not asked: then the scene is told wrongly. */
export async function questionTo(expert: Player, id: CaseId): Promise<ReferralCard> {
  const found = (await expert.client.api.referrals()).find((referral) => referral.case === id);
  if (found === undefined) throw new Error(`The demo: nobody asks ${expert.member.handle}.`);
  return found;
}

/** She says yes, and her number goes along. */
export async function accepts(expert: Player, id: CaseId, contactWords: string): Promise<void> {
  await expert.client.accept(await questionTo(expert, id), contactWords);
}

export async function declines(expert: Player, id: CaseId, reason: 'full' | 'busy-until'): Promise<void> {
  await expert.client.api.declineReferral((await questionTo(expert, id)).id, { reason });
}

/** Opens the thread, as the app does, and has read it to its end. */
export async function opens({ client }: Player, id: CaseId): Promise<ShownCase> {
  const shown = await client.openThread(id);
  const end = shown.items.at(-1);
  if (end !== undefined) await client.api.markRead(id, { epoch: end.epoch, sequence: end.sequence });
  return shown;
}

export async function says(player: Player, id: CaseId, text: string): Promise<void> {
  await player.client.write(await opens(player, id), text);
}

/** The host sends her own number to whoever said yes. */
export async function sendsNumber(host: Player, id: CaseId, to: Player, words: string): Promise<void> {
  await host.client.sendContactCard(await opens(host, id), to.id, words);
}
