import type { Collective } from '../../../identity/contract.ts';
import { Choice, Chips } from '../../components/chip.tsx';
import { t } from '../../texts.ts';
import './icon-choice.css';

const icons = ['dots', 'notebook', 'leaf', 'cup'] as const satisfies readonly Collective['appIcon'][];

/** The drawing on a phone's home screen: none tells a passer-by what this is. */
export function IconChoice({
  chosen,
  onChoose,
}: {
  chosen: Collective['appIcon'];
  onChoose: (icon: Collective['appIcon']) => void;
}) {
  return (
    <Chips label={t('coll.icon')}>
      {icons.map((icon) => (
        <Choice key={icon} chosen={chosen === icon} onToggle={() => onChoose(icon)}>
          <img class="icon-choice" src={`/icons/${icon}.svg`} alt="" width="24" height="24" />
          {t(`coll.icon.${icon}`)}
        </Choice>
      ))}
    </Chips>
  );
}
