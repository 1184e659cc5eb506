import type { Locale } from '../../kernel/index.ts';

/** What a page tells the worker: it reads no page's storage. */
export type Told =
  /** How this device speaks, and what the app is called and looks like here. */
  | { readonly tell: 'device'; readonly device: Device }
  /** The page was asked and is content: the new version takes over. */
  | { readonly tell: 'take-over' };

export interface Device {
  readonly locale: Locale;
  readonly appName: string;
  readonly icon: string;
}

/** The worker's own address: one for ever, or a browser would keep two. */
export const workerAddress = '/service-worker.js';
/** The emergency card, as every device keeps it. No address of the API is ever kept. */
export const cardAddress = '/emergency-card.json';
