import { keepBegun } from './ask-drafts.ts';
import { say } from './components/toast.tsx';
import { client } from './device.ts';
import type { Draft } from './screens/ask/draft.ts';
import { t } from './texts.ts';

/**
 * Cancels a whole request: whoever was asked is let go at once. Taking that back brings the same answers again, ready to be
 * sent anew. Fails as the network does.
 */
export async function cancelRequest(
  id: string,
  again: Draft | undefined,
  route: (path: string) => void,
): Promise<void> {
  await client.api.closeCase(id, { outcome: 'no-longer-needed' });
  route('/cases');
  const undo = async (draft: Draft) => {
    await keepBegun(draft);
    route('/ask');
  };
  say(t('sent.cancelled'), again && (() => undo(again)));
}
