import { isKind } from '../../../kernel/index.ts';
import pen from 'icon:signature';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { kindLabel } from '../../labels.ts';
import { listed } from '../../lists.ts';
import { t } from '../../texts.ts';

/** Something another coordinator signed and that needs a second hand: a person's kinds, or a seat beside us. */
export interface ProposalToSign {
  readonly id: string;
  readonly handle: string;
  readonly kinds: readonly string[];
  readonly by?: string | undefined;
  readonly sign: () => Promise<unknown>;
}

export function ProposalCard({ proposal, onSign }: { proposal: ProposalToSign; onSign: () => Promise<unknown> }) {
  const { handle, kinds, by } = proposal;
  const what =
    kinds.length > 0 ? listed(kinds.map((kind) => (isKind(kind) ? kindLabel(kind) : kind))) : t('role.coordinator');
  return (
    <Card label={handle}>
      <div class="board-line">
        <h3 dir="auto">{handle}</h3>
        <span class="quiet small">{what}</span>
      </div>
      <p>{by ? t('proposal.by', { name: by }) : t('proposal.seat')}</p>
      <Button look="soft" icon={pen} onPress={onSign}>
        {t('proposal.sign')}
      </Button>
    </Card>
  );
}
