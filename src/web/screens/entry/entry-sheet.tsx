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

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** A Monday, to name the days of a week by. */
const someMonday = Date.UTC(2024, 0, 1, 12);

/** One question about the entry. What is chosen is kept at once. */
export function EntrySheet({ section, onClose, ...props }: SectionProps & { section: Section; onClose: () => void }) {
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

function SectionBody({ section, draft, onChange, onClose }: SectionProps & { section: Section; onClose: () => void }) {
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
      return (
        <TextArea
          label={t('my-entry.about')}
          note={t('my-entry.about.note')}
          value={draft.bio?.text ?? ''}
          maxLength={1200}
          onInput={(text) => {
            const { bio: _, ...rest } = draft;
            onChange(text.trim() === '' ? rest : { ...rest, bio: { text, locale: locale() } });
          }}
        />
      );
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
