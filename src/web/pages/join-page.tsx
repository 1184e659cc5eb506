import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, type Joiner, type OpenedInvitation } from '../../client/index.ts';
import { DomainError } from '../../kernel/index.ts';
import { Button } from '../components/button.tsx';
import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { client } from '../device.ts';
import { problemOf } from '../problem-of.ts';
import { later } from '../later.tsx';
import { Join, type JoinProps } from '../screens/join/join.tsx';
import { takeFragment } from '../fragment.ts';
import { t } from '../texts.ts';

const LocaleChoice = later(() => import('./locale-choice.tsx').then((file) => file.LocaleChoice));
const InvitationGone = later(() => import('../screens/join/joined.tsx').then((file) => file.InvitationGone));

export default function JoinPage() {
  const [opened, setOpened] = useState<OpenedInvitation | 'gone'>();
  const [problem, setProblem] = useState<Problem>();
  const joiner = useRef<Joiner>(undefined);
  const open = async () => {
    try {
      setOpened(await client.openInvitation(takeFragment()));
    } catch (error) {
      if (isOver(error)) setOpened('gone');
      else setProblem(problemOf(error));
    }
  };
  useEffect(() => void open(), []);
  if (opened === 'gone') return <InvitationGone />;
  if (opened === undefined) {
    if (problem === undefined) return <Waiting />;
    return (
      <>
        <ProblemNotice problem={problem} />
        <Button look="main" wide onPress={open}>
          {t('try-again')}
        </Button>
      </>
    );
  }
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
      // Withdrawn, or used by somebody else, while she wrote her words down.
      if (isOver(error)) setOpened('gone');
      return error instanceof ApiError && error.status === 409 ? 'handle-taken' : problemOf(error);
    }
  };
  return <Join collective={opened.notice.collective} language={<LocaleChoice />} onPrepare={prepare} onJoin={join} />;
}

/** This link opens nothing any more, or never did. */
function isOver(error: unknown): boolean {
  return error instanceof DomainError || (error instanceof ApiError && [404, 410].includes(error.status));
}
