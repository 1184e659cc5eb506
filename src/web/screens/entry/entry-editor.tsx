import { useEffect, useRef, useState } from 'preact/hooks';
import arrows from 'icon:arrow-left-right';
import briefcase from 'icon:briefcase';
import clock from 'icon:clock';
import eye from 'icon:eye';
import glasses from 'icon:glasses';
import gauge from 'icon:gauge';
import languagesIcon from 'icon:languages';
import pen from 'icon:pen-line';
import pin from 'icon:map-pin';
import type { MyEntry } from '../../../directory/contract.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Switch } from '../../components/switch.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageTitle } from '../../components/page.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { Chip } from '../../components/chip.tsx';
import { kindLabel, languageNames } from '../../labels.ts';
import { later } from '../../later.tsx';
import { listed } from '../../lists.ts';
import { t } from '../../texts.ts';
import { AbsenceCard, type AbsenceProps } from './absence-card.tsx';
import type { Section } from './entry-sheet.tsx';
import { isPaired, missingIn, type EntryDraft, type MissingField } from './entry-draft.ts';

const EntrySheet = later(() => import('./entry-sheet.tsx').then((file) => file.EntrySheet));

export interface EntryEditorProps extends AbsenceProps {
  draft: EntryDraft;
  state: MyEntry['state'] | 'new';
  refusalReason?: string | undefined;
  placeName?: string | undefined;
  onSave: (draft: EntryDraft) => Promise<Problem | undefined>;
  /** Keeps on this device what she is typing. */
  onType: (draft: EntryDraft) => void;
  /** She pauses, or has done: what she typed is to be saved. */
  onSettle: () => Promise<Problem | undefined>;
  /** Opens how others see it. */
  onSeenAs: () => void;
  onSubmit: (draft: EntryDraft) => Promise<Problem | undefined>;
}

const sectionOf: Record<MissingField, Section> = {
  skills: 'skills',
  pairs: 'pairs',
  languages: 'languages',
  place: 'place',
};

/** One's entry in the directory: each line is one question, answered in a sheet and kept at once. */
export function EntryEditor(props: EntryEditorProps) {
  const { draft, state } = props;
  const [open, setOpen] = useState<Section>();
  const [wasSent, setWasSent] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const missing = missingIn(draft);
  const change = async (changed: EntryDraft) => setProblem(await props.onSave(changed));
  const settle = useRef<() => Promise<void>>(undefined);
  settle.current = async () => setProblem(await props.onSettle());
  useEffect(() => {
    // What waited for the network goes by itself.
    const again = () => void settle.current?.();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, []);
  const submit = async () => {
    setWasSent(true);
    if (missing.length === 0) setProblem(await props.onSubmit(draft));
  };
  return (
    <>
      <PageTitle title={t('my-entry.title')} end={<StateChip state={state} />} />
      {props.refusalReason && (
        <Notice tone="urgent">
          <strong>{t('my-entry.refused')}</strong>
          <span dir="auto">{props.refusalReason}</span>
        </Notice>
      )}
      {wasSent && missing.length > 0 && (
        <ErrorSummary errors={missing.map((one) => ({ field: sectionOf[one], text: t(`my-entry.missing.${one}`) }))} />
      )}
      <Rows>
        {sections(draft, props.placeName).map(({ id, icon, title, detail }) => (
          <Row key={id} id={id} icon={icon} title={title} detail={detail} onPress={() => setOpen(id)} />
        ))}
        {state !== 'new' && <Row icon={glasses} title={t('my-entry.seen-as')} onPress={props.onSeenAs} />}
      </Rows>
      <Card label={t('my-entry.night')}>
        <Switch
          label={t('my-entry.night')}
          note={t('my-entry.night.note')}
          on={draft.nightOk ?? false}
          onChange={(nightOk) => void change({ ...draft, nightOk })}
        />
      </Card>
      {state !== 'new' && <AbsenceCard {...props} />}
      {problem && <ProblemNotice problem={problem} />}
      {(state === 'new' || state === 'draft' || state === 'refused') && (
        <div class="step-foot">
          <Button look="main" wide onPress={submit}>
            {t('my-entry.submit')}
          </Button>
          <p class="quiet small">{t('my-entry.submit.note')}</p>
        </div>
      )}
      {open && (
        <EntrySheet
          section={open}
          draft={draft}
          onChange={change}
          onType={props.onType}
          onSettle={() => void settle.current?.()}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function sections(draft: EntryDraft, placeName: string | undefined) {
  const { skills, languages, reachKm = 15, cap, halfDays, tier, bio } = draft;
  const pairs = skills.flatMap((skill) => skill.pairs ?? []);
  return [
    {
      id: 'skills' as const,
      icon: briefcase,
      title: t('my-entry.skills'),
      detail: listed(skills.map(({ kind }) => kindLabel(kind))) || t('my-entry.unsaid'),
    },
    ...(skills.some(({ kind }) => isPaired(kind))
      ? [
          {
            id: 'pairs' as const,
            icon: arrows,
            title: t('my-entry.pairs'),
            detail: t('my-entry.pairs.count', { count: pairs.length }),
          },
        ]
      : []),
    {
      id: 'languages' as const,
      icon: languagesIcon,
      title: t('my-entry.languages'),
      detail: listed(languages.map((one) => languageNames(one).label)) || t('my-entry.unsaid'),
    },
    {
      id: 'place' as const,
      icon: pin,
      title: t('my-entry.place'),
      detail: placeName ? t('my-entry.reach', { place: placeName, km: reachKm }) : t('my-entry.unsaid'),
    },
    {
      id: 'cap' as const,
      icon: gauge,
      title: t('my-entry.cap'),
      detail: cap ? t(`my-entry.cap.${cap.per}`, { count: cap.count }) : t('my-entry.unsaid'),
    },
    {
      id: 'times' as const,
      icon: clock,
      title: t('my-entry.times'),
      detail: halfDays.length === 0 ? t('my-entry.times.any') : t('my-entry.times.count', { count: halfDays.length }),
    },
    {
      id: 'about' as const,
      icon: pen,
      title: t('my-entry.about'),
      detail: bio ? <bdi>{bio.text}</bdi> : t('my-entry.unsaid'),
    },
    { id: 'tier' as const, icon: eye, title: t('my-entry.tier'), detail: t(`tier.${tier}`) },
  ];
}

function StateChip({ state }: { state: EntryEditorProps['state'] }) {
  const tone = state === 'published' ? 'good' : state === 'refused' || state === 'paused' ? 'urgent' : 'plain';
  return <Chip tone={tone}>{t(`my-entry.state.${state}`)}</Chip>;
}
