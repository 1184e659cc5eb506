import { useState } from 'preact/hooks';
import type { IconPath } from '../bundle/icons.ts';
import { t } from '../texts.ts';
import { Field } from './field.tsx';
import { GoOn } from './go-on.tsx';
import { Notice } from './notice.tsx';
import { ProblemNotice, type Problem } from './problem.tsx';
import { WordsField } from './words-field.tsx';

interface NameAndWordsProps {
  /** Whose page it was. */
  known: string | undefined;
  /** This device may remember the name. */
  isOwnDevice: boolean;
  telephone: string | undefined;
  /** `unknown`: name and words do not go together. */
  problem: Problem | 'unknown' | undefined;
  label: string;
  icon: IconPath;
  onTyped: () => void;
  onGo: (handle: string, secret: string) => unknown;
}

/** Somebody's handle with her seven words, or 24 digits, and one thing to do with them. */
export function NameAndWords(props: NameAndWordsProps) {
  const { known = '', isOwnDevice, telephone, problem, label, icon, onTyped, onGo } = props;
  const [handle, setHandle] = useState(known);
  const [typed, setTyped] = useState('');
  const [secret, setSecret] = useState<string>();
  const name = handle.trim();
  const missing = name === '' ? t('sign-in.no-handle') : secret === undefined ? t('sign-in.incomplete') : undefined;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Field
        label={t('sign-in.handle')}
        value={handle}
        onInput={setHandle}
        autocomplete={isOwnDevice ? 'username' : 'off'}
        autocapitalize="none"
        spellcheck={false}
        maxLength={60}
      />
      <WordsField
        label={t('sign-in.words')}
        note={t('sign-in.words.note')}
        typed={typed}
        count={7}
        onTyped={(text, whole) => {
          setTyped(text);
          setSecret(whole);
          onTyped();
        }}
      />
      {problem === 'unknown' && (
        <Notice tone="danger" live>
          {t('sign-in.unknown')}
        </Notice>
      )}
      {problem && problem !== 'unknown' && <ProblemNotice problem={problem} telephone={telephone} />}
      <GoOn
        type="submit"
        label={label}
        icon={icon}
        missing={missing}
        onPress={() => secret !== undefined && onGo(name, secret)}
      />
    </form>
  );
}
