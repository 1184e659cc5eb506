import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { laterParts, partOf } from '../texts/parts.ts';

const prefix = 'texts:';

/**
 * Gives `texts:fr/everyday` those texts of `texts/fr.ts` that belong to this part: translators keep one file a language. What
 * everybody reads knows where the other parts are, so that a page loads no list of the languages it does not speak.
 */
export function textModules(): Plugin {
  return {
    name: 'relais-texts',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const [locale = '', part] = id.slice(prefix.length + 1).split('/');
      const path = join(import.meta.dirname, `../texts/${locale}.ts`);
      this.addWatchFile(path);
      const file = (await import(pathToFileURL(path).href)) as Record<string, Record<string, unknown>>;
      const texts = Object.entries(file[locale] ?? {}).filter(([key]) => partOf(key) === part);
      const code = `export default ${JSON.stringify(Object.fromEntries(texts))}`;
      if (part !== 'everyday') return code;
      const parts = laterParts.map((later) => `${later}: () => import('${prefix}${locale}/${later}')`);
      return `${code};\nexport const parts = { ${parts.join(', ')} }`;
    },
  };
}
