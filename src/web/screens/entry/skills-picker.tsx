import { modes, type Kind, type Mode } from '../../../kernel/index.ts';
import { Choice, Chips } from '../../components/chip.tsx';
import { kindLabel } from '../../labels.ts';
import { needTiles, tileIds } from '../../need-tiles.ts';
import { t } from '../../texts.ts';
import { isPaired, type Skill } from './entry-draft.ts';
import type { SectionProps } from './entry-sheet.tsx';

/** What somebody can do, in the groups of the first question; and, for each, how. */
export function SkillsPicker({ draft, onChange }: SectionProps) {
  const { skills } = draft;
  const toggle = (kind: Kind) => {
    const others = skills.filter((skill) => skill.kind !== kind);
    const added: Skill = { kind, modes: ['on-site'], topics: [], ...(isPaired(kind) ? { pairs: [] } : {}) };
    onChange({ ...draft, skills: others.length < skills.length ? others : [...skills, added] });
  };
  const toggleMode = (kind: Kind, mode: Mode) =>
    onChange({ ...draft, skills: skills.map((skill) => (skill.kind === kind ? withMode(skill, mode) : skill)) });
  return (
    <>
      {skills.map((skill) => (
        <section key={skill.kind} class="stack">
          <h3 class="capital">{kindLabel(skill.kind)}</h3>
          <Chips label={kindLabel(skill.kind)}>
            {modes.map((mode) => (
              <Choice key={mode} chosen={skill.modes.includes(mode)} onToggle={() => toggleMode(skill.kind, mode)}>
                {t(`mode.${mode}`)}
              </Choice>
            ))}
          </Chips>
        </section>
      ))}
      {tileIds.map((tile) => (
        <section key={tile} class="stack">
          <h3>{t(`tile.${tile}`)}</h3>
          <Chips label={t(`tile.${tile}`)}>
            {needTiles[tile].kinds
              .filter((kind) => tile !== 'other' || kind !== 'social-worker')
              .map((kind) => (
                <Choice key={kind} chosen={skills.some((skill) => skill.kind === kind)} onToggle={() => toggle(kind)}>
                  {kindLabel(kind)}
                </Choice>
              ))}
          </Chips>
        </section>
      ))}
    </>
  );
}

/** The last way of helping stays: an offer that can be reached in no way is none. */
function withMode(skill: Skill, mode: Mode): Skill {
  const others = skill.modes.filter((one) => one !== mode);
  if (others.length === skill.modes.length) return { ...skill, modes: [...others, mode] };
  return others.length === 0 ? skill : { ...skill, modes: others };
}
