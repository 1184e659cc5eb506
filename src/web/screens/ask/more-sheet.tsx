import { domainOfKind, genders } from '../../../kernel/index.ts';
import { Button } from '../../components/button.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { Field } from '../../components/field.tsx';
import { Switch } from '../../components/switch.tsx';
import { HalfDays, type DayPart } from '../../components/half-days.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { day, dayOf } from '../../dates.ts';
import { countsPeople } from '../../need-kinds.ts';
import { locale, t } from '../../texts.ts';
import type { Draft } from './draft.ts';

interface MoreSheetProps {
  draft: Draft;
  now: Date;
  onChange: (draft: Draft) => void;
  onClose: () => void;
}

/** In the order in which a host can tell them apart. */
const covers = ['none', 'asked', 'requisitoire', 'card', 'mutuelle', 'unknown'] as const;

/** What may be said beside the six questions: for how many, who pays, the date of a letter, when exactly, whom rather. */
export function MoreSheet({ draft, now, onChange, onClose }: MoreSheetProps) {
  return (
    <Sheet title={t('more.title')} onClose={onClose}>
      <People draft={draft} onChange={onChange} />
      {domainOfKind(draft.kind) === 'health' && <CoverChoice draft={draft} onChange={onChange} />}
      {domainOfKind(draft.kind) === 'legal' && (
        <Field
          label={t('more.notified')}
          note={t('more.notified.words')}
          type="date"
          value={draft.notifiedOn ?? ''}
          onInput={(notifiedOn) => onChange({ ...draft, notifiedOn })}
        />
      )}
      <h3>{t('more.times')}</h3>
      <p class="quiet small">{t('more.times.words')}</p>
      <HalfDays
        days={nextDays(now)}
        isChosen={(date, part) => draft.halfDays.some((one) => one.date === date && one.part === part)}
        onToggle={(date, part) => onChange({ ...draft, halfDays: toggled(draft.halfDays, date, part) })}
      />
      <h3>{t('more.gender')}</h3>
      <Chips label={t('more.gender')}>
        <Choice chosen={!draft.genderWish} onToggle={() => onChange({ ...draft, genderWish: undefined })}>
          {t('gender.any')}
        </Choice>
        {genders
          .filter((gender) => gender !== 'other')
          .map((gender) => (
            <Choice
              key={gender}
              chosen={draft.genderWish === gender}
              onToggle={() => onChange({ ...draft, genderWish: gender })}
            >
              {t(`gender.${gender}`)}
            </Choice>
          ))}
      </Chips>
      <Switch
        label={t('more.sensitive')}
        note={t('more.sensitive.words')}
        on={draft.isSensitive}
        onChange={(isSensitive) => onChange({ ...draft, isSensitive })}
      />
      <Button look="main" wide onPress={onClose}>
        {t('done')}
      </Button>
    </Sheet>
  );
}

/** Who pays for care, as far as it is known. None: somebody can see to the papers. */
function CoverChoice({ draft, onChange }: Pick<MoreSheetProps, 'draft' | 'onChange'>) {
  return (
    <>
      <h3>{t('more.cover')}</h3>
      <Chips label={t('more.cover')}>
        {covers.map((cover) => (
          <Choice
            key={cover}
            chosen={draft.cover === cover}
            onToggle={() => onChange({ ...draft, cover: draft.cover === cover ? undefined : cover })}
          >
            {t(`cover.${cover}`)}
          </Choice>
        ))}
      </Chips>
    </>
  );
}

/** What was said of all this, in one line. */
export function moreWords({ kind, genderWish, isSensitive, people, cover, notifiedOn }: Draft): string {
  const words = [
    !countsPeople(kind) && people > 1 ? t('people.count', { count: people }) : '',
    cover ? t(`cover.${cover}`) : '',
    notifiedOn ? t('more.notified.on', { date: notifiedOn }) : '',
    genderWish && genderWish !== 'other' ? t(`gender.${genderWish}`) : '',
    isSensitive ? t('more.sensitive') : '',
  ].filter(Boolean);
  return words.length > 0 ? words.join(' · ') : t('more.detail');
}

function People({ draft, onChange }: Pick<MoreSheetProps, 'draft' | 'onChange'>) {
  return (
    <>
      <h3>{t('more.people')}</h3>
      <Chips label={t('more.people')}>
        {[1, 2, 3, 4, 5, 6].map((people) => (
          <Choice key={people} chosen={draft.people === people} onToggle={() => onChange({ ...draft, people })}>
            {people === 6 ? t('people.more', { people }) : String(people)}
          </Choice>
        ))}
      </Chips>
    </>
  );
}

/** Today and the six days after it, Belgium's. */
function nextDays(now: Date) {
  return Array.from({ length: 7 }, (_, index) => {
    const at = new Date(now.getTime() + index * 86_400_000);
    return { id: dayOf(at), label: day(at, now, locale()) };
  });
}

function toggled(halfDays: Draft['halfDays'], date: string, part: DayPart): Draft['halfDays'] {
  const others = halfDays.filter((one) => one.date !== date || one.part !== part);
  return others.length < halfDays.length ? others : [...halfDays, { date, part }];
}
