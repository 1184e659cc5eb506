/** What a service worker knows of its browser, as far as ours asks: the page's types do not hold it. */
export interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly WindowClient[]>;
    openWindow(url: string): Promise<unknown>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(name: Name, hear: (event: WorkerEvents[Name]) => void): void;
}

interface WindowClient {
  focus(): Promise<unknown>;
}

interface Lasting extends Event {
  /** Keeps the worker alive until this is done. */
  waitUntil(work: Promise<unknown>): void;
}

export interface Asking extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerEvents {
  install: Lasting;
  activate: Lasting;
  fetch: Asking;
  message: Lasting & { readonly data: unknown };
  push: Lasting & { readonly data: { text(): string } | null };
  notificationclick: Lasting & { readonly notification: { close(): void } };
}
