import { useState } from 'preact/hooks';
import leaf from 'icon:leaf';
import type { MyEntry } from '../../../directory/contract.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { say } from '../../components/toast.tsx';
import { day, dayOf } from '../../dates.ts';
import { locale, t } from '../../texts.ts';

interface NodNoticeProps {
  now: Date;
  entry: MyEntry;
  onNod: () => Promise<Problem | undefined>;
  /** Where it is changed, on other pages than its own. */
  entryPath?: string;
}

/** "Still true?", once her last word is ninety days old: one tap. It says what silence leads to. */
export function NodNotice({ now, entry, onNod, entryPath }: NodNoticeProps) {
  const [problem, setProblem] = useState<Problem>();
  const { nodAskedOn, hiddenOn, withdrawnOn, state, can } = entry;
  if (!can.includes('nod') || dayOf(now) < nodAskedOn) return null;
  const said = (date: string) => day(new Date(`${date}T12:00:00Z`), now, locale());
  const dates = { hidden: said(hiddenOn), gone: said(withdrawnOn) };
  const nod = async () => {
    const failed = await onNod();
    setProblem(failed);
    if (!failed) say(t('nod.thanks'));
  };
  return (
    <Notice tone="urgent" icon={leaf}>
      <strong>{t('nod.title')}</strong>
      <span class="small">{t(state === 'hidden' ? 'nod.hidden' : 'nod.words', dates)}</span>
      {problem && <ProblemNotice problem={problem} />}
      <div class="chips">
        <Button look="soft" onPress={nod}>
          {t('nod.yes')}
        </Button>
        {entryPath && (
          <LinkButton look="plain" href={entryPath}>
            {t('nod.change')}
          </LinkButton>
        )}
      </div>
    </Notice>
  );
}
