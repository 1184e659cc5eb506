import { useEffect } from 'preact/hooks';
import type { PersonView } from '../../identity/contract.ts';
import { client } from '../device.ts';
import { Queue } from '../screens/board/columns.tsx';
import { JoinCard } from '../screens/board/join-card.tsx';
import { ProposalCard } from '../screens/board/proposal-card.tsx';
import { VettingCard } from '../screens/board/vetting-card.tsx';
import { t } from '../texts.ts';
import { useLoaded } from '../use-loaded.ts';
import type { Act } from './take-action.ts';

interface BoardDeskProps {
  now: Date;
  people: readonly PersonView[];
  me: string;
  act: Act;
  onCount: (waiting: number) => void;
}

/** What waits for a coordinator besides needs: people to confirm, what a second hand must sign, entries to look at. */
export function BoardDesk({ now, people, me, act, onCount }: BoardDeskProps) {
  const { value, reload } = useLoaded(readDesk, ['joins', 'vetting', 'me']);
  const { joins = [], entries = [], proposals = [], rosters = [] } = value ?? {};
  const count = joins.length + entries.length + proposals.length + rosters.length;
  useEffect(() => onCount(count), [count]);
  const handleOf = (id: string | undefined) => people.find(({ person }) => person === id)?.handle;
  const step = (work: () => Promise<unknown>, done: string) => act(() => work().finally(reload), done);
  const toSign = [
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
  ];
  return (
    <>
      {joins.length > 0 && (
        <Queue title={t('board.joins')} count={joins.length}>
          {joins.map(({ waiting, refusal, inviter }) => (
            <JoinCard
              key={waiting.person}
              now={now}
              join={{
                ...waiting,
                inviter: handleOf(inviter),
                isGenuine: refusal === undefined,
                isRefusable: waiting.can.includes('refuse'),
              }}
              onConfirm={() => step(() => client.confirm(waiting), t('joins.confirmed'))}
              onRefuse={() => step(() => client.api.refuseJoin(waiting.person), t('joins.refused'))}
            />
          ))}
        </Queue>
      )}
      {toSign.length > 0 && (
        <Queue title={t('board.proposals')} count={toSign.length}>
          {toSign.map((proposal) => (
            <ProposalCard key={proposal.id} proposal={proposal} onSign={() => step(proposal.sign, t('board.signed'))} />
          ))}
        </Queue>
      )}
      {entries.length > 0 && (
        <Queue title={t('board.vetting')} count={entries.length}>
          {entries.map(({ entry, owner, confirmedBy }) => (
            <VettingCard
              key={entry.id}
              now={now}
              item={{
                entry,
                owner: owner?.handle ?? '',
                confirmedBy: handleOf(confirmedBy),
                vouchedBy: handleOf(entry.vouchedBy),
                isVouchedByMe: entry.vouchedBy === me,
              }}
              onPublish={() => step(() => client.vetEntry(entry), t('vetting.published'))}
              onGiveBack={(reason) =>
                step(() => client.api.refuseEntry(entry.id, entry.revision, { reason }), t('vetting.given-back'))
              }
            />
          ))}
        </Queue>
      )}
    </>
  );
}

async function readDesk() {
  const [joins, entries, proposals, rosters] = await Promise.all([
    client.joinsToConfirm(),
    client.entriesToVet(),
    client.proposals(),
    client.proposedRosters(),
  ]);
  return { joins, entries, proposals, rosters };
}
