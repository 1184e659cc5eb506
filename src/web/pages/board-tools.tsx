import { useState } from 'preact/hooks';
import calendar from 'icon:calendar-days';
import chart from 'icon:chart-column';
import house from 'icon:settings-2';
import moon from 'icon:moon';
import plus from 'icon:user-round-plus';
import notebook from 'icon:notebook-tabs';
import smartphone from 'icon:smartphone';
import type { PersonView } from '../../identity/contract.ts';
import { newId } from '../../kernel/index.ts';
import { Row, Rows } from '../components/row.tsx';
import { say } from '../components/toast.tsx';
import { client } from '../device.ts';
import { attempt } from '../problem-of.ts';
import { AwaySheet } from '../screens/board/away-sheet.tsx';
import { InviteSheet } from '../screens/board/invite-sheet.tsx';
import { SuspendSheet } from '../screens/board/suspend-sheet.tsx';
import { t } from '../texts.ts';
import type { Act } from './take-action.ts';

interface BoardToolsProps {
  now: Date;
  people: readonly PersonView[];
  act: Act;
  onChanged: () => Promise<unknown>;
}

/** What a coordinator does besides: invite, be away, suspend somebody, plan the rota, keep the collective's settings. */
export function BoardTools({ now, people, act, onChanged }: BoardToolsProps) {
  const [suspends, setSuspends] = useState(false);
  const [invites, setInvites] = useState(false);
  const [asksAway, setAsksAway] = useState(false);
  const goAway = async (until: Date) => {
    setAsksAway(false);
    const id = newId<'absence'>();
    const absence = { from: now.toISOString(), until: until.toISOString() };
    const failed = await attempt(() => client.api.beAway(id, absence));
    await onChanged();
    if (failed) say(t(`problem.${failed === 'offline' ? 'unavailable' : failed}`));
    else say(t('away.done'), () => client.api.comeBack(id).then(onChanged));
  };
  return (
    <div class="board-tools">
      <Rows>
        <Row icon={plus} title={t('invite.title')} onPress={() => setInvites(true)} />
        <Row icon={moon} title={t('away.title')} onPress={() => setAsksAway(true)} />
        <Row icon={smartphone} title={t('suspend.title')} onPress={() => setSuspends(true)} />
        <Row icon={calendar} title={t('rota.title')} href="/board/rota" />
        <Row icon={notebook} title={t('list.title')} detail={t('list.words')} href="/list" />
        <Row icon={chart} title={t('board.pictures')} href="/board/pictures" />
        <Row icon={house} title={t('coll.title')} href="/board/collective" />
      </Rows>
      {invites && (
        <InviteSheet
          onInvite={(wish) => client.invite(wish).then(({ fragment }) => `${location.origin}/join#${fragment}`)}
          onClose={() => setInvites(false)}
        />
      )}
      {suspends && (
        <SuspendSheet
          people={people}
          onSuspend={({ person }) => {
            setSuspends(false);
            return act(() => client.api.suspend(person), t('suspend.done'));
          }}
          onClose={() => setSuspends(false)}
        />
      )}
      {asksAway && <AwaySheet now={now} onAway={goAway} onClose={() => setAsksAway(false)} />}
    </div>
  );
}
