import { useState } from 'preact/hooks';
import type { Collective } from '../../../identity/contract.ts';
import type { Locale } from '../../../kernel/index.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Field, TextArea } from '../../components/field.tsx';
import { LocaleChips } from '../../components/locale-chips.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageTitle } from '../../components/page.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { locale, t } from '../../texts.ts';
import { BranchesCard } from './branches-card.tsx';
import { faultsIn, type CollectiveDraft } from './collective-draft.ts';
import { IconChoice } from './icon-choice.tsx';

export interface CollectiveSettingsProps {
  draft: CollectiveDraft;
  /** Another coordinator saved meanwhile: what is kept now. What was typed here stays, and is not saved. */
  newer?: Collective | undefined;
  problem?: Problem | undefined;
  onDraft: (draft: CollectiveDraft) => void;
  onSave: () => Promise<unknown>;
  onTakeNewer: () => void;
  onKeepMine: () => void;
  onBack: () => void;
}

/** What everybody knows of the collective, and only coordinators change. */
export function CollectiveSettings({ draft, newer, problem, onDraft, ...on }: CollectiveSettingsProps) {
  const [isTried, setTried] = useState(false);
  const faults = faultsIn(draft);
  const errorOf = (field: (typeof faults)[number]) =>
    isTried && faults.includes(field) ? t(`coll.fault.${field}`) : undefined;
  const save = async () => {
    setTried(true);
    if (faults.length === 0) await on.onSave();
  };
  const field = (name: 'name' | 'rotaTelephone' | 'accountNumber' | 'appName') => ({
    id: `coll-${name}`,
    value: draft[name],
    error: errorOf(name),
    onInput: (value: string) => onDraft({ ...draft, [name]: value }),
  });
  return (
    <>
      <PageTitle title={t('coll.title')} onBack={on.onBack} />
      {isTried && faults.length > 0 && (
        <ErrorSummary errors={faults.map((name) => ({ field: `coll-${name}`, text: t(`coll.fault.${name}`) }))} />
      )}
      {problem && <ProblemNotice problem={problem} />}
      {newer && <Newer newer={newer} {...on} />}
      <Card label={t('coll.who')}>
        <Field label={t('coll.name')} maxLength={80} {...field('name')} />
        <Field
          label={t('coll.telephone')}
          note={t('coll.telephone.note')}
          type="tel"
          inputMode="tel"
          {...field('rotaTelephone')}
        />
        <Field label={t('coll.account')} note={t('coll.account.note')} maxLength={42} {...field('accountNumber')} />
      </Card>
      <Card label={t('coll.app')}>
        <h2>{t('coll.app')}</h2>
        <p class="quiet small">{t('coll.app.note')}</p>
        <Field label={t('coll.app-name')} maxLength={12} {...field('appName')} />
        <IconChoice chosen={draft.appIcon} onChoose={(appIcon) => onDraft({ ...draft, appIcon })} />
      </Card>
      <BranchesCard
        branches={draft.branches}
        error={errorOf('branches')}
        onBranches={(branches) => onDraft({ ...draft, branches })}
      />
      <PublicTexts draft={draft} onDraft={onDraft} />
      <Button look="main" wide onPress={save}>
        {t('save')}
      </Button>
    </>
  );
}

function Newer({
  newer,
  onTakeNewer,
  onKeepMine,
}: {
  newer: Collective;
  onTakeNewer: () => void;
  onKeepMine: () => void;
}) {
  return (
    <Notice tone="urgent" live>
      <strong>{t('coll.newer')}</strong>
      <span>
        <bdi>{newer.name}</bdi> · <bdi dir="ltr">{newer.rotaTelephone ?? '–'}</bdi>
      </span>
      <span>{t('coll.newer.words')}</span>
      <Button look="outline" onPress={onTakeNewer}>
        {t('coll.take-newer')}
      </Button>
      <Button look="plain" onPress={onKeepMine}>
        {t('coll.keep-mine')}
      </Button>
    </Notice>
  );
}

function PublicTexts({ draft, onDraft }: Pick<CollectiveSettingsProps, 'draft' | 'onDraft'>) {
  const [shown, setShown] = useState<Locale>(locale());
  return (
    <Card label={t('coll.public')}>
      <h2>{t('coll.public')}</h2>
      <LocaleChips label={t('coll.public.language')} chosen={shown} onChoose={setShown} />
      <TextArea
        key={shown}
        label={t('coll.public.text')}
        note={t('coll.public.note')}
        maxLength={600}
        value={draft.publicTexts[shown] ?? ''}
        onInput={(text) => onDraft({ ...draft, publicTexts: { ...draft.publicTexts, [shown]: text } })}
      />
    </Card>
  );
}
