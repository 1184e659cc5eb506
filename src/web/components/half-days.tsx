import check from 'icon:check';
import { t } from '../texts.ts';
import { Icon } from './icon.tsx';
import './half-days.css';

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

interface HalfDaysProps {
  /** The lines: an id and what the day is called. */
  days: readonly { id: string; label: string }[];
  isChosen: (day: string, part: DayPart) => boolean;
  onToggle: (day: string, part: DayPart) => void;
}

/** Days by morning, afternoon and evening: each a switch. */
export function HalfDays({ days, isChosen, onToggle }: HalfDaysProps) {
  return (
    <table class="half-days">
      <thead>
        <tr>
          <td />
          {dayParts.map((part) => (
            <th key={part} scope="col">
              {t(`part.${part}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map(({ id, label }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            {dayParts.map((part) => (
              <td key={part}>
                <button
                  type="button"
                  aria-pressed={isChosen(id, part)}
                  aria-label={`${label}, ${t(`part.${part}`)}`}
                  onClick={() => onToggle(id, part)}
                >
                  {isChosen(id, part) && <Icon of={check} small />}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
