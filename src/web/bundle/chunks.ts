interface Graph {
  getModuleInfo(
    id: string,
  ): { readonly importers: readonly string[]; readonly dynamicImporters: readonly string[] } | null;
}

/** Ours and the view library's. */
const ours = /\/src\/web\/|\/node_modules\/preact|^\0icon:/;
/** The bundler's own few lines, used everywhere. */
const bundler = /^\0(vite|rolldown)\//;
/** What hosts and experts open every day: what two of these draw with has a place in a file they share. */
const daily = /\/(pages\/(home|cases|thread|inbox|search|ask|settings)-page|screens\/ask\/later-steps)\.tsx$/;
const shared = 2;

/**
 * Which file a module goes into: `shell` what stands on every page, `core` what it speaks to the server with, `parts` what
 * several daily pages draw with; its page's own otherwise. Few files rather than thirty small ones: each request costs a
 * slow network a round trip. A file never imports one that imports it: shell knows core, parts and pages know both.
 */
export function chunkOf(id: string, graph: Graph): string | null {
  if (bundler.test(id)) return 'core';
  const roots = rootsOf(id, graph);
  if (roots.has('main')) return ours.test(id) ? 'shell' : 'core';
  if (!ours.test(id)) return null;
  return [...roots].filter((root) => daily.test(root)).length >= shared ? 'parts' : null;
}

/** The entries and lazily loaded modules that reach a module by plain imports; `main` is the app's entry. */
function rootsOf(id: string, graph: Graph): Set<string> {
  const roots = new Set<string>();
  const seen = new Set([id]);
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { importers = [], dynamicImporters = [] } = graph.getModuleInfo(at) ?? {};
    if (at.endsWith('/src/web/main.tsx')) roots.add('main');
    if (dynamicImporters.length > 0) roots.add(at);
    const unseen = importers.filter((importer) => !seen.has(importer));
    for (const importer of unseen) seen.add(importer);
    open.push(...unseen);
  }
  return roots;
}
