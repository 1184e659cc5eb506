import { useEffect, useState } from 'preact/hooks';
import { locale, type ShownLocale } from './texts.ts';

type Names = Readonly<Record<string, string>>;

const files: Record<ShownLocale, () => Promise<Names>> = {
  fr: () => import('place-names:fr').then((file) => file.default),
  en: () => import('place-names:fr').then((file) => file.default),
};

/** Names of municipalities by REFNIS code, loaded after the page stands: until then a zone must do. */
export function usePlaceNames(): (municipality: string | undefined) => string | undefined {
  const [names, setNames] = useState<Names>({});
  useEffect(() => {
    void files[locale()]().then(setNames);
  }, []);
  return (municipality) => (municipality === undefined ? undefined : names[municipality]);
}
