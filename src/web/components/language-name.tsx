import type { Language } from '../../kernel/index.ts';
import { languageNames } from '../labels.ts';
import './language-name.css';

/** A language in the reader's language, its own script after it, so that a guest can point. */
export function LanguageName({ language }: { language: Language }) {
  const { label, own, tag } = languageNames(language);
  if (own === '' || own.toLowerCase() === label.toLowerCase()) return <span>{label}</span>;
  return (
    <span>
      {label}{' '}
      <span class="own-name">
        <bdi lang={tag}>{own}</bdi>
      </span>
    </span>
  );
}
