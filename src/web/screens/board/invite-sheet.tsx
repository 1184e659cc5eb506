import { useState } from 'preact/hooks';
import copy from 'icon:copy';
import type { Role } from '../../../kernel/index.ts';
import { Button } from '../../components/button.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Switch } from '../../components/switch.tsx';
import { say } from '../../components/toast.tsx';
import { copyText } from '../../copy-text.ts';
import { t } from '../../texts.ts';

const invitable = ['host', 'expert', 'volunteer', 'coordinator'] as const satisfies readonly Role[];

interface InviteWish {
  readonly roles: readonly Role[];
  readonly isReady: boolean;
}

/** Makes a link for one person. It opens once, and travels by hand: Signal, paper, never our mail. */
export function InviteSheet({
  onInvite,
  onClose,
}: {
  onInvite: (wish: InviteWish) => Promise<string>;
  onClose: () => void;
}) {
  const [role, setRole] = useState<(typeof invitable)[number]>('host');
  const [isReady, setReady] = useState(false);
  const [link, setLink] = useState<string>();
  const make = async () => setLink(await onInvite({ roles: [role], isReady: isReady && role === 'host' }));
  return (
    <Sheet title={t('invite.title')} onClose={onClose}>
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
          <Button look="main" wide onPress={make}>
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
            <Button look="main" icon={copy} onPress={async () => (await copyText(link)) && say(t('invite.copied'))}>
              {t('invite.copy')}
            </Button>
            <Button look="plain" onPress={() => setLink(undefined)}>
              {t('invite.another')}
            </Button>
          </div>
        </>
      )}
    </Sheet>
  );
}
