import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, type Joiner, type OpenedInvitation } from '../../client/index.ts';
import { DomainError } from '../../kernel/index.ts';
import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { client } from '../device.ts';
import { problemOf } from '../problem-of.ts';
import { later } from '../later.tsx';
import { Join, type JoinProps } from '../screens/join/join.tsx';
import { takeFragment } from '../fragment.ts';

const LocaleChoice = later(() => import('./locale-choice.tsx').then((file) => file.LocaleChoice));
const InvitationGone = later(() => import('../screens/join/joined.tsx').then((file) => file.InvitationGone));

export default function JoinPage() {
  const [opened, setOpened] = useState<OpenedInvitation | 'gone'>();
  const [problem, setProblem] = useState<Problem>();
  const joiner = useRef<Joiner>(undefined);
  useEffect(() => {
    client.openInvitation(takeFragment()).then(setOpened, (error: unknown) => {
      if (error instanceof DomainError || (error instanceof ApiError && error.status !== 429)) setOpened('gone');
      else setProblem(problemOf(error));
    });
  }, []);
  if (opened === 'gone') return <InvitationGone />;
  if (opened === undefined) return problem ? <ProblemNotice problem={problem} /> : <Waiting />;
  const prepare: JoinProps['onPrepare'] = async (handle, form) => {
    try {
      joiner.current = await client.prepareToJoin(opened, { handle, form });
      return { secret: joiner.current.words };
    } catch (error) {
      return error instanceof DomainError && error.code === 'sealing.handle_refused'
        ? 'handle-refused'
        : problemOf(error);
    }
  };
  const join: JoinProps['onJoin'] = async () => {
    try {
      const joined = await joiner.current?.join();
      return joined?.state === 'ready' ? 'ready' : 'waiting';
    } catch (error) {
      return error instanceof ApiError && error.status === 409 ? 'handle-taken' : problemOf(error);
    }
  };
  return <Join collective={opened.notice.collective} language={<LocaleChoice />} onPrepare={prepare} onJoin={join} />;
}
