import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { say } from '../components/toast.tsx';
import { useState } from 'preact/hooks';
import type { StuckNeed } from '../../cases/contract.ts';
import { client } from '../device.ts';
import { useNow } from '../now.ts';
import { attempt } from '../problem-of.ts';
import { Board } from '../screens/board/board.tsx';
import { sentenceForGroups } from '../screens/board/sentence-for-groups.ts';
import { t } from '../texts.ts';
import { useLoaded } from '../use-loaded.ts';

export default function BoardPage() {
  const now = useNow();
  const [refused, setRefused] = useState<Problem>();
  const { value, problem, reload } = useLoaded(readBoard, ['board', 'joins', 'vetting', 'me']);
  if (value === undefined) return problem ? <ProblemNotice problem={problem} /> : <Waiting />;
  const act = async (step: () => Promise<unknown>, done: string) => {
    const failed = await attempt(step);
    setRefused(failed);
    await reload();
    if (!failed) say(done);
  };
  const { board, joins, vetting, proposals, rosters, people } = value;
  const handleOf = (id: string) => people.find(({ person }) => person === id)?.handle;
  return (
    <>
      {(refused ?? problem) && <ProblemNotice problem={refused ?? problem ?? 'unavailable'} />}
      <Board
        now={now}
        stuck={board.stuck}
        isAlone={people.filter(({ isSeated }) => isSeated).length === 1}
        joins={joins.map(({ waiting, refusal }) => ({
          person: waiting.person,
          handle: waiting.handle,
          roles: waiting.roles,
          joinedOn: waiting.joinedOn,
          isGenuine: refusal === undefined,
        }))}
        vetting={vetting}
        proposals={[
          ...proposals.map((proposal) => ({
            id: proposal.proposed.hash,
            handle: handleOf(proposal.person.person) ?? '',
            kinds: proposal.newKinds,
            by: handleOf(proposal.issuer),
            sign: () => client.cosign(proposal),
          })),
          ...rosters.map((roster) => ({
            id: roster.proposed.hash,
            handle: roster.joining.map(({ handle }) => handle).join(', '),
            kinds: [],
            by: undefined,
            sign: () => client.cosignRoster(roster),
          })),
        ]}
        onAct={(stuck) => act(() => takeBestAction(stuck), t('board.done'))}
        onConfirm={({ person }) => {
          const join = joins.find(({ waiting }) => waiting.person === person);
          return join ? act(() => client.confirm(join.waiting), t('joins.confirmed')) : reload();
        }}
        onPublish={(entry) => act(() => client.vetEntry(entry), t('vetting.published'))}
        onRefuse={(entry, reason) =>
          act(() => client.api.refuseEntry(entry.id, entry.revision, { reason }), t('board.done'))
        }
        onSign={(proposal) => act(proposal.sign, t('board.signed'))}
        onInvite={(wish) => client.invite(wish).then(({ fragment }) => `${location.origin}/join#${fragment}`)}
      />
    </>
  );
}

async function readBoard() {
  const [board, joins, vetting, proposals, rosters, people] = await Promise.all([
    client.api.board(),
    client.joinsToConfirm(),
    client.api.vetting(),
    client.proposals(),
    client.proposedRosters(),
    client.api.people(),
  ]);
  return { board, joins, vetting, proposals, rosters, people };
}

function takeBestAction({ bestAction, need, case: id }: StuckNeed): Promise<unknown> {
  switch (bestAction) {
    case 'hand-over-key':
      return client.openThread(id);
    case 'widen':
      return client.api.widenNeed(need.id);
    case 'remind':
      return client.api.remindExpert(need.id);
    case 'take':
      return client.api.takeNeed(need.id);
    case 'copy-for-groups':
      return navigator.clipboard.writeText(sentenceForGroups(need));
    default:
      return client.api.askNeedAgain(need.id, {});
  }
}
