import type { EmergencyCard, EmergencyCardInput } from '../contract.ts';
import defaultCard from './default-card.json' with { type: 'json' };

/** What coordinators wrote, with the version and the day of it. */
export interface WrittenCard extends EmergencyCardInput {
  readonly version: number;
  readonly changedOn: string;
}

/** The card as it ships: what is shown until coordinators write their own. */
export const shippedCard: WrittenCard = {
  version: 0,
  changedOn: defaultCard.changedOn,
  doctorTelephone: defaultCard.doctorTelephone,
  texts: defaultCard.texts,
};

/** What a card shows: the words of the coordinators between labels that nobody has to write. */
export function faceOfCard({ texts, ...card }: WrittenCard, rotaTelephone: string | null): EmergencyCard {
  const { labels } = defaultCard;
  return {
    ...card,
    ...(rotaTelephone !== null && { rotaTelephone }),
    texts: {
      fr: { ...labels.fr, ...texts.fr },
      nl: { ...labels.nl, ...texts.nl },
      en: { ...labels.en, ...texts.en },
      ar: { ...labels.ar, ...texts.ar },
    },
  };
}
