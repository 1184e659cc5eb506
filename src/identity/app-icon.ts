/** Drawings that may stand for the app on a phone. Each is a file of that name among the pages' icons. */
export const appIcons = ['dots', 'notebook', 'leaf', 'cup'] as const;
export type AppIcon = (typeof appIcons)[number];
