import { useEffect, useRef, useState } from 'preact/hooks';
import check from 'icon:circle-check';
import clock from 'icon:clock';
import eyes from 'icon:eye';
import info from 'icon:info';
import moon from 'icon:moon';
import phone from 'icon:phone';
import { domainOfKind, type Kind } from '../../../kernel/index.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Fact, Facts } from '../../components/fact.tsx';
import { Icon } from '../../components/icon.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { dayAndTime } from '../../dates.ts';
import { kindLabel } from '../../labels.ts';
import { needTiles, tileOfKind } from '../../need-tiles.ts';
import { locale, t } from '../../texts.ts';
import type { Draft } from './draft.ts';
import './sent-step.css';

/** What became of one need of a request just sent. */
export interface SentNeed {
  readonly kind: Kind;
  readonly asked: number;
  readonly until: Date;
  /** At night: when the first people will be asked. */
  readonly firstAskedAt?: Date | undefined;
  /** Nobody can be asked: coordinators were told instead. */
  readonly isStuck: boolean;
}

/** What became of a request just sent. */
export interface Sent {
  /** The main one first. */
  readonly needs: readonly [SentNeed, ...SentNeed[]];
  /** It had arrived the first time; what was changed since did not. */
  readonly isEarlier: boolean;
  /** No coordinator dated the list of coordinators lately: no key went ahead. */
  readonly isRosterStale: boolean;
  /** Where the thread is. */
  readonly href: string;
}

interface SentStepProps {
  draft: Draft;
  sent: Sent;
  now: Date;
  telephone?: string | undefined;
  onCancel: () => Promise<Problem | undefined>;
}

/** Who was told, how many, until when; and Cancel for as long as it makes sense. */
export function SentStep({ draft, sent, now, telephone, onCancel }: SentStepProps) {
  const [problem, setProblem] = useState<Problem>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [main, ...beside] = sent.needs;
  const when = (at: Date) => dayAndTime(at, now, locale());
  return (
    <div class="sent">
      <Icon of={main.isStuck ? phone : check} />
      <h1 ref={heading} tabIndex={-1}>
        {titleOf(draft, sent.needs)}
      </h1>
      <Facts>
        {sent.isEarlier && <Fact icon={info}>{t('sent.earlier')}</Fact>}
        {main.firstAskedAt && main.asked === 0 && !main.isStuck && (
          <Fact icon={moon}>{t('sent.night', { when: when(main.firstAskedAt) })}</Fact>
        )}
        <Fact icon={clock}>{t('sent.until', { when: when(main.until) })}</Fact>
        {(beside.length > 0 ? sent.needs : []).map((need) => (
          <Fact key={need.kind} icon={needTiles[tileOfKind(need.kind)].icon}>
            {wordsOf(need)}
          </Fact>
        ))}
        {beside.length > 0 && <Fact icon={info}>{t('together.apart')}</Fact>}
        {sent.isRosterStale && <Fact icon={info}>{t('sent.stale')}</Fact>}
        <Fact icon={eyes}>{draft.isArrest ? t('sent.voice') : t('sent.readers')}</Fact>
      </Facts>
      <div class="step-foot">
        {problem && <ProblemNotice problem={problem} telephone={telephone} />}
        {telephone && draft.urgency === 'critical' && (
          <LinkButton look="danger" icon={phone} wide href={`tel:${telephone}`}>
            {t('call.rota')}
          </LinkButton>
        )}
        <LinkButton look="main" wide href={sent.href}>
          {t('sent.follow')}
        </LinkButton>
        <Button look="plain" wide onPress={async () => setProblem(await onCancel())}>
          {t('sent.cancel')}
        </Button>
      </div>
    </div>
  );
}

function titleOf({ kind, languages }: Draft, [{ asked, isStuck }, ...beside]: Sent['needs']): string {
  if (beside.some((need) => !need.isStuck) || (beside.length > 0 && !isStuck)) return t('sent.noted');
  if (isStuck)
    return domainOfKind(kind) === 'language' && languages.length === 0 ? t('sent.language') : t('sent.stuck');
  if (asked === 0) return t('sent.noted');
  return kind === 'dentist'
    ? t('sent.dentists', { count: asked })
    : t('sent.title', { count: asked, kind: kindLabel(kind) });
}

function wordsOf({ kind, asked, isStuck }: SentNeed): string {
  if (isStuck) return t('sent.beside.stuck', { kind: kindLabel(kind) });
  return asked === 0
    ? t('sent.beside.noted', { kind: kindLabel(kind) })
    : t('sent.beside', { count: asked, kind: kindLabel(kind) });
}
