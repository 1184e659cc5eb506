import { useEffect, useRef, useState } from 'preact/hooks';
import { tiers } from '../../../kernel/index.ts';
import { AnswerTiles } from '../../components/answer-tile.tsx';
import { Button } from '../../components/button.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { TextArea } from '../../components/field.tsx';
import { HalfDays, type DayPart } from '../../components/half-days.tsx';
import { PlaceField } from '../../components/place-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { locale, t } from '../../texts.ts';
import type { EntryDraft } from './entry-draft.ts';
import { LanguagesPicker } from './languages-picker.tsx';
import { PairsPicker } from './pairs-picker.tsx';
import { SkillsPicker } from './skills-picker.tsx';

export type Section = 'skills' | 'pairs' | 'languages' | 'place' | 'cap' | 'times' | 'about' | 'tier';

export interface SectionProps {
  draft: EntryDraft;
  onChange: (draft: EntryDraft) => void;
}

interface TypingProps {
  /** Keeps on this device what she is typing. */
  onType: (draft: EntryDraft) => void;
  /** She pauses, or has done. */
  onSettle: () => void;
}

type SheetProps = SectionProps & TypingProps & { section: Section; onClose: () => void };

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** A Monday, to name the days of a week by. */
const someMonday = Date.UTC(2024, 0, 1, 12);

/** One question about the entry. What is chosen is kept at once. */
export function EntrySheet({ section, onClose, ...props }: SheetProps) {
  return (
    <Sheet title={t(`my-entry.${section}`)} onClose={onClose}>
      <SectionBody section={section} onClose={onClose} {...props} />
      {section !== 'tier' && (
        <Button look="main" wide onPress={onClose}>
          {t('done')}
        </Button>
      )}
    </Sheet>
  );
}

function SectionBody({ section, draft, onChange, onClose, ...typing }: SheetProps) {
  switch (section) {
    case 'skills':
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
      return <Place draft={draft} onChange={onChange} />;
    case 'cap':
      return <Cap draft={draft} onChange={onChange} />;
    case 'times':
      return <Times draft={draft} onChange={onChange} />;
    case 'about':
      return <About draft={draft} {...typing} />;
    default:
      return (
        <AnswerTiles
          rows
          chosen={draft.tier}
          answers={tiers.map((id) => ({ id, label: t(`tier.${id}`), detail: t(`tier.${id}.detail`) }))}
          onAnswer={(id) => {
            onChange({ ...draft, tier: id as EntryDraft['tier'] });
            onClose();
          }}
        />
      );
  }
}

/** Saved when she pauses, leaves the field or closes the sheet: not at each letter. */
function About({ draft, onType, onSettle }: Pick<SectionProps, 'draft'> & TypingProps) {
  // As she types it: what is saved has no blanks at its ends.
  const [text, setText] = useState(draft.bio?.text ?? '');
  const settle = useRef(onSettle);
  settle.current = onSettle;
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const done = () => {
    if (pause.current === undefined) return;
    clearTimeout(pause.current);
    pause.current = undefined;
    settle.current();
  };
  useEffect(() => done, []);
  const write = (typed: string) => {
    const { bio: _, ...rest } = draft;
    setText(typed);
    onType(typed.trim() === '' ? rest : { ...rest, bio: { text: typed, locale: locale() } });
    clearTimeout(pause.current);
    pause.current = setTimeout(done, 1_000);
  };
  return (
    <div onFocusOut={done}>
      <TextArea
        label={t('my-entry.about')}
        note={t('my-entry.about.note')}
        value={text}
        maxLength={1200}
        onInput={write}
      />
    </div>
  );
}

function Place({ draft, onChange }: SectionProps) {
  return (
    <>
      <PlaceField onChoose={({ municipality }) => onChange({ ...draft, municipality })} />
      <h3>{t('my-entry.reach.title')}</h3>
      <Chips label={t('my-entry.reach.title')}>
        {[5, 10, 15, 25, 40, 60].map((reachKm) => (
          <Choice key={reachKm} chosen={draft.reachKm === reachKm} onToggle={() => onChange({ ...draft, reachKm })}>
            {t('km', { km: reachKm })}
          </Choice>
        ))}
      </Chips>
    </>
  );
}

function Cap({ draft, onChange }: SectionProps) {
  const choices = [
    { count: 1, per: 'month' },
    { count: 2, per: 'month' },
    { count: 1, per: 'week' },
    { count: 2, per: 'week' },
    { count: 4, per: 'week' },
    { count: 8, per: 'week' },
  ] as const;
  return (
    <>
      <p class="quiet">{t('my-entry.cap.note')}</p>
      <Chips label={t('my-entry.cap')}>
        {choices.map((cap) => (
          <Choice
            key={`${cap.count}-${cap.per}`}
            chosen={draft.cap?.count === cap.count && draft.cap.per === cap.per}
            onToggle={() => onChange({ ...draft, cap })}
          >
            {t(`my-entry.cap.${cap.per}`, { count: cap.count })}
          </Choice>
        ))}
      </Chips>
    </>
  );
}

function Times({ draft, onChange }: SectionProps) {
  const name = new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' });
  const id = (weekday: string, part: DayPart) => `${weekday}-${part}` as EntryDraft['halfDays'][number];
  const toggle = (weekday: string, part: DayPart) => {
    const halfDay = id(weekday, part);
    const others = draft.halfDays.filter((one) => one !== halfDay);
    onChange({ ...draft, halfDays: others.length < draft.halfDays.length ? others : [...others, halfDay] });
  };
  return (
    <>
      <p class="quiet">{t('my-entry.times.note')}</p>
      <HalfDays
        days={weekdays.map((weekday, index) => ({ id: weekday, label: name.format(someMonday + index * 86_400_000) }))}
        isChosen={(weekday, part) => draft.halfDays.includes(id(weekday, part))}
        onToggle={toggle}
      />
    </>
  );
}
