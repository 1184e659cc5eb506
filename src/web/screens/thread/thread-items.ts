import type { ShownCase } from '../../../client/index.ts';
import type { PersonId } from '../../../kernel/index.ts';
import { dayAndTime } from '../../dates.ts';
import { listed } from '../../lists.ts';
import { readTimes, type TimeMessage } from '../../proposed-times.ts';
import { locale, t } from '../../texts.ts';
import type { ThreadItem } from './thread.tsx';

/** What a thread shows: the host's own words first, then messages, and who can read from when on. */
export function threadItems(
  { view, brief, items }: ShownCase,
  { me, now, name }: { me: PersonId; now: Date; name: (person: PersonId) => string },
): ThreadItem[] {
  const first: ThreadItem[] = brief?.words ? [message('brief', brief.words, view.host, new Date(view.openedAt))] : [];
  return [
    ...first,
    ...items.map(({ epoch, sequence, author, purpose, text, writtenAt }): ThreadItem => {
      const id = `${epoch}-${sequence}`;
      if (purpose === 'reader') return { id, kind: 'event', text: readerWords(text as PersonId) };
      const times = readTimes(text);
      if (times) return { id, kind: 'event', text: timesWords(times, name(author), now) };
      return message(id, text, author, new Date(writtenAt));
    }),
  ];

  function readerWords(reader: PersonId): string {
    return reader === me ? t('thread.reader.me') : t('thread.reader', { name: name(reader) });
  }

  function message(id: string, text: string, author: PersonId, at: Date): ThreadItem {
    return { id, kind: 'message', text, at, ...(author === me ? {} : { author: name(author) }) };
  }
}

function timesWords(message: TimeMessage, name: string, now: Date): string {
  const said = (time: string) => dayAndTime(new Date(time), now, locale());
  return message.kind === 'choice'
    ? t('times.agreed', { when: said(message.time) })
    : t('times.proposed', { name, times: listed(message.times.map(said)) });
}
