/** What the directory takes and answers: one file a subject. */
export * from './contract/entries.ts';
export * from './contract/kept.ts';
export * from './contract/pictures.ts';
