import { useState } from 'preact/hooks';
import filters from 'icon:sliders-horizontal';
import { modes, type Kind, type Language, type Mode, type Zone } from '../../../kernel/index.ts';
import { Button } from '../../components/button.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { Sheet } from '../../components/sheet.tsx';
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

interface FacetsProps {
  facets: Facets;
  onToggle: (field: FacetField, value: string) => void;
}

const onLine = 6;

/** The counts that would help most, on one line that can be pushed; all of them behind *Filter*. */
export function FacetLine({ facets, onToggle }: FacetsProps) {
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
      {isOpen && <FacetSheet facets={facets} onToggle={onToggle} onClose={() => setOpen(false)} />}
    </div>
  );
}

function FacetSheet({ facets, onToggle, onClose }: FacetsProps & { onClose: () => void }) {
  return (
    <Sheet title={t('facets.title')} onClose={onClose}>
      {facetFields
        .filter((field) => (facets[field] ?? []).length > 0)
        .map((field) => (
          <section key={field} class="stack">
            <h3>{t(`facet.${field}`)}</h3>
            <Chips label={t(`facet.${field}`)}>
              {facets[field]?.map(({ value, count, isChosen }) => (
                <Choice
                  key={value}
                  chosen={isChosen}
                  count={numberIn(locale(), count)}
                  onToggle={() => onToggle(field, value)}
                >
                  {facetLabel(field, value)}
                </Choice>
              ))}
            </Chips>
          </section>
        ))}
      <Button look="main" wide onPress={onClose}>
        {t('facets.show')}
      </Button>
    </Sheet>
  );
}

function facetLabel(field: FacetField, value: string): string {
  if (field === 'kinds') return kindLabel(value as Kind);
  if (field === 'languages') return languageNames(value as Language).label;
  if (field === 'zone') return zoneLabel(value as Zone);
  if (field === 'mode') return modes.includes(value as Mode) ? t(`mode.${value as Mode}`) : value;
  return value === 'free' ? t('entry.free') : t('entry.full');
}
