import { useState } from 'preact/hooks';
import copy from 'icon:copy';
import plus from 'icon:user-round-plus';
import type { Role } from '../../../kernel/index.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { Switch } from '../../components/switch.tsx';
import { say } from '../../components/toast.tsx';
import { t } from '../../texts.ts';

const invitable = ['host', 'expert', 'volunteer', 'coordinator'] as const satisfies readonly Role[];

export interface InviteWish {
  readonly roles: readonly Role[];
  readonly isReady: boolean;
}

/** Makes a link for one person. It opens once, and travels by hand: Signal, paper, never our mail. */
export function InviteCard({ onInvite }: { onInvite: (wish: InviteWish) => Promise<string> }) {
  const [isOpen, setOpen] = useState(false);
  const [role, setRole] = useState<(typeof invitable)[number]>('host');
  const [isReady, setReady] = useState(false);
  const [link, setLink] = useState<string>();
  if (!isOpen) {
    return (
      <Button look="soft" icon={plus} onPress={() => setOpen(true)}>
        {t('invite.title')}
      </Button>
    );
  }
  const make = async () => setLink(await onInvite({ roles: [role], isReady: isReady && role === 'host' }));
  const copyLink = async () => {
    await navigator.clipboard.writeText(link ?? '');
    say(t('invite.copied'));
  };
  return (
    <Card label={t('invite.title')}>
      <h2>{t('invite.title')}</h2>
      {link === undefined ? (
        <>
          <Chips label={t('invite.role')}>
            {invitable.map((one) => (
              <Choice key={one} chosen={role === one} onToggle={() => setRole(one)}>
                {t(`role.${one}`)}
              </Choice>
            ))}
          </Chips>
          {role === 'host' && (
            <Switch label={t('invite.ready')} note={t('invite.ready.note')} on={isReady} onChange={setReady} />
          )}
          <Button look="main" onPress={make}>
            {t('invite.make')}
          </Button>
        </>
      ) : (
        <>
          <p>{t('invite.words')}</p>
          <p class="invite-link" dir="ltr">
            {link}
          </p>
          <div class="chips">
            <Button look="main" icon={copy} onPress={copyLink}>
              {t('invite.copy')}
            </Button>
            <Button look="plain" onPress={() => setLink(undefined)}>
              {t('invite.another')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}
