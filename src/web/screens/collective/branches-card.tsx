import plus from 'icon:plus';
import { newId, zones } from '../../../kernel/index.ts';
import type { Branch } from '../../../identity/contract.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { Field } from '../../components/field.tsx';
import { zoneLabel } from '../../labels.ts';
import { t } from '../../texts.ts';
import './branches.css';

const mostBranches = 40;

/** Local groups with their zones: they decide whose board a case shows on, never who is asked. */
export function BranchesCard({
  branches,
  error,
  onBranches,
}: {
  branches: readonly Branch[];
  error: string | undefined;
  onBranches: (branches: readonly Branch[]) => void;
}) {
  const change = (id: string, changes: Partial<Branch>) =>
    onBranches(branches.map((branch) => (branch.id === id ? { ...branch, ...changes } : branch)));
  return (
    <Card label={t('coll.branches')}>
      <h2>{t('coll.branches')}</h2>
      <p class="quiet small">{t('coll.branches.note')}</p>
      {branches.map((branch, index) => (
        <fieldset key={branch.id} class="branch stack">
          <Field
            id={index === 0 ? 'coll-branches' : `coll-branch-${branch.id}`}
            label={t('coll.branch')}
            maxLength={80}
            value={branch.name}
            error={branch.name.trim() === '' ? error : undefined}
            onInput={(name) => change(branch.id, { name })}
          />
          <Chips label={t('coll.branch.zones')}>
            {zones.map((zone) => (
              <Choice
                key={zone}
                chosen={branch.zones.includes(zone)}
                onToggle={() =>
                  change(branch.id, {
                    zones: zones.filter((one) => (one === zone) !== branch.zones.includes(one)),
                  })
                }
              >
                {zoneLabel(zone)}
              </Choice>
            ))}
          </Chips>
          <Button look="plain" onPress={() => onBranches(branches.filter(({ id }) => id !== branch.id))}>
            {t('coll.branch.remove')}
          </Button>
        </fieldset>
      ))}
      {branches.length < mostBranches && (
        <Button
          look="soft"
          icon={plus}
          onPress={() => onBranches([...branches, { id: newId<'branch'>(), name: '', zones: [] }])}
        >
          {t('coll.branch.add')}
        </Button>
      )}
    </Card>
  );
}
