import type { Locale } from '../../kernel/index.ts';
import { choose, directionOf, locale, shownLocales, t } from '../texts.ts';
import { underReview } from '../texts/review.ts';
import { Choice, Chips } from './chip.tsx';

/** Each language in its own script, so that it is found by whoever reads no other. */
const ownNames: Record<Locale, string> = { fr: 'Français', nl: 'Nederlands', en: 'English', ar: 'العربية' };

export function LocalePicker({ onChange }: { onChange: () => void }) {
  return (
    <>
      <Chips label={t('settings.locale')}>
        {shownLocales.map((one) => (
          <Choice key={one} chosen={locale() === one} onToggle={() => choose(one).then(onChange)}>
            <span lang={one} dir={directionOf(one)}>
              {ownNames[one]}
            </span>
          </Choice>
        ))}
      </Chips>
      {underReview.includes(locale()) && <p class="quiet small">{t('settings.locale.review')}</p>}
    </>
  );
}
