import calendar from 'icon:calendar-clock';
import check from 'icon:circle-check';
import eye from 'icon:eye';
import inbox from 'icon:inbox';
import key from 'icon:key-round';
import leaf from 'icon:leaf';
import message from 'icon:message-circle';
import people from 'icon:users';
import smartphone from 'icon:smartphone';
import question from 'icon:circle-question-mark';
import stuck from 'icon:layout-dashboard';
import undo from 'icon:undo-2';
import type { IconPath } from '../../bundle/icons.ts';
import type { NewsLine } from '../../../notifications/contract.ts';
import { t } from '../../texts.ts';

type Kind = NewsLine['kinds'][number];

const icons: Readonly<Record<Kind, IconPath>> = {
  asked: inbox,
  covered: check,
  reminded: calendar,
  message,
  key,
  answer: check,
  released: undo,
  question,
  reply: message,
  doubted: question,
  opened: eye,
  stuck,
  'key-wanted': key,
  'to-vet': people,
  'to-confirm': people,
  'to-cosign': people,
  nod: leaf,
  published: check,
  refused: undo,
  welcome: check,
  'phone-taken': smartphone,
  suspension: smartphone,
};

export const newsIcon = ({ kinds }: NewsLine): IconPath => icons[kinds[0] ?? 'message'];

const counted = ['stuck', 'key-wanted', 'to-vet', 'to-confirm', 'to-cosign', 'suspension'] as const;
type Counted = (typeof counted)[number];
const isCounted = (kind: Kind): kind is Counted => counted.some((one) => one === kind);

/** What a line says: its kinds, and how many there are. No words of anybody's. */
export function newsWords({ kinds, ids }: NewsLine): string[] {
  return kinds.map((kind) => (isCounted(kind) ? t(`news.${kind}`, { count: ids.length }) : t(`news.${kind}`)));
}

/** Where a line leads: it opens, and does nothing by itself. */
export function newsHref({ kinds, case: id }: NewsLine): string {
  const kind = kinds[0] ?? 'message';
  if (kind === 'asked' || kind === 'covered' || kind === 'reply') return '/inbox';
  if (isCounted(kind)) return '/board';
  if (kind === 'nod' || kind === 'published' || kind === 'refused') return '/entry';
  // Whoever gave it back, or was cancelled, may read that case no more.
  if (id === undefined || (kind === 'released' && kinds.length === 1)) return kind === 'welcome' ? '/' : '/cases';
  return `/cases/${id}`;
}
