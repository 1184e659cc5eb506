import { useState } from 'preact/hooks';
import { Choice, Chips } from '../../components/chip.tsx';
import { Field } from '../../components/field.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { PlaceField } from '../../components/place-field.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Switch } from '../../components/switch.tsx';
import { kindLabel, languageNames } from '../../labels.ts';
import { listed } from '../../lists.ts';
import { t } from '../../texts.ts';
import { useTyped } from '../../typed.ts';
import type { KeptContent } from '../../../directory/contract.ts';
import { isPaired, type EntryDraft } from '../entry/entry-draft.ts';
import { LanguagesPicker } from '../entry/languages-picker.tsx';
import { PairsPicker } from '../entry/pairs-picker.tsx';
import { SkillsPicker } from '../entry/skills-picker.tsx';
import { contentOf, missingOf, type KeptDraft, type KeptMissing } from './kept-draft.ts';

type Question = 'kind' | 'pairs' | 'languages' | 'place' | 'cap';

const questionOf: Record<KeptMissing, Question | 'name' | 'telephone'> = {
  skills: 'kind',
  pairs: 'pairs',
  languages: 'languages',
  place: 'place',
  name: 'name',
  telephone: 'telephone',
};

const caps = [
  { count: 1, per: 'month' },
  { count: 2, per: 'month' },
  { count: 1, per: 'week' },
  { count: 2, per: 'week' },
  { count: 4, per: 'week' },
] as const;

interface YesSheetProps {
  /** Tells apart what was answered so far: the row's id, or the entry's. */
  name: string;
  first: KeptDraft;
  /** Her name and number, to begin a practice's with. */
  known: { readonly name: string; readonly telephone: string };
  placeName: (municipality: string | undefined) => string | undefined;
  /** What stood in the way, if anything did. */
  onKeep: (content: KeptContent) => Promise<Problem | undefined>;
  onClose: () => void;
}

/** She said yes: what others may know of her, asked while she is on the telephone. */
export function YesSheet({ name, first, known, placeName, onKeep, onClose }: YesSheetProps) {
  const [typed, setDraft] = useTyped<KeptDraft | undefined>(`yes ${name}`, undefined);
  const draft = typed ?? first;
  const [asked, setAsked] = useState<Question>();
  const [problem, setProblem] = useState<Problem>();
  const { entry, practice } = draft;
  const change = (changed: EntryDraft) => setDraft({ ...draft, entry: changed });
  const missing = missingOf(draft).map((one) => t(`list.${questionOf[one]}`));
  const keep = async () => {
    const content = contentOf(draft);
    if (content === undefined) return;
    const failed = await onKeep(content);
    setProblem(failed);
    if (!failed) setDraft(undefined);
  };
  if (asked !== undefined) {
    return (
      <Sheet title={t(`list.${asked}`)} onClose={() => setAsked(undefined)}>
        <Answer question={asked} draft={entry} onChange={change} onDone={() => setAsked(undefined)} />
        <GoOn label={t('done')} missing={undefined} onPress={() => setAsked(undefined)} />
      </Sheet>
    );
  }
  return (
    <Sheet title={t('list.known')} onClose={onClose}>
      {practice === undefined && <p class="quiet small">{t('list.known.words')}</p>}
      <Rows>
        {questionsFor(entry).map((question) => (
          <Row
            key={question}
            title={t(`list.${question}`)}
            detail={answerOf(question, entry, placeName) || t('list.unsaid')}
            onPress={() => setAsked(question)}
          />
        ))}
      </Rows>
      <Chips label={t('list.tier')}>
        {(['members', 'coordinators'] as const).map((tier) => (
          <Choice key={tier} chosen={entry.tier === tier} onToggle={() => change({ ...entry, tier })}>
            {t(`list.tier.${tier}`)}
          </Choice>
        ))}
      </Chips>
      <Switch
        label={t('list.practice')}
        note={t('list.practice.words')}
        on={practice !== undefined}
        onChange={(on) => setDraft({ ...draft, practice: on ? { ...known, hours: '' } : undefined })}
      />
      {practice && (
        <>
          <Field
            label={t('list.name')}
            value={practice.name}
            maxLength={80}
            onInput={(name) => setDraft({ ...draft, practice: { ...practice, name } })}
          />
          <Field
            label={t('list.telephone')}
            type="tel"
            value={practice.telephone}
            maxLength={40}
            onInput={(telephone) => setDraft({ ...draft, practice: { ...practice, telephone } })}
          />
          <Field
            label={t('list.practice.hours')}
            value={practice.hours}
            maxLength={120}
            onInput={(hours) => setDraft({ ...draft, practice: { ...practice, hours } })}
          />
        </>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <GoOn
        label={t('list.keep')}
        missing={missing.length === 0 ? undefined : t('list.missing', { what: listed(missing) })}
        onPress={keep}
      />
    </Sheet>
  );
}

function questionsFor({ skills }: EntryDraft): Question[] {
  const hasPairs = skills.some(({ kind }) => isPaired(kind));
  return ['kind', 'languages', ...(hasPairs ? (['pairs'] as const) : []), 'place', 'cap'];
}

function answerOf(question: Question, draft: EntryDraft, placeName: YesSheetProps['placeName']): string {
  const { skills, languages, municipality, cap } = draft;
  switch (question) {
    case 'kind':
      return listed(skills.map(({ kind }) => kindLabel(kind)));
    case 'languages':
      return listed(languages.map((one) => languageNames(one).label));
    case 'pairs':
      return String(skills.flatMap(({ pairs }) => pairs ?? []).length || '');
    case 'place':
      return placeName(municipality) ?? '';
    default:
      return cap ? t(`list.cap.${cap.per}`, { count: cap.count }) : '';
  }
}

interface AnswerProps {
  question: Question;
  draft: EntryDraft;
  onChange: (draft: EntryDraft) => void;
  onDone: () => void;
}

function Answer({ question, draft, onChange, onDone }: AnswerProps) {
  switch (question) {
    case 'kind':
      return <SkillsPicker draft={draft} onChange={onChange} />;
    case 'pairs':
      return <PairsPicker draft={draft} onChange={onChange} />;
    case 'languages':
      return (
        <LanguagesPicker
          chosen={draft.languages}
          onChange={(languages) => onChange({ ...draft, languages: [...languages] })}
        />
      );
    case 'place':
      return (
        <PlaceField
          onChoose={({ municipality }) => {
            onChange({ ...draft, municipality });
            onDone();
          }}
        />
      );
    default:
      return (
        <Chips label={t('list.cap')}>
          {caps.map((cap) => (
            <Choice
              key={`${cap.count}-${cap.per}`}
              chosen={draft.cap?.count === cap.count && draft.cap.per === cap.per}
              onToggle={() => onChange({ ...draft, cap })}
            >
              {t(`list.cap.${cap.per}`, { count: cap.count })}
            </Choice>
          ))}
        </Chips>
      );
  }
}
