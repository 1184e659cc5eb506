import { useState } from 'preact/hooks';
import type { Language } from '../../../kernel/index.ts';
import { AnswerTiles, type Answer } from '../../components/answer-tile.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { LanguageName } from '../../components/language-name.tsx';
import { findLanguages } from '../../find-language.ts';
import { t } from '../../texts.ts';

interface LanguageStepProps {
  /** Those asked for most, to begin with. */
  common: readonly Language[];
  isInterpreter: boolean;
  onAnswer: (languages: Language[]) => void;
}

const none = 'none';
const unknown = 'unknown';

/** Which language the person speaks: names in the reader's language, own script after it, so that the person can point. */
export function LanguageStep({ common, isInterpreter, onAnswer }: LanguageStepProps) {
  const [typed, setTyped] = useState('');
  const shown = typed.trim() === '' ? common : findLanguages(typed);
  const answers: Answer[] = [
    ...shown.map((language) => ({ id: language, label: <LanguageName language={language} /> })),
    ...(isInterpreter || typed ? [] : [{ id: none, label: t('language.none') }]),
    { id: unknown, label: t('unknown') },
  ];
  return (
    <>
      <SearchBox label={t('language.search')} value={typed} onInput={setTyped} />
      {shown.length === 0 && <p class="quiet">{t('language.nothing')}</p>}
      <div class="languages">
        <AnswerTiles
          answers={answers}
          onAnswer={(id) => onAnswer(id === none || id === unknown ? [] : [id as Language])}
        />
      </div>
    </>
  );
}
