import { Choice, Chips } from '../../components/chip.tsx';
import { t } from '../../texts.ts';
import type { Draft, Where } from './draft.ts';
import { mostCompanions, offersFor, withCompanion, type Companion } from './together.ts';

interface TogetherChoiceProps {
  draft: Draft;
  usualPlace?: Where | undefined;
  onChange: (draft: Draft) => void;
  /** An interpreter was added before anybody said for which language. */
  onLanguage: () => void;
}

/** "And an interpreter", "and a lift": each one tap, the likely ones first and with the reason. */
export function TogetherChoice({ draft, usualPlace, onChange, onLanguage }: TogetherChoiceProps) {
  const usual = usualPlace === undefined || usualPlace === 'unknown' ? undefined : usualPlace.zone;
  const offers = offersFor(draft, usual);
  if (offers.length === 0) return null;
  const reason = offers.find(({ companion, isSuggested }) => isSuggested && !draft.together.includes(companion));
  const toggle = (companion: Companion) => {
    const changed = withCompanion(draft, companion);
    onChange(changed);
    const isAdded = changed.together.length > draft.together.length;
    if (isAdded && companion === 'interpreter' && draft.languages.length === 0) onLanguage();
  };
  return (
    <section class="stack">
      <h2>{t('together.title')}</h2>
      {reason && reason.companion !== 'company' && <p class="quiet small">{t(`together.why.${reason.companion}`)}</p>}
      <Chips label={t('together.title')}>
        {offers.map(({ companion }) => (
          <Choice key={companion} chosen={draft.together.includes(companion)} onToggle={() => toggle(companion)}>
            {t(`together.${companion}`)}
          </Choice>
        ))}
      </Chips>
      {draft.together.length > 0 && <p class="quiet small">{t('together.apart')}</p>}
      {draft.together.length >= mostCompanions && <p class="quiet small">{t('together.most')}</p>}
    </section>
  );
}
