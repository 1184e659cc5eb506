import bell from 'icon:bell';
import settings from 'icon:settings';
import type { NewsLine } from '../../../notifications/contract.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { dayAndTime } from '../../dates.ts';
import { locale, t } from '../../texts.ts';
import { newsHref, newsIcon, newsWords } from './news-words.ts';

/** What is new for her: kinds and times, never words. What she has seen before stands below. */
export function News({ lines, now }: { lines: readonly NewsLine[]; now: Date }) {
  return (
    <>
      <PageTitle title={t('news.title')} />
      {lines.length === 0 ? (
        <EmptyState icon={bell} title={t('news.none')} words={t('news.none.words')} />
      ) : (
        <Rows>
          {lines.map((line) => {
            const [first, ...more] = newsWords(line);
            const when = dayAndTime(new Date(line.at), now, locale());
            return (
              <Row
                key={line.ids.join()}
                icon={newsIcon(line)}
                title={first}
                detail={[...more, when].join(' · ')}
                href={newsHref(line)}
                end={line.isSeen ? undefined : <Chip tone="accent">{t('news.new')}</Chip>}
              />
            );
          })}
        </Rows>
      )}
      <Rows>
        <Row
          icon={settings}
          title={t('settings.notifications')}
          detail={t('news.choose')}
          href="/settings/notifications"
        />
      </Rows>
    </>
  );
}
