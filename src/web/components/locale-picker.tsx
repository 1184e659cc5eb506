import { choose, shownLocales, locale, t, type ShownLocale } from '../texts.ts';
import { Choice, Chips } from './chip.tsx';

/** Each language in its own script, so that it is found by whoever reads no other. */
const ownNames: Record<ShownLocale, string> = { fr: 'Français', en: 'English' };

export function LocalePicker({ onChange }: { onChange: () => void }) {
  return (
    <Chips label={t('settings.locale')}>
      {shownLocales.map((one) => (
        <Choice key={one} chosen={locale() === one} onToggle={() => choose(one).then(onChange)}>
          <span lang={one}>{ownNames[one]}</span>
        </Choice>
      ))}
    </Chips>
  );
}
