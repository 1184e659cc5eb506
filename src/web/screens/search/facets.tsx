import { useState } from 'preact/hooks';
import filters from 'icon:sliders-horizontal';
import { modes, type Kind, type Language, type Mode, type Zone } from '../../../kernel/index.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/chip.tsx';
import { later } from '../../later.tsx';
import { kindLabel, languageNames, zoneLabel } from '../../labels.ts';
import { numberIn } from '../../texts/fill.ts';
import { locale, t } from '../../texts.ts';

export const facetFields = ['availability', 'mode', 'kinds', 'languages', 'zone'] as const;
export type FacetField = (typeof facetFields)[number];

export interface FacetValue {
  readonly value: string;
  readonly count: number;
  readonly isChosen: boolean;
}

export type Facets = Readonly<Partial<Record<FacetField, readonly FacetValue[]>>>;

export interface FacetsProps {
  facets: Facets;
  onToggle: (field: FacetField, value: string) => void;
  /** Takes all filters away. */
  onWiden: () => void;
}

const FacetSheet = later(() => import('./facet-sheet.tsx').then((file) => file.FacetSheet));

const onLine = 6;

/** The counts that would help most, on one line that can be pushed; all of them behind *Filter*. */
export function FacetLine({ facets, onToggle, onWiden }: FacetsProps) {
  const [isOpen, setOpen] = useState(false);
  const all = facetFields.flatMap((field) => (facets[field] ?? []).map((value) => ({ field, ...value })));
  const chosen = all.filter(({ isChosen }) => isChosen);
  const offered = facetFields
    .flatMap((field) => (facets[field] ?? []).slice(0, 2).map((value) => ({ field, ...value })))
    .filter(({ isChosen, count, value }) => !isChosen && count > 0 && value !== 'full' && value !== 'paused')
    .slice(0, onLine);
  if (all.length === 0) return null;
  return (
    <div class="facet-line">
      <Button look="outline" icon={filters} onPress={() => setOpen(true)}>
        {chosen.length > 0 ? t('facets.some', { count: chosen.length }) : t('facets.title')}
      </Button>
      {[...chosen, ...offered].map(({ field, value, count, isChosen }) => (
        <Choice
          key={`${field}-${value}`}
          chosen={isChosen}
          count={numberIn(locale(), count)}
          onToggle={() => onToggle(field, value)}
        >
          {facetLabel(field, value)}
        </Choice>
      ))}
      {isOpen && <FacetSheet facets={facets} onToggle={onToggle} onWiden={onWiden} onClose={() => setOpen(false)} />}
    </div>
  );
}

export function facetLabel(field: FacetField, value: string): string {
  if (field === 'kinds') return kindLabel(value as Kind);
  if (field === 'languages') return languageNames(value as Language).label;
  if (field === 'zone') return zoneLabel(value as Zone);
  if (field === 'mode') return modes.includes(value as Mode) ? t(`mode.${value as Mode}`) : value;
  return value === 'free' ? t('entry.free') : t('entry.full');
}
