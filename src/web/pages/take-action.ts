import type { BoardNeed } from '../../cases/contract.ts';
import { copyText } from '../copy-text.ts';
import { client } from '../device.ts';
import { say } from '../components/toast.tsx';
import type { ActionAtOnce } from '../screens/board/actions.ts';
import { sentenceForGroups } from '../screens/board/sentence-for-groups.ts';
import { t } from '../texts.ts';

/** Takes a step and says how it ended; `undo` takes it back. Whether it was taken. */
export type Act = (step: () => Promise<unknown>, done: string, undo?: () => Promise<unknown>) => Promise<boolean>;

/** Does what needs no further question. What cannot be copied is shown instead. */
export async function takeAtOnce(
  { need, case: id }: BoardNeed,
  action: ActionAtOnce,
  act: Act,
  onShown: (text: string) => void,
): Promise<boolean> {
  const { api } = client;
  switch (action) {
    case 'hand-over-key':
      return act(() => client.openThread(id), t('action.hand-over-key.done'));
    case 'widen':
      return act(() => api.widenNeed(need.id), t('action.widen.done'));
    case 'ask-again':
      return act(() => api.askNeedAgain(need.id, {}), t('action.ask-again.done'));
    case 'remind':
      return act(() => api.remindExpert(need.id), t('action.remind.done'));
    case 'take':
      return act(
        () => api.takeNeed(need.id),
        t('action.take.done'),
        () => api.leaveNeed(need.id),
      );
    case 'leave':
      return act(
        () => api.leaveNeed(need.id),
        t('action.leave.done'),
        () => api.takeNeed(need.id),
      );
    case 'copy-for-groups':
      break;
  }
  const text = sentenceForGroups(need);
  if (await copyText(text)) say(t('invite.copied'));
  else onShown(text);
  return true;
}
