import { useEffect, useState } from 'preact/hooks';
import { placeNames } from './labels.ts';

type Names = Readonly<Record<string, string>>;
type NameOf = (municipality: string | undefined) => string | undefined;

/**
 * Names of municipalities by REFNIS code, in the language of the signs there for readers of French and Dutch. Those of one
 * province come when the first of them is asked for: until then a zone must do.
 */
export function usePlaceNames(): NameOf {
  const [names, setNames] = useState<Names>({});
  const [provinces, setProvinces] = useState<readonly string[]>([]);
  const wanted = new Set(provinces);
  useEffect(() => {
    if (wanted.size > provinces.length) setProvinces([...wanted]);
  });
  useEffect(() => {
    for (const province of provinces) {
      void placeNames(province).then(
        (more) => setNames((before) => ({ ...before, ...more })),
        () => undefined,
      );
    }
  }, [provinces.length]);
  return (municipality) => {
    if (municipality === undefined) return undefined;
    wanted.add(municipality.slice(0, 1));
    return names[municipality];
  };
}
