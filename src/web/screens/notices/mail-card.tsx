import { useState } from 'preact/hooks';
import type { Notifications } from '../../../notifications/contract.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Field } from '../../components/field.tsx';
import type { Problem } from '../../components/problem.tsx';
import { t } from '../../texts.ts';
import { useTyped } from '../../typed.ts';

type Mail = Notifications['mail'];

export interface MailSteps {
  /** What stood in the way, if anything did. */
  onAddress: (address: string) => Promise<Problem | undefined>;
  /** Answers what was wrong with it. */
  onCode: (code: string) => Promise<'wrong' | 'over' | undefined>;
  onRemove: () => Promise<unknown>;
}

/** Her address: given, confirmed by a code that she types here, taken away. It is shown to nobody in full. */
export function MailCard({ mail, steps }: { mail: Mail; steps: MailSteps }) {
  const isWrong = mail.isAvailable && (mail.state === 'refused' || mail.codeRefused);
  return (
    <Card label={t('notify.mail')}>
      <h2>{t('notify.mail')}</h2>
      {mail.address !== undefined && (
        <p>
          <bdi>{mail.address}</bdi>
        </p>
      )}
      <p class={isWrong ? 'field-error' : 'quiet'} aria-live="polite">
        {words(mail)}
      </p>
      {mail.isAvailable && mail.state === 'unconfirmed' && !mail.codeRefused && <Code onCode={steps.onCode} />}
      {mail.isAvailable && mail.state !== 'working' && <Address mail={mail} onAddress={steps.onAddress} />}
      {mail.state !== 'none' && (
        <Button look="plain" onPress={steps.onRemove}>
          {t('notify.mail.remove')}
        </Button>
      )}
    </Card>
  );
}

function words({ isAvailable, state, codeRefused }: Mail): string {
  if (!isAvailable) return t('notify.mail.unavailable');
  if (state === 'unconfirmed') return codeRefused ? t('notify.mail.code-refused') : t('notify.mail.sent');
  return state === 'none' ? t('notify.mail.words') : t(`notify.mail.${state}`);
}

function Code({ onCode }: Pick<MailSteps, 'onCode'>) {
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<'wrong' | 'over'>();
  const digits = code.replaceAll(/\D/g, '');
  const confirm = async () => setFault(digits.length === 6 ? await onCode(digits) : 'wrong');
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Field
        label={t('notify.code')}
        note={t('notify.code.words')}
        error={fault && t(`notify.code.${fault}`)}
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={9}
        value={code}
        onInput={setCode}
      />
      <Button look="soft" type="submit" onPress={confirm}>
        {t('notify.code.confirm')}
      </Button>
    </form>
  );
}

function Address({ mail, onAddress }: { mail: Mail; onAddress: MailSteps['onAddress'] }) {
  const [address, setAddress] = useTyped('mail address', '');
  const [isWrong, setIsWrong] = useState(false);
  const typed = address.trim();
  const send = async () => {
    const isRight = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed);
    setIsWrong(!isRight);
    if (isRight && !(await onAddress(typed))) setAddress('');
  };
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Field
        label={mail.state === 'none' ? t('notify.address') : t('notify.address.other')}
        note={t('notify.address.words')}
        error={isWrong ? t('notify.address.wrong') : undefined}
        type="email"
        inputMode="email"
        autocomplete="email"
        value={address}
        onInput={setAddress}
      />
      <Button look="soft" type="submit" onPress={send}>
        {t('notify.address.send')}
      </Button>
    </form>
  );
}
