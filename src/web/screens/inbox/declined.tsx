import heart from 'icon:heart-handshake';
import moon from 'icon:moon';
import { Button, LinkButton } from '../../components/button.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { Notice } from '../../components/notice.tsx';
import { t } from '../../texts.ts';

export const declineReasons = [
  'full',
  'busy-until',
  'too-far',
  'at-night',
  'not-my-skill-or-language',
  'cover-missing',
  'unclear',
  'not-comfortable',
] as const;
/** Reasons that a changed entry would have spared her. */
const toChange: readonly DeclineReason[] = ['full', 'too-far', 'at-night', 'not-my-skill-or-language'];
export type DeclineReason = (typeof declineReasons)[number];

/** After a no: thanks, and reasons for whoever likes to give one. None is needed, none lowers her rank. */
export function Declined({
  chosen,
  onReason,
  onAway,
}: {
  chosen?: DeclineReason | undefined;
  onReason: (reason: DeclineReason) => Promise<unknown>;
  /** Opens what is to be asked: until when she is away. */
  onAway: () => void;
}) {
  return (
    <Notice tone="good" icon={heart} live>
      <strong>{t('declined.thanks')}</strong>
      <span class="small">{t('declined.reason')}</span>
      <Chips label={t('declined.reason')}>
        {declineReasons.map((reason) => (
          <Choice key={reason} chosen={chosen === reason} onToggle={() => onReason(reason)}>
            {t(`reason.${reason}`)}
          </Choice>
        ))}
      </Chips>
      <div class="chips">
        <Button look="outline" icon={moon} onPress={onAway}>
          {t('referral.away')}
        </Button>
        {chosen && toChange.includes(chosen) && (
          <LinkButton look="outline" href="/entry">
            {t('nav.entry')}
          </LinkButton>
        )}
      </div>
    </Notice>
  );
}
