interface Graph {
  getModuleInfo(
    id: string,
  ): { readonly importers: readonly string[]; readonly dynamicImporters: readonly string[] } | null;
}

/** Ours and the view library's. */
const ours = /\/src\/web\/|\/node_modules\/preact|^\0icon:/;
/** The bundler's own few lines, used everywhere. */
const bundler = /^\0(vite|rolldown)\//;
/** What people open every day. */
const daily =
  /\/(pages\/(home|cases|thread|inbox|search|ask|settings|sign-in|entry|join)-page|screens\/ask\/later-steps)\.tsx$/;
/** Where things are listed. */
const listing = /\/(inbox|cases|home)-page\.tsx$/;
/** What only these of them share goes into a file of theirs. */
const groups = {
  asking: /\/(ask-page|later-steps|cases-page)\.tsx$/,
  arriving: /\/(sign-in-page|join-page|settings-page)\.tsx$/,
};
/** What fewer pages draw with goes with each of them. */
const shared = 3;

/**
 * Which file a module goes into: `shell` what stands on every page, `core` what it speaks to the server with, `parts` what the
 * thread shares with another daily page, `lists` what pages that list draw with, `forms` what three or more others do,
 * `asking` and `arriving` what only those pages share, `…-beside` what a page shares with its own later parts; its page's own
 * otherwise. Few files rather than thirty small ones: each request costs a slow network a round trip. A file never imports one
 * that imports it: shell knows core, parts and pages know both.
 */
export function chunkOf(id: string, graph: Graph): string | null {
  if (bundler.test(id)) return 'core';
  const roots = rootsOf(id, graph);
  if (roots.has('main')) return ours.test(id) ? 'shell' : 'core';
  if (!ours.test(id)) return null;
  const pages = [...roots].filter((root) => daily.test(root));
  const [page = ''] = pages;
  // What a page shares with its own later parts is a file of its own: else the page would be read through a namespace.
  if (pages.length === 1 && roots.size > 1) return `${/(\w+)(?:-page|-steps)/.exec(page)?.[1]}-beside`;
  if (pages.length < 2) return null;
  const group = Object.entries(groups).find(([, members]) => pages.every((one) => members.test(one)))?.[0];
  if (group !== undefined && !id.includes('/components/')) return group;
  if (pages.some((one) => one.endsWith('/thread-page.tsx'))) return 'parts';
  if (pages.some((one) => listing.test(one))) return 'lists';
  return pages.length < shared ? null : 'forms';
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
