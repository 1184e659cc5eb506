import link from 'icon:link';
import { zones } from '../../../kernel/index.ts';
import { Button } from '../../components/button.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { say } from '../../components/toast.tsx';
import { copyText } from '../../copy-text.ts';
import { numberIn } from '../../texts/fill.ts';
import { locale, t } from '../../texts.ts';
import { facetFields, facetLabel, type Facets, type FacetsProps, type FacetValue } from './facets.tsx';
import { ZoneMap } from './zone-map.tsx';

/** Every filter with its count: zones on a map and as a list, the rest as lists. Their address can be passed on. */
export function FacetSheet({ facets, onToggle, onWiden, onClose }: FacetsProps & { onClose: () => void }) {
  const isAnyChosen = facetFields.some((field) => facets[field]?.some(({ isChosen }) => isChosen));
  return (
    <Sheet title={t('facets.title')} onClose={onClose}>
      {facetFields
        .filter((field) => (facets[field] ?? []).length > 0)
        .map((field) => (
          <section key={field} class="stack">
            <h3>{t(`facet.${field}`)}</h3>
            {field === 'zone' && <ZoneMap zones={facets.zone ?? []} onToggle={(zone) => onToggle('zone', zone)} />}
            <Chips label={t(`facet.${field}`)}>
              {(field === 'zone' ? everyZone(facets) : (facets[field] ?? [])).map(({ value, count, isChosen }) => (
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
      {isAnyChosen && (
        <>
          <Button look="outline" wide onPress={onWiden}>
            {t('search.widen')}
          </Button>
          <Button
            look="plain"
            icon={link}
            onPress={async () => (await copyText(location.href)) && say(t('facets.copied'))}
          >
            {t('facets.copy')}
          </Button>
          <p class="quiet small">{t('facets.copy.words')}</p>
        </>
      )}
    </Sheet>
  );
}

/** Zones as they are counted, then those without anybody: the list has what the map has. */
function everyZone({ zone = [] }: Facets): readonly FacetValue[] {
  const empty = zones.filter((one) => !zone.some(({ value }) => value === one));
  return [...zone, ...empty.map((value) => ({ value, count: 0, isChosen: false }))];
}
