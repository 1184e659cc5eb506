import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const prefix = 'icon:';

/** An icon as the `d` of one path: the page draws it with an element of its own, so that no markup is parsed at run time. */
export type IconPath = string;

/**
 * Gives `import house from 'icon:house'` the lines of lucide's `house`. An unknown name fails the build. Each file that draws
 * an icon has a copy of its own: shared ones would be a request each for a hundred bytes.
 */
export function iconModules(): Plugin {
  return {
    name: 'relais-icons',
    resolveId: (id, importer) => (id.startsWith(prefix) ? `\0${id}?${importer}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const [name = ''] = id.slice(prefix.length + 1).split('?');
      const body = lucide().icons[name]?.body;
      if (body === undefined) throw new Error(`lucide has no icon "${name}": see https://lucide.dev/icons`);
      return `export default ${JSON.stringify(pathOf(body))}`;
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

/** The shapes of an icon one after the other. Fails for a shape that lucide does not use today. */
export function pathOf(body: string): IconPath {
  return [...body.matchAll(/<([a-z]+)\s([^>]*?)\/>/g)]
    .map(([, tag = '', attributes = '']) => {
      const values = new Map([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
      const number = (name: string) => Number(values.get(name) ?? 0);
      if (tag === 'path') return fromItsOwnStart(values.get('d') ?? '');
      if (tag === 'circle') return ellipse(number('cx'), number('cy'), number('r'), number('r'));
      if (tag === 'ellipse') return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
      if (tag === 'rect') return rect(number('x'), number('y'), number('width'), number('height'), number('rx'));
      throw new Error(`An icon holds a <${tag}>: say here how it is drawn as a path`);
    })
    .join('');
}

/** A path that may stand behind another: its first move, which was absolute by being first, says so; what it implied is lines. */
function fromItsOwnStart(d: string): string {
  const [start, x, y] = /^m\s*(-?(?:\d*\.)?\d+)[\s,]*(-?(?:\d*\.)?\d+)[\s,]*/.exec(d) ?? [];
  if (start === undefined) return d;
  const rest = d.slice(start.length);
  return `M${x} ${y}${/^[-.\d]/.test(rest) ? 'l' : ''}${rest}`;
}

const ellipse = (x: number, y: number, rx: number, ry: number) =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;

function rect(x: number, y: number, width: number, height: number, radius: number): string {
  const corner = (dx: number, dy: number) => (radius === 0 ? '' : `a${radius} ${radius} 0 0 1 ${dx} ${dy}`);
  const [across, down] = [width - 2 * radius, height - 2 * radius];
  return (
    `M${x + radius} ${y}h${across}${corner(radius, radius)}v${down}${corner(-radius, radius)}` +
    `h${-across}${corner(-radius, -radius)}v${-down}${corner(radius, -radius)}z`
  );
}
