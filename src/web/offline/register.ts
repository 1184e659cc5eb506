import { minutes } from '../../kernel/index.ts';
import { beforeForgetting } from '../before-forgetting.ts';
import { here } from '../here.ts';
import { workerAddress, type Device, type Told } from './what-it-knows.ts';

/** How often an open app looks for a new version. */
const lookEvery = minutes(60);

/** Only this one address may become a script of ours: the page's policy refuses every other. */
const policy = trustedTypesHere()?.createPolicy('relais', {
  createScriptURL: (url) => {
    if (url !== workerAddress) throw new Error(`no script of ours: ${url}`);
    return url;
  },
});

/**
 * Starts the worker once the page stands, so that it never competes with the page for a slow network. Where a browser has
 * none or refuses (a private window), the app works as it does without.
 */
export async function startWorker(device: Device): Promise<void> {
  const workers = navigator.serviceWorker;
  if (workers === undefined) return;
  await loaded();
  try {
    const address = (policy?.createScriptURL(workerAddress) ?? workerAddress) as string;
    const registration = await workers.register(address);
    follow(workers, registration);
    await workers.ready;
    tellWorker({ tell: 'device', device });
  } catch {
    // Refused here, or the server has just got another version: the next opening tries again.
  }
}

/** Tells the running worker, if there is one. */
export function tellWorker(told: Told): void {
  void navigator.serviceWorker?.getRegistration().then((registration) => registration?.active?.postMessage(told));
}

/** Offers a version that waits; it takes this page over when somebody says so, and never by itself. */
function follow(workers: ServiceWorkerContainer, registration: ServiceWorkerRegistration): void {
  let isAsked = false;
  let isControlled = workers.controller !== null;
  const offer = () => {
    const { waiting } = registration;
    if (waiting === null || !isControlled) return;
    here.write({
      newVersion: async () => {
        await beforeForgetting();
        isAsked = true;
        waiting.postMessage({ tell: 'take-over' } satisfies Told, { transfer: [] });
      },
    });
  };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  workers.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    // Another page of this device said yes: this one goes on as it is until somebody says so here too.
    else if (isControlled) here.write({ newVersion: () => beforeForgetting().then(() => location.reload()) });
    isControlled = true;
  });
  offer();
  let lookedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - lookedAt < lookEvery) return;
    lookedAt = Date.now();
    void registration.update().catch(() => undefined);
  });
}

async function loaded(): Promise<void> {
  if (document.readyState === 'complete') return;
  await new Promise<void>((resolve) => {
    addEventListener('load', () => resolve(), { once: true });
  });
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

function trustedTypesHere(): TrustedTypes | undefined {
  return (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
}
