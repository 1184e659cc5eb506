import { useState } from 'preact/hooks';
import type { Card as Entry } from '../../../directory/contract.ts';
import type { NeedView } from '../../../cases/contract.ts';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { Waiting } from '../../components/progress.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { say } from '../../components/toast.tsx';
import { client } from '../../device.ts';
import { attempt } from '../../problem-of.ts';
import { t } from '../../texts.ts';
import { useLoaded } from '../../use-loaded.ts';
import { needTime, needTitle } from '../need-words.ts';

/** A host made an appointment with a practice herself: which of her requests it is for. */
export function OwnCallSheet({ entry, now, onClose }: { entry: Entry; now: Date; onClose: () => void }) {
  const { value, problem } = useLoaded(() => openNeeds(entry), ['case'], entry.id);
  const [refused, setRefused] = useState<Problem>();
  const note = async (need: NeedView) => {
    const failed = await attempt(() => client.api.noteOwnCall(need.id, { entry: entry.id }));
    setRefused(failed);
    if (failed) return;
    onClose();
    say(t('made.done'));
  };
  return (
    <Sheet title={t('made.title')} onClose={onClose}>
      {(refused ?? problem) && <ProblemNotice problem={refused ?? problem ?? 'unavailable'} />}
      {value === undefined && !problem && <Waiting />}
      {value?.length === 0 && <p>{t('made.none')}</p>}
      {value !== undefined && value.length > 0 && (
        <>
          <p class="quiet small">{t('made.words')}</p>
          <Rows>
            {value.map((need) => (
              <Row key={need.id} title={needTitle(need)} detail={needTime(need, now)} onPress={() => note(need)} />
            ))}
          </Rows>
        </>
      )}
    </Sheet>
  );
}

/** Her requests that this practice could be for, and that nobody has accepted yet. */
async function openNeeds({ skills }: Entry): Promise<NeedView[]> {
  const needs = (await client.api.cases()).flatMap((one) => one.needs);
  return needs.filter(({ kind, can }) => can.includes('own-call') && skills.some((skill) => skill.kind === kind));
}
