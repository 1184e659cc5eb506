import ambulance from 'icon:ambulance';
import pencil from 'icon:pencil';
import phone from 'icon:phone';
import printer from 'icon:printer';
import lost from 'icon:smartphone';
import stethoscope from 'icon:stethoscope';
import { useState } from 'preact/hooks';
import type { IconPath } from '../../bundle/icons.ts';
import type { EmergencyCard } from '../../../identity/contract.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icon.tsx';
import { LocaleChips } from '../../components/locale-chips.tsx';
import { PageTitle } from '../../components/page.tsx';
import { wholeDate } from '../../dates.ts';
import { telephoneInGroups } from '../../telephone.ts';
import { directionOf, locale, t } from '../../texts.ts';
import './emergency.css';

/**
 * Numbers and five lines for an arrest: without an account, without a network, on paper. The card speaks the language that
 * whoever stands beside can read; the page around it keeps its own.
 */
export function Emergency(props: { card: EmergencyCard; canChange: boolean; onBack: () => void }) {
  const { card } = props;
  const [shown, setShown] = useState(locale());
  const texts = card.texts[shown];
  return (
    <>
      <div class="stack" lang={shown} dir={directionOf(shown)}>
        <PageTitle title={texts.title} onBack={props.onBack} />
        <EmergencyNumber icon={ambulance} number="112" words={texts.danger} tone="danger" />
        <EmergencyNumber icon={stethoscope} number={card.doctorTelephone} words={texts.doctor} />
        {card.rotaTelephone && <EmergencyNumber icon={phone} number={card.rotaTelephone} words={texts.rota} />}
        <Card label={texts.arrest}>
          <h2>{texts.arrest}</h2>
          <ol class="emergency-lines">
            {texts.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </Card>
      </div>
      <p class="quiet small">{t('emergency.dated', { day: wholeDate(new Date(card.changedOn), locale()) })}</p>
      <div class="stack on-screen">
        <LocaleChips label={t('emergency.language')} chosen={shown} onChoose={setShown} />
        <Button look="outline" icon={printer} wide onPress={() => print()}>
          {t('print')}
        </Button>
        <LinkButton look="plain" icon={lost} href="/lost">
          {t('sign-in.lost')}
        </LinkButton>
        {props.canChange && (
          <LinkButton look="plain" icon={pencil} href="/emergency/edit">
            {t('emergency.edit')}
          </LinkButton>
        )}
      </div>
    </>
  );
}

export function EmergencyNumber({
  icon,
  number,
  words,
  tone,
}: {
  icon: IconPath;
  number: string;
  words: string;
  tone?: 'danger';
}) {
  return (
    <a class={tone ? 'emergency-number is-danger' : 'emergency-number'} href={`tel:${number}`}>
      <Icon of={icon} />
      <span>
        <strong>
          <bdi dir="ltr">{telephoneInGroups(number)}</bdi>
        </strong>
        {words}
      </span>
    </a>
  );
}
