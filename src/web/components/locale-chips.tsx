import type { Locale } from '../../kernel/index.ts';
import { directionOf, shownLocales } from '../texts.ts';
import { Choice, Chips } from './chip.tsx';

/** Each language in its own script, so that it is found by whoever reads no other. */
const ownNames: Record<Locale, string> = { fr: 'Français', nl: 'Nederlands', en: 'English', ar: 'العربية' };

export function LocaleChips(props: { label: string; chosen: Locale; onChoose: (locale: Locale) => void }) {
  return (
    <Chips label={props.label}>
      {shownLocales.map((one) => (
        <Choice key={one} chosen={props.chosen === one} onToggle={() => props.onChoose(one)}>
          <span lang={one} dir={directionOf(one)}>
            {ownNames[one]}
          </span>
        </Choice>
      ))}
    </Chips>
  );
}
