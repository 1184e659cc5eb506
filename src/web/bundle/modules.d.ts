declare module '*.css';
declare module 'icon:*' {
  const shapes: import('./icons.ts').IconPath;
  export default shapes;
}
declare module 'labels:*' {
  const labels: import('../labels.ts').LabelFile;
  export default labels;
  /** By what a municipality’s code begins with. */
  export const places: Record<string, (() => Promise<{ default: Readonly<Record<string, string>> }>) | undefined>;
}
declare module 'aliases:all' {
  const aliases: import('../screens/moving-in/vocabulary.ts').AliasFile;
  export default aliases;
}
declare module 'places:all' {
  const places: import('../labels.ts').PlaceLine[];
  export default places;
}
declare module 'place-names:*' {
  const names: Readonly<Record<string, string>>;
  export default names;
}
declare module 'zone-outlines:all' {
  const outlines: import('../screens/search/zone-map.tsx').ZoneOutline[];
  export default outlines;
}
declare module 'texts:*' {
  const texts: Partial<import('../texts.ts').Texts>;
  export default texts;
  /** Of what everybody reads alone. */
  export const parts: Record<
    import('../texts/parts.ts').LaterPart,
    () => Promise<{ default: Partial<import('../texts.ts').Texts> }>
  >;
}
declare module 'shell:files' {
  export const version: import('./worker.ts').ShellFiles['version'];
  export const shell: import('./worker.ts').ShellFiles['shell'];
  export const languages: import('./worker.ts').ShellFiles['languages'];
  export const news: import('./worker.ts').ShellFiles['news'];
}
