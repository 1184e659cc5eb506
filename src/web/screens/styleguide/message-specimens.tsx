import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Notice, OfflineNotice } from '../../components/notice.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { say } from '../../components/toast.tsx';
import { t } from '../../texts.ts';
import { Specimen, Specimens } from './specimen.tsx';

const nothing = () => undefined;

/** What is said, and what lies in front. */
export function MessageSpecimens() {
  const [shown, setShown] = useState<'errors' | 'sheet'>();
  return (
    <Specimens title={t('styleguide.messages')}>
      {(['plain', 'urgent', 'danger', 'good'] as const).map((tone) => (
        <Specimen
          key={tone}
          state={t(`styleguide.tone.${tone}`)}
          draw={() => (
            <Notice tone={tone}>
              <strong>{t('styleguide.question')}</strong>
              <span>{`${t('styleguide.sentence')} ${t('styleguide.long-word')}`}</span>
            </Notice>
          )}
        />
      ))}
      <Specimen state={t('styleguide.error')} draw={() => <OfflineNotice telephone="+32 470 00 00 01" />} />
      {shown === 'errors' && <ErrorSummary errors={[{ field: 'styleguide-field', text: t('sign-in.no-handle') }]} />}
      <Field id="styleguide-field" label={t('styleguide.question')} value="" onInput={nothing} />
      <Button onPress={() => setShown('errors')}>{t('styleguide.errors')}</Button>
      <Button onPress={() => say(t('styleguide.sentence'), nothing)}>{t('styleguide.toast')}</Button>
      <Button onPress={() => setShown('sheet')}>{t('styleguide.sheet')}</Button>
      {shown === 'sheet' && (
        <Sheet title={t('styleguide.long-word')} onClose={() => setShown(undefined)}>
          <p>{t('styleguide.sentence')}</p>
          <Button look="main" wide onPress={() => setShown(undefined)}>
            {t('done')}
          </Button>
        </Sheet>
      )}
    </Specimens>
  );
}
