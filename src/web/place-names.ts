import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../kernel/index.ts';
import { locale } from './texts.ts';

type Names = Readonly<Record<string, string>>;

const french = (): Promise<Names> => import('place-names:fr').then((file) => file.default);
/** Signs at the roadside are in French or Dutch: that is what readers of other languages look for. */
const files: Record<Locale, () => Promise<Names>> = {
  fr: french,
  nl: () => import('place-names:nl').then((file) => file.default),
  en: french,
  ar: french,
};

/** Names of municipalities by REFNIS code, loaded after the page stands: until then a zone must do. */
export function usePlaceNames(): (municipality: string | undefined) => string | undefined {
  const [names, setNames] = useState<Names>({});
  useEffect(() => {
    void files[locale()]().then(setNames);
  }, []);
  return (municipality) => (municipality === undefined ? undefined : names[municipality]);
}
