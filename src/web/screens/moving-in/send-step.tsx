import check from 'icon:circle-check';
import { Button, LinkButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { t } from '../../texts.ts';
import './moving-in.css';

/** Rows on their way; when the network is lost, how far they came. */
export function SendStep({
  sent,
  count,
  isStopped,
  onGoOn,
}: {
  sent: number;
  count: number;
  isStopped: boolean;
  onGoOn: () => Promise<unknown>;
}) {
  const words = t('moving.sending', { sent, count });
  return (
    <>
      <div class="moving-progress" role="status">
        <progress aria-label={words} max={count} value={sent} />
        <p class="quiet">{words}</p>
      </div>
      {isStopped && (
        <>
          <Notice tone="urgent" live>
            {t('moving.stopped', { sent, count })}
          </Notice>
          <Button look="main" wide onPress={onGoOn}>
            {t('go-on')}
          </Button>
        </>
      )}
    </>
  );
}

/** They are in: to be called, or taken back whole. */
export function DoneStep({ added, onUndo }: { added: number; onUndo: () => Promise<unknown> }) {
  return (
    <EmptyState icon={check} title={t('moving.done', { count: added })} words={t('moving.done.words')}>
      <LinkButton look="main" wide href="/list">
        {t('moving.done.list')}
      </LinkButton>
      {added > 0 && (
        <Button look="plain" wide onPress={onUndo}>
          {t('moving.undo')}
        </Button>
      )}
    </EmptyState>
  );
}
