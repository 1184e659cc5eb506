import bell from 'icon:bell';
import code from 'icon:code';
import card from 'icon:life-buoy';
import device from 'icon:smartphone';
import exit from 'icon:log-out';
import lock from 'icon:lock';
import person from 'icon:contact-round';
import { useState } from 'preact/hooks';
import type { SignInView } from '../../../identity/contract.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Field } from '../../components/field.tsx';
import { Switch } from '../../components/switch.tsx';
import { LocalePicker } from '../../components/locale-picker.tsx';
import { PageTitle } from '../../components/page.tsx';
import type { Problem } from '../../components/problem.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { day } from '../../dates.ts';
import { keysAreOn, switchKeys } from '../../keyboard.ts';
import { locale, t } from '../../texts.ts';
import { useTyped } from '../../typed.ts';
import { AppointmentsCard } from './appointments-card.tsx';
import { CodeCard } from '../device-code/code-card.tsx';

export interface SettingsProps {
  now: Date;
  handle: string;
  /** Whoever can be asked has an entry to look after. */
  hasEntry: boolean;
  /** Experts: the number that travels, sealed, with a yes; and whether it does. */
  contact?: { telephone: string; isShared: boolean } | undefined;
  signIns: readonly SignInView[];
  /** What stood in the way, if anything did. */
  onContact: (contact: { telephone: string; isShared: boolean }) => Promise<Problem | undefined>;
  onLocale: () => void;
  onRevoke: (signIn: SignInView) => Promise<unknown>;
  /** Six digits open this device. */
  hasDeviceCode: boolean;
  onChooseCode: () => void;
  onRemoveCode: () => Promise<unknown>;
  onLock: () => void;
  onSignOut: () => Promise<unknown>;
}

export function Settings(props: SettingsProps) {
  const { handle, contact, signIns, now } = props;
  const [hasKeys, setHasKeys] = useState(keysAreOn());
  return (
    <>
      <PageTitle title={t('settings.title')} detail={<bdi>{handle}</bdi>} />
      <Card label={t('settings.locale')}>
        <h2>{t('settings.locale')}</h2>
        <LocalePicker onChange={props.onLocale} />
      </Card>
      {contact && <ContactCard contact={contact} onContact={props.onContact} />}
      <Rows>
        {props.hasEntry && <Row icon={person} title={t('nav.entry')} href="/entry" />}
        <Row icon={bell} title={t('settings.notifications')} href="/settings/notifications" />
        <Row icon={card} title={t('emergency.title')} href="/emergency" />
        <Row icon={lock} title={t('settings.lock')} detail={t('settings.lock.words')} onPress={props.onLock} />
        <Row icon={code} title={t('settings.api')} onPress={() => window.open('/docs', '_blank', 'noopener')} />
      </Rows>
      <CodeCard isSet={props.hasDeviceCode} onChoose={props.onChooseCode} onRemove={props.onRemoveCode} />
      <AppointmentsCard />
      <Card label={t('settings.keys')}>
        <Switch
          label={t('settings.keys')}
          note={t('settings.keys.words')}
          on={hasKeys}
          onChange={(on) => {
            switchKeys(on);
            setHasKeys(on);
          }}
        />
      </Card>
      <section class="stack">
        <h2>{t('settings.sign-ins')}</h2>
        <Rows>
          {signIns.map((signIn) => (
            <Row
              key={signIn.id}
              icon={device}
              title={signIn.deviceName}
              detail={signInWords(signIn, now)}
              end={
                signIn.can.includes('revoke') && !signIn.isThisOne ? (
                  <Button look="plain" onPress={() => props.onRevoke(signIn)}>
                    {t('settings.revoke')}
                  </Button>
                ) : undefined
              }
            />
          ))}
        </Rows>
      </section>
      <Button look="danger" icon={exit} turns wide onPress={props.onSignOut}>
        {t('settings.sign-out')}
      </Button>
      <p class="quiet small">{t('settings.sign-out.words')}</p>
    </>
  );
}

function signInWords({ isThisOne, usedOn, hasDeviceCode }: SignInView, now: Date): string {
  const used = isThisOne ? t('settings.this-one') : t('settings.used', { when: day(new Date(usedOn), now, locale()) });
  return hasDeviceCode ? `${used} · ${t('settings.with-code')}` : used;
}

function ContactCard({
  contact,
  onContact,
}: {
  contact: { telephone: string; isShared: boolean };
  onContact: SettingsProps['onContact'];
}) {
  const [saved, setSaved] = useState(contact);
  const [typed, setTyped] = useTyped<string | undefined>('own telephone', undefined);
  const telephone = typed ?? saved.telephone;
  const save = async (changed: typeof contact) => {
    if (await onContact(changed)) return;
    setSaved(changed);
    setTyped(undefined);
  };
  return (
    <Card label={t('settings.contact')}>
      <h2>{t('settings.contact')}</h2>
      <Field
        label={t('settings.telephone')}
        note={t('settings.telephone.note')}
        type="tel"
        inputMode="tel"
        autocomplete="tel"
        value={telephone}
        onInput={setTyped}
      />
      <Switch
        label={t('settings.share')}
        on={saved.isShared}
        onChange={(isShared) => void save({ telephone: telephone.trim(), isShared })}
      />
      {telephone.trim() !== saved.telephone && (
        <Button look="soft" onPress={() => save({ ...saved, telephone: telephone.trim() })}>
          {t('save')}
        </Button>
      )}
    </Card>
  );
}
