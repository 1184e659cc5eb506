import { useState } from 'preact/hooks';
import type { Language } from '../../../kernel/index.ts';
import { Choice, Chips } from '../../components/chip.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { LanguageName } from '../../components/language-name.tsx';
import { findLanguages } from '../../find-language.ts';
import { t } from '../../texts.ts';

const atFirst: readonly Language[] = ['fra', 'nld', 'eng', 'arb', 'tir', 'prs', 'pus', 'som', 'spa'];

interface LanguagesPickerProps {
  chosen: readonly Language[];
  onChange: (languages: readonly Language[]) => void;
}

/** Several languages: the chosen ones first, then those that were looked for. */
export function LanguagesPicker({ chosen, onChange }: LanguagesPickerProps) {
  const [typed, setTyped] = useState('');
  const offered = (typed.trim() === '' ? atFirst : findLanguages(typed)).filter((one) => !chosen.includes(one));
  const add = (language: Language) => {
    onChange([...chosen, language]);
    setTyped('');
  };
  return (
    <div class="stack">
      {chosen.length > 0 && (
        <Chips label={t('language.chosen')}>
          {chosen.map((language) => (
            <Choice key={language} chosen onToggle={() => onChange(chosen.filter((one) => one !== language))}>
              <LanguageName language={language} />
            </Choice>
          ))}
        </Chips>
      )}
      <SearchBox label={t('language.search')} value={typed} onInput={setTyped} />
      <Chips label={t('language.search')}>
        {offered.map((language) => (
          <Choice key={language} chosen={false} onToggle={() => add(language)}>
            <LanguageName language={language} />
          </Choice>
        ))}
      </Chips>
    </div>
  );
}
