import heart from 'icon:heart-handshake';
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
export type DeclineReason = (typeof declineReasons)[number];

/** After a no: thanks, and reasons for whoever likes to give one. None is needed, none lowers her rank. */
export function Declined({
  chosen,
  onReason,
}: {
  chosen?: DeclineReason | undefined;
  onReason: (reason: DeclineReason) => void;
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
    </Notice>
  );
}
