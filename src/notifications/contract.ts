import { z } from 'zod';
import { CaseIdShape, ReferralIdShape } from '../cases/contract.ts';
import { EntryIdShape } from '../directory/contract.ts';
import { exactBytes, instant } from '../platform/index.ts';
import { matters, newsKinds } from './news.ts';

/** Push services' addresses stay well below it. */
export const mostEndpointBytes = 1024;

const NewsId = exactBytes(16).meta({ description: 'Id of a piece of news: the same as long as it is the same news' });

export const NewsLine = z
  .strictObject({
    ids: z.array(NewsId),
    kinds: z.array(z.enum(newsKinds)).meta({ description: 'The most telling first' }),
    at: instant.meta({ description: 'When the newest of it came' }),
    isSeen: z.boolean(),
    case: CaseIdShape.optional(),
    referral: ReferralIdShape.optional(),
    entry: EntryIdShape.optional(),
  })
  .meta({ id: 'NewsLine', description: 'What is new in one place: kinds and ids, never words' });
export type NewsLine = z.infer<typeof NewsLine>;

export const NewsList = z.strictObject({ news: z.array(NewsLine) }).meta({ id: 'NewsList' });
export type NewsList = z.infer<typeof NewsList>;

export const NewsSight = z.strictObject({
  ids: z.array(NewsId).max(500).default([]),
  case: CaseIdShape.optional().meta({ description: 'All that is news in this case' }),
});
export type NewsSight = z.input<typeof NewsSight>;

export const Unread = z
  .strictObject({
    referrals: z.int().min(0).meta({ description: 'Questions that wait for her answer' }),
    threads: z.int().min(0).meta({ description: 'Cases with something she has not read' }),
    stuck: z.int().min(0).meta({ description: 'Needs that are stuck and nobody takes care of; only for coordinators' }),
    news: z.int().min(0).meta({ description: 'Lines of her news that she has not seen' }),
  })
  .meta({ id: 'Unread' });
export type Unread = z.infer<typeof Unread>;

const Matters = z.array(z.enum(matters)).max(matters.length);
const MinuteOfDay = z.int().min(0).max(1439);
const QuietHoursShape = z
  .strictObject({ from: MinuteOfDay, until: MinuteOfDay })
  .nullable()
  .meta({ description: 'Minutes of the day in Belgium; null for none' });
const Detail = z.enum(['nothing', 'summary']);

export const Notifications = z
  .strictObject({
    push: z.strictObject({
      publicKey: z.string().meta({ description: 'What a browser subscribes with' }),
      isOn: z.boolean().meta({ description: 'Whether this sign-in has a push address' }),
      matters: Matters,
    }),
    mail: z.strictObject({
      isAvailable: z.boolean().meta({ description: 'Whether this server sends mail at all' }),
      state: z.enum(['none', 'unconfirmed', 'working', 'refused']),
      address: z.string().optional().meta({ description: 'Its first letter and its end' }),
      codeRefused: z.boolean().meta({ description: 'The code could not be delivered' }),
      matters: Matters,
    }),
    quietHours: QuietHoursShape,
    criticalPasses: z.boolean(),
    detail: Detail,
    isDetailAsked: z.boolean().meta({ description: 'Whether she was asked how much a notification shows' }),
  })
  .meta({ id: 'Notifications' });
export type Notifications = z.infer<typeof Notifications>;

export const NotificationsChange = z.strictObject({
  push: Matters.optional(),
  mail: Matters.optional(),
  quietHours: QuietHoursShape.optional(),
  criticalPasses: z.boolean().optional(),
  detail: Detail.optional(),
});
export type NotificationsChange = z.infer<typeof NotificationsChange>;

export const PushSubscriptionInput = z
  .strictObject({
    endpoint: z.url({ protocol: /^https?$/ }).max(mostEndpointBytes),
    keys: z.strictObject({ p256dh: exactBytes(65), auth: exactBytes(16) }),
  })
  .meta({ id: 'PushSubscription', description: 'As the browser gives it out' });
export type PushSubscriptionInput = z.infer<typeof PushSubscriptionInput>;

export const MailAddressInput = z.strictObject({ address: z.email().max(200) });
export type MailAddressInput = z.infer<typeof MailAddressInput>;

export const MailCode = z.strictObject({ code: z.string().regex(/^\d{6}$/) });
export type MailCode = z.infer<typeof MailCode>;
