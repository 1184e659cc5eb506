import { choose, locale, t } from '../texts.ts';
import { underReview } from '../texts/review.ts';
import { LocaleChips } from './locale-chips.tsx';

export function LocalePicker({ onChange }: { onChange: () => void }) {
  return (
    <>
      <LocaleChips label={t('settings.locale')} chosen={locale()} onChoose={(one) => void choose(one).then(onChange)} />
      {underReview.includes(locale()) && <p class="quiet small">{t('settings.locale.review')}</p>}
    </>
  );
}
