import { useEffect, useRef } from 'preact/hooks';
import check from 'icon:circle-check';
import clock from 'icon:clock';
import eyes from 'icon:eye';
import moon from 'icon:moon';
import phone from 'icon:phone';
import { Button, LinkButton } from '../../components/button.tsx';
import { Fact, Facts } from '../../components/fact.tsx';
import { Icon } from '../../components/icon.tsx';
import { dayAndTime } from '../../dates.ts';
import { kindLabel } from '../../labels.ts';
import { locale, t } from '../../texts.ts';
import type { Draft } from './draft.ts';
import './sent-step.css';

/** What became of a request just sent. */
export interface Sent {
  readonly asked: number;
  readonly until: Date;
  /** At night: when the first people will be asked. */
  readonly firstAskedAt?: Date | undefined;
  /** Nobody can be asked: coordinators were told instead. */
  readonly isStuck: boolean;
  /** Where the thread is. */
  readonly href: string;
}

interface SentStepProps {
  draft: Draft;
  sent: Sent;
  now: Date;
  telephone?: string | undefined;
  onCancel?: (() => Promise<unknown>) | undefined;
}

/** Who was told, how many, until when; and Cancel for as long as it makes sense. */
export function SentStep({ draft, sent, now, telephone, onCancel }: SentStepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="sent">
      <Icon of={sent.isStuck ? phone : check} />
      <h1 ref={heading} tabIndex={-1}>
        {titleOf(draft, sent)}
      </h1>
      <Facts>
        {sent.firstAskedAt && sent.asked === 0 && !sent.isStuck && (
          <Fact icon={moon}>{t('sent.night', { when: dayAndTime(sent.firstAskedAt, now, locale()) })}</Fact>
        )}
        <Fact icon={clock}>{t('sent.until', { when: dayAndTime(sent.until, now, locale()) })}</Fact>
        <Fact icon={eyes}>{draft.isArrest ? t('sent.voice') : t('sent.readers')}</Fact>
      </Facts>
      <div class="step-foot">
        {telephone && draft.urgency === 'critical' && (
          <LinkButton look="danger" icon={phone} wide href={`tel:${telephone}`}>
            {t('call.rota')}
          </LinkButton>
        )}
        <LinkButton look="main" wide href={sent.href}>
          {t('sent.follow')}
        </LinkButton>
        {onCancel && (
          <Button look="plain" wide onPress={onCancel}>
            {t('sent.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}

function titleOf(draft: Draft, { asked, isStuck }: Sent): string {
  if (isStuck) return t('sent.stuck');
  if (asked === 0) return t('sent.noted');
  return draft.kind === 'dentist'
    ? t('sent.dentists', { count: asked })
    : t('sent.title', { count: asked, kind: kindLabel(draft.kind) });
}
