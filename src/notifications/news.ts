import type { BoardNews, CaseNews, CaseNewsKind } from '../cases/index.ts';
import type { EntryNews } from '../directory/index.ts';
import type { PersonNews } from '../identity/index.ts';
import type { CaseId, EntryId, PersonId, ReferralId, Urgency } from '../kernel/index.ts';

export type NewsKind = CaseNewsKind | EntryNews['kind'] | PersonNews['kind'];

/** What somebody can choose to be told of, by channel: she is asked; cases of hers; what coordinators look after; her entry. */
export const matters = ['asked', 'cases', 'coordination', 'entry'] as const;
export type Matter = (typeof matters)[number];

const matterOfKind: Readonly<Record<NewsKind, Matter>> = {
  asked: 'asked',
  covered: 'asked',
  reply: 'asked',
  reminded: 'asked',
  'phone-taken': 'cases',
  message: 'cases',
  key: 'cases',
  question: 'cases',
  answer: 'cases',
  released: 'cases',
  doubted: 'cases',
  opened: 'cases',
  stuck: 'coordination',
  'key-wanted': 'coordination',
  suspension: 'coordination',
  'to-vet': 'coordination',
  'to-confirm': 'coordination',
  'to-cosign': 'coordination',
  nod: 'entry',
  published: 'entry',
  refused: 'entry',
  welcome: 'entry',
};

/** The most telling first: what a line of several says. */
export const newsKinds = Object.keys(matterOfKind) as NewsKind[];

/** Something that is new for somebody: derived from what stands in the database, and gone when it does not any more. */
export interface News {
  /** Always the same for the same news of the same person, and says nothing. */
  readonly id: string;
  readonly kind: NewsKind;
  /** Since when; what lies ahead will be news from then on. */
  readonly at: Date;
  readonly urgency: Urgency;
  readonly case?: CaseId;
  readonly referral?: ReferralId;
  readonly entry?: EntryId;
  readonly person?: PersonId;
  readonly about?: NonNullable<CaseNews['about']>;
  /** To be found in the app, and not worth a call. */
  readonly isQuiet: boolean;
}

/** Any room's news. */
export type RoomNews = CaseNews | BoardNews | EntryNews | PersonNews;

export function newsFrom(found: RoomNews, id: string): News {
  const { kind, at } = found;
  const urgency = 'urgency' in found ? found.urgency : 'planned';
  return {
    id,
    kind,
    at,
    urgency,
    ...('case' in found && { case: found.case }),
    ...('referral' in found && found.referral && { referral: found.referral }),
    ...('entry' in found && { entry: found.entry }),
    ...('person' in found && found.person && { person: found.person }),
    ...('about' in found && found.about && { about: found.about }),
    isQuiet: ('isQuiet' in found && found.isQuiet) ?? false,
  };
}

export const matterOf = ({ kind }: Pick<News, 'kind'>): Matter => matterOfKind[kind];

/** Whether minutes count: somebody is woken for it. */
export const isCritical = ({ urgency }: Pick<News, 'urgency'>): boolean => urgency === 'critical';
