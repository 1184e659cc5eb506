import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const prefix = 'icon:';

/** An icon's shapes as data: the page draws them with elements of its own, so that no markup is ever parsed at run time. */
export type IconShapes = readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];

/** Gives `import house from 'icon:house'` the shapes of lucide's `house`. An unknown name fails the build. */
export function iconModules(): Plugin {
  return {
    name: 'relais-icons',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const name = id.slice(prefix.length + 1);
      const body = lucide().icons[name]?.body;
      if (body === undefined) throw new Error(`lucide has no icon "${name}": see https://lucide.dev/icons`);
      return `export default ${JSON.stringify(shapesOf(body))}`;
    },
  };
}

let loaded: { icons: Record<string, { body: string } | undefined> } | undefined;

function lucide() {
  loaded ??= JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('@iconify-json/lucide/icons.json'), 'utf8'),
  );
  if (loaded === undefined) throw new Error('@iconify-json/lucide holds no icons');
  return loaded;
}

/** Keeps geometry only: stroke and fill are the style sheet's. */
export function shapesOf(body: string): IconShapes {
  return [...body.matchAll(/<(path|circle|rect|line|ellipse|polyline|polygon)\s([^>]*?)\/>/g)].map(
    ([, tag = '', attributes = '']) => [
      tag,
      Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)]
          .map(([, name = '', value = '']) => [name, value] as const)
          .filter(([name]) => !/^(fill|stroke)/.test(name)),
      ),
    ],
  );
}
