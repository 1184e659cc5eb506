import { useState } from 'preact/hooks';
import remove from 'icon:x';
import type { Language } from '../../../kernel/index.ts';
import { Button } from '../../components/button.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { languageNames } from '../../labels.ts';
import type { Pair } from '../../pairs.ts';
import { t } from '../../texts.ts';
import { isPaired } from './entry-draft.ts';
import type { SectionProps } from './entry-sheet.tsx';

/** From which language into which, with direction: chosen among the languages of the entry. */
export function PairsPicker({ draft, onChange }: SectionProps) {
  const [from, setFrom] = useState<Language>();
  const [to, setTo] = useState<Language>();
  const pairs = draft.skills.find(({ kind }) => isPaired(kind))?.pairs ?? [];
  const keep = (changed: readonly Pair[]) =>
    onChange({
      ...draft,
      skills: draft.skills.map((skill) => (isPaired(skill.kind) ? { ...skill, pairs: [...changed] } : skill)),
    });
  const add = (isBothWays: boolean) => {
    if (from === undefined || to === undefined || from === to) return;
    const added: Pair[] = isBothWays
      ? [
          { from, to },
          { from: to, to: from },
        ]
      : [{ from, to }];
    keep([...pairs, ...added.filter((one) => !pairs.some((pair) => pair.from === one.from && pair.to === one.to))]);
    setFrom(undefined);
    setTo(undefined);
  };
  if (draft.languages.length < 2) return <p class="quiet">{t('pairs.languages-first')}</p>;
  return (
    <div class="stack">
      {pairs.length > 0 && (
        <Rows>
          {pairs.map((pair) => (
            <Row
              key={`${pair.from}-${pair.to}`}
              title={`${name(pair.from)} ${t('entry.into')} ${name(pair.to)}`}
              end={
                <Button
                  look="plain"
                  icon={remove}
                  label={t('remove')}
                  onPress={() => keep(pairs.filter((one) => one !== pair))}
                />
              }
            />
          ))}
        </Rows>
      )}
      <LanguageChoice label={t('pairs.from')} languages={draft.languages} chosen={from} onChoose={setFrom} />
      <LanguageChoice
        label={t('pairs.to')}
        languages={draft.languages.filter((one) => one !== from)}
        chosen={to}
        onChoose={setTo}
      />
      <div class="chips">
        <Button look="soft" onPress={() => add(true)}>
          {t('pairs.both')}
        </Button>
        <Button look="outline" onPress={() => add(false)}>
          {t('pairs.one')}
        </Button>
      </div>
    </div>
  );
}

const name = (language: Language) => languageNames(language).label;

interface LanguageChoiceProps {
  label: string;
  languages: readonly Language[];
  chosen: Language | undefined;
  onChoose: (language: Language) => void;
}

function LanguageChoice({ label, languages, chosen, onChoose }: LanguageChoiceProps) {
  return (
    <>
      <h3>{label}</h3>
      <Chips label={label}>
        {languages.map((language) => (
          <Choice key={language} chosen={language === chosen} onToggle={() => onChoose(language)}>
            {name(language)}
          </Choice>
        ))}
      </Chips>
    </>
  );
}
