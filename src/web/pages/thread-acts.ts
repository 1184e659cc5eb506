import { ApiError, type ShownCase } from '../../client/index.ts';
import type { PersonId } from '../../kernel/index.ts';
import { cancelRequest } from '../cancel-request.ts';
import type { Problem } from '../components/problem.tsx';
import { say } from '../components/toast.tsx';
import { client } from '../device.ts';
import { keep, kept } from '../kept.ts';
import { writeTimes } from '../proposed-times.ts';
import { attempt, problemOf } from '../problem-of.ts';
import { t } from '../texts.ts';
import { draftAgain } from '../screens/ask/draft-again.ts';
import type { ThreadActs } from '../screens/thread/thread.tsx';

export interface OpenCase {
  shown: ShownCase;
  me: PersonId;
  /** Where the main need is, by name. */
  place: string | undefined;
  onProblem: (problem: Problem | undefined) => void;
  onWritten: (shown: ShownCase) => void;
  reload: () => Promise<void>;
  route: (path: string) => void;
}

/** What a tap does that few take, and none at once: it comes with the tap. */
export type LateActs = Omit<ThreadActs, 'back' | 'write' | 'knownAdults'>;

/** What a tap in a thread does: on this device, at the server, then the case as it stands after. */
export function actsOn({ shown, me, place, onProblem, onWritten, reload, route }: OpenCase): LateActs {
  const { view, brief, people } = shown;
  const { id } = view;
  const act = async (step: () => Promise<unknown>) => {
    onProblem(await attempt(step));
    await reload();
  };
  const find = (appointment: string) =>
    view.needs.flatMap(({ appointments }) => appointments).find((one) => one.id === appointment);
  const expertOf = (appointment: string) => find(appointment)?.expert;
  const canOf = (appointment: string) => find(appointment)?.can;
  return {
    propose: (times) =>
      attempt(async () => onWritten(await client.write(shown, writeTimes({ kind: 'proposal', times })))),
    choose: (appointment, time) =>
      attempt(async () => {
        onWritten(await client.write(shown, writeTimes({ kind: 'choice', time })));
        if (canOf(appointment)?.includes('confirm')) await client.api.confirmAppointment(appointment);
        await reload();
      }),
    giveNumber: (appointment, telephone) =>
      attempt(async () => {
        const expert = expertOf(appointment);
        const other = expert === me ? view.host : expert;
        if (other === undefined || !people.has(other)) return;
        await client.sendContactCard(shown, other, telephone);
        say(t('number.sent'));
        await keep('contact', { isShared: true, ...kept('contact'), telephone });
      }),
    cancel: async () => {
      const at = { zone: view.needs[0]?.zone, name: place };
      const again = brief && draftAgain(brief, at);
      const problem = await attempt(() => cancelRequest(id, again, route));
      onProblem(problem);
      if (problem) await reload();
    },
    close: (outcome) =>
      act(async () => {
        await client.api.closeCase(id, { outcome });
        say(t('thread.closed'), () => act(() => client.api.reopenCase(id)));
      }),
    reopen: () => act(() => client.api.reopenCase(id)),
    confirm: (appointment) => act(() => client.api.confirmAppointment(appointment)),
    release: (appointment) => act(() => client.api.releaseAppointment(appointment, {})),
    complete: (appointment) => act(() => client.api.completeAppointment(appointment)),
    fail: (appointment) =>
      act(() => client.api.failAppointment(appointment, { side: expertOf(appointment) === me ? 'host' : 'expert' })),
    answer: async (question, answer) => {
      const problem = await attempt(() => client.answerQuestion(shown, question, answer));
      // Answered, or gone meanwhile: the page shows how it stands.
      if (problem !== 'offline') await reload();
      return problem;
    },
    askAgain: (need) => act(() => client.api.askNeedAgain(need, {})),
    withdraw: (need) => act(() => client.api.withdrawNeed(need, { reason: 'no-longer-needed' })),
    addAdult: async (handle) => {
      try {
        onWritten(await client.addSecondAdult(shown, handle));
        say(t('adult.added', { name: handle }));
        return undefined;
      } catch (error) {
        return error instanceof ApiError && error.status === 404 ? 'unknown' : problemOf(error);
      }
    },
    removeAdult: async () => {
      const isHost = view.host === me;
      const problem = await attempt(() => client.removeSecondAdult(shown));
      onProblem(problem);
      if (problem === undefined && isHost) say(t('adult.removed'));
      if (problem === undefined && !isHost) route('/cases');
      else await reload();
    },
  };
}
