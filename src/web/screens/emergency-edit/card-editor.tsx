import { useState } from 'preact/hooks';
import type { EmergencyCardView } from '../../../identity/contract.ts';
import type { Locale } from '../../../kernel/index.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Field, TextArea } from '../../components/field.tsx';
import { LocaleChips } from '../../components/locale-chips.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageTitle } from '../../components/page.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { day } from '../../dates.ts';
import { locale, t } from '../../texts.ts';
import { faultsIn, lineCount, withText, type CardDraft } from './card-draft.ts';

export interface CardEditorProps {
  now: Date;
  card: EmergencyCardView;
  draft: CardDraft;
  /** Another coordinator was faster: her card, beside which the draft stays. */
  newer?: EmergencyCardView | undefined;
  problem?: Problem | undefined;
  onDraft: (draft: CardDraft) => void;
  onSave: () => Promise<unknown>;
  onTakeNewer: () => void;
  onKeepMine: () => void;
  onBack: () => void;
}

const lineNumbers = Array.from({ length: lineCount }, (_, index) => index);

/** The emergency card, written in four languages: what everybody finds on her phone on a bad day. */
export function CardEditor({ card, draft, newer, problem, ...props }: CardEditorProps) {
  const [shown, setShown] = useState<Locale>(locale());
  const [isTried, setTried] = useState(false);
  const { doctor, lines } = draft.texts[shown];
  const faults = faultsIn(draft);
  const errors = [
    ...(faults.telephone ? [{ field: 'card-telephone', text: t('card.telephone.wrong') }] : []),
    ...faults.locales.map((one) => ({ field: 'card-doctor', text: t(`card.missing.${one}`) })),
  ];
  const save = async () => {
    setTried(true);
    if (errors.length === 0) await props.onSave();
  };
  const dated = {
    day: day(new Date(card.changedOn), props.now, locale()),
    name: card.changedBy ?? '',
  };
  return (
    <>
      <PageTitle
        title={t('card.title')}
        detail={card.changedBy ? t('card.by', dated) : t('card.shipped')}
        onBack={props.onBack}
      />
      <p>{t('card.words')}</p>
      {isTried && errors.length > 0 && <ErrorSummary errors={errors} />}
      {problem && <ProblemNotice problem={problem} />}
      {newer && (
        <Notice tone="urgent" live>
          <strong>{t('card.newer', { name: newer.changedBy ?? '' })}</strong>
          {saidIn(newer, shown).map((line) => (
            <span key={line} dir="auto">
              {line}
            </span>
          ))}
          <span>{t('card.newer.words')}</span>
          <Button look="outline" onPress={props.onTakeNewer}>
            {t('card.take-newer')}
          </Button>
          <Button look="plain" onPress={props.onKeepMine}>
            {t('card.keep-mine')}
          </Button>
        </Notice>
      )}
      <Field
        id="card-telephone"
        label={t('card.telephone')}
        type="tel"
        inputMode="tel"
        value={draft.doctorTelephone}
        onInput={(doctorTelephone) => props.onDraft({ ...draft, doctorTelephone })}
      />
      <LocaleChips label={t('card.language')} chosen={shown} onChoose={setShown} />
      <Card label={t('card.language')}>
        <div class="stack">
          <TextArea
            id="card-doctor"
            label={t('card.doctor')}
            maxLength={80}
            rows={2}
            value={doctor}
            onInput={(value) => props.onDraft(withText(draft, shown, { doctor: value }))}
          />
          {lineNumbers.map((index) => (
            <TextArea
              key={`${shown}-${index}`}
              label={t('card.line', { number: index + 1 })}
              maxLength={160}
              value={lines[index] ?? ''}
              onInput={(value) => {
                const changed = lineNumbers.map((at) => (at === index ? value : (lines[at] ?? '')));
                props.onDraft(withText(draft, shown, { lines: changed }));
              }}
            />
          ))}
        </div>
      </Card>
      <Button look="main" wide onPress={save}>
        {t('card.save')}
      </Button>
    </>
  );
}

/** What a card says in this language, line by line. */
function saidIn({ doctorTelephone, texts }: EmergencyCardView, shown: Locale): string[] {
  const { doctor, lines } = texts[shown];
  return [doctorTelephone, doctor, ...lines];
}
