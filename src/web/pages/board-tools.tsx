import { useState } from 'preact/hooks';
import calendar from 'icon:calendar-days';
import chart from 'icon:chart-column';
import house from 'icon:settings-2';
import moon from 'icon:moon';
import plus from 'icon:user-round-plus';
import notebook from 'icon:notebook-tabs';
import { newId } from '../../kernel/index.ts';
import { Row, Rows } from '../components/row.tsx';
import { say } from '../components/toast.tsx';
import { client } from '../device.ts';
import { attempt } from '../problem-of.ts';
import { AwaySheet } from '../screens/board/away-sheet.tsx';
import { InviteSheet } from '../screens/board/invite-sheet.tsx';
import { t } from '../texts.ts';

/** What a coordinator does besides: invite, be away, plan the rota, keep the collective's settings. */
export function BoardTools({ now, onChanged }: { now: Date; onChanged: () => Promise<unknown> }) {
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
      {asksAway && <AwaySheet now={now} onAway={goAway} onClose={() => setAsksAway(false)} />}
    </div>
  );
}
