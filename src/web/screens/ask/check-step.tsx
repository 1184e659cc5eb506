import { useState } from 'preact/hooks';
import clock from 'icon:clock';
import languagesIcon from 'icon:languages';
import lock from 'icon:lock';
import note from 'icon:message-square-text';
import people from 'icon:users';
import phone from 'icon:phone';
import pin from 'icon:map-pin';
import settings from 'icon:sliders-horizontal';
import { LinkButton } from '../../components/button.tsx';
import { LanguageName } from '../../components/language-name.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { kindLabel } from '../../labels.ts';
import { countsPeople } from '../../need-kinds.ts';
import { needTiles } from '../../need-tiles.ts';
import { t } from '../../texts.ts';
import type { Draft, Question, Where } from './draft.ts';
import { MoreSheet, moreWords } from './more-sheet.tsx';
import { nameOf } from './place-step.tsx';
import { TogetherChoice } from './together-choice.tsx';

interface CheckStepProps {
  draft: Draft;
  now: Date;
  /** Where she asked last time. */
  usualPlace?: Where | undefined;
  telephone?: string | undefined;
  onChange: (draft: Draft) => void;
  onGo: (step: Exclude<Question, 'check'>) => void;
}

/** Everything once more: each line leads back to its question. */
export function CheckStep({ draft, now, usualPlace, telephone, onChange, onGo }: CheckStepProps) {
  const [showsMore, setShowsMore] = useState(false);
  const { kind, urgency, languages, mode, where } = draft;
  return (
    <>
      {telephone && urgency === 'critical' && (
        <LinkButton look="danger" icon={phone} wide href={`tel:${telephone}`}>
          {t('call.rota')}
        </LinkButton>
      )}
      <Rows>
        <Row icon={needTiles[draft.tile].icon} title={kindLabel(kind)} onPress={() => onGo('need')} />
        {countsPeople(kind) && (
          <Row icon={people} title={t('people.count', { count: draft.people })} onPress={() => setShowsMore(true)} />
        )}
        <Row
          icon={clock}
          title={t(`urgency.${urgency}`)}
          detail={draft.halfDays.length > 0 ? t('check.times', { count: draft.halfDays.length }) : undefined}
          onPress={() => onGo('when')}
        />
        {!draft.isArrest && (
          <Row
            icon={languagesIcon}
            title={
              languages.length > 0
                ? languages.map((language) => <LanguageName key={language} language={language} />)
                : t('check.any-language')
            }
            onPress={() => onGo('language')}
          />
        )}
        <Row
          icon={pin}
          title={mode === 'phone' && where === 'unknown' ? t('place.phone') : nameOf(where)}
          detail={mode === 'phone' && where !== 'unknown' ? t('place.phone') : undefined}
          onPress={() => onGo('place')}
        />
        {draft.isArrest ? (
          <Row icon={note} title={t('check.by-voice')} />
        ) : (
          <Row
            icon={note}
            title={draft.note === '' ? t('check.no-note') : t('check.note')}
            detail={draft.note === '' ? undefined : <span dir="auto">{draft.note}</span>}
            onPress={() => onGo('note')}
          />
        )}
        {!draft.isArrest && (
          <Row icon={settings} title={t('more.title')} detail={moreWords(draft)} onPress={() => setShowsMore(true)} />
        )}
      </Rows>
      <TogetherChoice draft={draft} usualPlace={usualPlace} onChange={onChange} onLanguage={() => onGo('language')} />
      <Notice icon={lock}>
        <span class="small">{draft.isSensitive ? t('check.sealed.sensitive') : t('check.sealed')}</span>
      </Notice>
      {showsMore && <MoreSheet draft={draft} now={now} onChange={onChange} onClose={() => setShowsMore(false)} />}
    </>
  );
}
