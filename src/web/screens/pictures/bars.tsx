import type { ComponentChildren } from 'preact';
import './bars.css';

/** From and to where something is drawn, as shares of the whole line. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Hatched beside solid: two things on one line. */
  readonly isHatched?: boolean;
}

interface BarProps {
  label: ComponentChildren;
  /** What the bar says, in words, at its end. */
  words: string;
  stretches: readonly Stretch[];
  /** A mark on the line: a median, a cap. */
  mark?: number | undefined;
}

const line = 100;

/** Lines to compare, each with its words. */
export function Bars({ bars }: { bars: readonly BarProps[] }) {
  return (
    <div class="bars">
      {bars.map((bar, index) => (
        <div key={index} class="bar">
          <span class="bar-label">{bar.label}</span>
          <span class="bar-words">{bar.words}</span>
          <Drawn {...bar} />
        </div>
      ))}
    </div>
  );
}

function Drawn({ stretches, mark }: Pick<BarProps, 'stretches' | 'mark'>) {
  const at = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * line * 10) / 10;
  return (
    <svg viewBox={`0 0 ${line} 10`} preserveAspectRatio="none">
      <path class="bar-ground" d={`M0 9.5h${line}`} />
      {stretches.map(({ from, to, isHatched }, index) =>
        isHatched ? (
          <path key={index} class="bar-hatched" d={hatches(at(from), at(to))} />
        ) : (
          <path key={index} class="bar-solid" d={`M${at(from)} 1.5H${at(to)}V9.5H${at(from)}z`} />
        ),
      )}
      {mark !== undefined && <path class="bar-mark" d={`M${Math.max(0, at(mark) - 1)} 0h1v10h-1z`} />}
    </svg>
  );
}

/** Upright lines within a frame: told from a solid bar without colour, on paper too. */
function hatches(from: number, to: number): string {
  const lines = Array.from(
    { length: Math.max(0, Math.ceil((to - from) / 2) - 1) },
    (_, index) => from + 2 * (index + 1),
  );
  return `M${from} 1.5H${to}V9.5H${from}z${lines.map((x) => `M${x} 1.5V9.5`).join('')}`;
}
