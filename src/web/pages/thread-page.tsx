import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso/router';
import type { ShownCase } from '../../client/index.ts';
import type { CaseId, PersonId } from '../../kernel/index.ts';
import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { say } from '../components/toast.tsx';
import { client } from '../device.ts';
import { keep, kept } from '../kept.ts';
import { readUnread } from '../live.ts';
import { useNow } from '../now.ts';
import { usePlaceNames } from '../place-names.ts';
import { attempt } from '../problem-of.ts';
import { Thread } from '../screens/thread/thread.tsx';
import { threadItems } from '../screens/thread/thread-items.ts';
import { here } from '../here.ts';
import { t } from '../texts.ts';
import { useLoaded } from '../use-loaded.ts';

export default function ThreadPage() {
  const { params } = useRoute();
  const id = params['id'] as CaseId;
  const now = useNow();
  const placeName = usePlaceNames();
  const { me, collective } = here.use();
  const { value, problem: unread, reload } = useLoaded(() => client.openThread(id), ['case'], id);
  const [written, setWritten] = useState<ShownCase>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => setWritten(undefined), [value]);
  const shown = written ?? value;
  useMarkRead(shown);
  if (shown === undefined || me === undefined) return unread ? <ProblemNotice problem={unread} /> : <Waiting />;
  const [need] = shown.view.needs;
  if (need === undefined) return <ProblemNotice problem="not-allowed" />;
  const handle = (person: PersonId) => nameOf(shown, person, me.person);
  const act = async (step: () => Promise<unknown>) => {
    setProblem(await attempt(step));
    await reload();
  };
  const write = async (text: string) =>
    attempt(async () => {
      setWritten(await client.write(shown, text));
    });
  const held = need.appointments.find(({ state }) => state === 'held' || state === 'confirmed');
  const counterpart = held?.expert === me.person ? shown.view.host : held?.expert;
  const giveNumber = (telephone: string) =>
    attempt(async () => {
      if (counterpart === undefined) return;
      await client.sendContactCard(shown, counterpart, telephone);
      say(t('number.sent'));
      await keep('contact', { isShared: true, ...kept('contact'), telephone });
    });
  const card = shown.contactCards.at(-1);
  return (
    <>
      {(problem ?? unread) && (
        <ProblemNotice problem={problem ?? unread ?? 'unavailable'} telephone={collective?.rotaTelephone} />
      )}
      <Thread
        now={now}
        view={shown.view}
        need={need}
        placeName={placeName(need.municipality ?? shown.brief?.needs[0]?.municipality)}
        items={shown.key === 'on-its-way' ? undefined : threadItems(shown, me.person, handle)}
        readers={[...new Set(shown.readers.map(handle))]}
        contact={card && { name: handle(card.from), ...contactIn(card.words) }}
        me={me.person}
        ownNumber={counterpart && shown.people.has(counterpart) ? (kept('contact')?.telephone ?? '') : undefined}
        onGiveNumber={giveNumber}
        rotaTelephone={collective?.rotaTelephone}
        onBack={() => history.back()}
        onWrite={write}
        onCancel={() => act(() => client.api.closeCase(id, { outcome: 'no-longer-needed' }))}
        onClose={(outcome) =>
          act(async () => {
            await client.api.closeCase(id, { outcome });
            say(t('thread.closed'), () => act(() => client.api.reopenCase(id)));
          })
        }
        onReopen={() => act(() => client.api.reopenCase(id))}
        onConfirm={(appointment) => act(() => client.api.confirmAppointment(appointment))}
        onComplete={(appointment) => act(() => client.api.completeAppointment(appointment))}
        onFail={(appointment) =>
          act(() => client.api.failAppointment(appointment, { side: held?.expert === me.person ? 'host' : 'expert' }))
        }
        onAskAgain={() => act(() => client.api.askNeedAgain(need.id, {}))}
        onWithdraw={() => act(() => client.api.withdrawNeed(need.id, { reason: 'no-longer-needed' }))}
        onRelease={(appointment) => act(() => client.api.releaseAppointment(appointment, {}))}
      />
    </>
  );
}

/** A number in what she wrote can be called; words beside it are shown as well. */
function contactIn(words: string): { telephone?: string; words?: string } {
  const [telephone] = /\+?\d[\d\s./()-]{5,}\d/.exec(words) ?? [];
  return { ...(telephone ? { telephone } : {}), ...(telephone === words.trim() ? {} : { words }) };
}

function nameOf({ view, people }: ShownCase, person: PersonId, me: PersonId): string {
  if (person === me) return t('thread.me');
  return people.get(person)?.handle ?? (person === view.host ? t('role.host') : t('role.coordinator'));
}

/** What is on screen counts as read. */
function useMarkRead(shown: ShownCase | undefined): void {
  const last = shown?.items.at(-1);
  useEffect(() => {
    if (shown === undefined || last === undefined || shown.view.unread === 0) return;
    const { epoch, sequence } = last;
    void client.api.markRead(shown.view.id, { epoch, sequence }).then(readUnread, () => undefined);
  }, [last?.epoch, last?.sequence, shown?.view.unread]);
}
