import type { Browser, Page } from 'playwright-core';
import { founds, welcomes, type Somebody } from '../world/people.ts';
import { launchChromium } from './chromium.ts';
import { openPhone, type Phone } from './phone.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

/** Two hosts, and phones whose clock goes with the server's. */
export interface Phones {
  readonly relais: TwoInstances;
  readonly browser: Browser;
  readonly odile: Somebody;
  readonly nadia: Somebody;
  /** Its clock stands at the server's instant. */
  startClock(page: Page): Promise<void>;
  /** Odile's phone, signed in. */
  signedIn(setClock?: (page: Page) => Promise<void>): Promise<Phone>;
  /** Time goes by, on the phone and at the server. */
  pass(phone: Phone, milliseconds: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startPhones(): Promise<Phones> {
  const [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
  const { service, origin } = relais;
  const ines = await founds(service, 'Inès');
  const odile = await welcomes(service, ines, 'Odile', ['host']);
  const nadia = await welcomes(service, ines, 'Nadia', ['host']);
  const startClock = (page: Page) => page.clock.install({ time: service.clock.now() });
  return {
    relais,
    browser,
    odile,
    nadia,
    startClock,
    async signedIn(setClock = startClock) {
      const phone = await openPhone(browser, origin, {}, setClock);
      await phone.signsIn('Odile', odile.words);
      return phone;
    },
    async pass({ page }, milliseconds) {
      service.clock.advance(milliseconds);
      await page.clock.fastForward(milliseconds);
    },
    async stop() {
      await browser.close();
      await relais.stop();
    },
  };
}

/** Sets six digits from the offer on the first page. */
export async function choosesDigits(phone: Phone, digits = '204915'): Promise<void> {
  await phone.taps('Choisir six chiffres');
  await phone.writes('Choisissez six chiffres', digits);
  await phone.taps('Garder ces chiffres');
  await phone.sees('Six chiffres ouvrent maintenant cet appareil.');
}

/** By words, whatever page stands behind the lock. */
export async function enters(phone: Phone, handle: string, words: string): Promise<void> {
  await phone.writes('Votre nom ici', handle);
  await phone.page.getByLabel('Vos sept mots').tap();
  await phone.writes('Vos sept mots', words);
  await phone.taps('Ouvrir');
}

/** Asks for a dentist as far as the note, which is left unsent. */
export async function writesNote(phone: Phone, note: string): Promise<void> {
  await phone.taps('Demander de l’aide');
  // The page before may name a dentist too.
  await phone.sees('De quelle aide');
  for (const answer of ['Dentiste', 'Cette semaine', 'Pas nécessaire', 'Par téléphone']) await phone.taps(answer);
  await phone.writes('En quelques mots', note);
}

export const noteOn = ({ page }: Phone): Promise<string> => page.getByLabel('En quelques mots').inputValue();

/** For the page: answers all that its origin keeps, in words. */
export const everythingKept = `(async () => {
  const kept = [
    ...Object.entries(localStorage).map(([name, value]) => 'local ' + name + ' ' + value),
    ...Object.entries(sessionStorage).map(([name, value]) => 'session ' + name + ' ' + value),
    ...(await caches.keys()).map((name) => 'cache ' + name),
    ...(await indexedDB.databases()).map(({ name }) => 'database ' + name),
  ];
  const worker = await navigator.serviceWorker.getRegistration();
  if (await worker?.pushManager.getSubscription()) kept.push('push');
  return kept.join('\\n') || 'nothing';
})()`;

/** All that this origin keeps on the phone, in words; `nothing` when there is none. */
export const keptOn = async (page: Page): Promise<string> => String(await page.evaluate(everythingKept));
