import { useEffect, useState } from 'preact/hooks';
import { useLocation } from '../location.tsx';
import type { Me } from '../../identity/contract.ts';
import type { Notifications as Chosen } from '../../notifications/contract.ts';
import { ApiError } from '../../client/index.ts';
import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { client } from '../device.ts';
import { here } from '../here.ts';
import { attempt } from '../problem-of.ts';
import { pushState, turnPushOff, turnPushOn, type PushState } from '../push.ts';
import { Notifications, type NotificationsProps } from '../screens/notices/notifications.tsx';
import { useLoaded } from '../use-loaded.ts';

export default function NotificationsPage() {
  const { me } = here.use();
  const { route } = useLocation();
  const [problem, setProblem] = useState<Problem>();
  const [push, setPush] = useState<PushState>();
  const { value: chosen, problem: unread, reload } = useLoaded(() => client.api.notifications(), ['me']);
  const isOn = chosen?.push.isOn;
  useEffect(() => {
    if (isOn !== undefined) void pushState(isOn).then(setPush);
  }, [isOn]);
  if (chosen === undefined || push === undefined || me === undefined) {
    return unread ? <ProblemNotice problem={unread} /> : <Waiting />;
  }
  const act = async (step: () => Promise<unknown>) => {
    const failed = await attempt(step);
    setProblem(failed);
    await reload();
    return failed;
  };
  const turn = (on: boolean) =>
    act(async () => setPush(await (on ? turnPushOn(chosen.push.publicKey) : turnPushOff())));
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <Notifications
        chosen={chosen}
        matters={mattersOf(me)}
        push={push}
        onPush={turn}
        onChange={(change) => act(() => client.api.changeNotifications(change))}
        mail={{
          onAddress: (address) => act(() => client.api.giveMailAddress(address)),
          onCode: async (code) => {
            let fault: 'wrong' | 'over' | undefined;
            await act(async () => {
              fault = await confirm(code);
            });
            return fault;
          },
          onRemove: () => act(() => client.api.removeMailAddress()),
        }}
        onBack={() => route('/settings')}
      />
    </>
  );
}

/** What was wrong with the code, if only that. */
async function confirm(code: string): Promise<'wrong' | 'over' | undefined> {
  try {
    await client.api.confirmMailAddress(code);
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'notifications.wrong_code') return 'wrong';
    if (error.code === 'notifications.code_over') return 'over';
    throw error;
  }
}

function mattersOf({ roles }: Me): NotificationsProps['matters'] {
  const all: Chosen['push']['matters'] = ['asked', 'cases', 'coordination', 'entry'];
  return all.filter((matter) => {
    if (matter === 'asked' || matter === 'entry') return roles.includes('expert');
    return matter === 'cases' || roles.includes('coordinator');
  });
}
