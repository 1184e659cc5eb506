import type { Browser } from 'playwright-core';
import { brussels, entryContent } from '../world/entries.ts';
import { founds, submits, vets, welcomes, type Somebody } from '../world/people.ts';
import { launchChromium } from './chromium.ts';
import { openPhone, type Phone } from './phone.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

/** Two hosts, one interpreter who may be asked often, a rota with a telephone; Odile has a phone. */
export interface Hosts {
  readonly relais: TwoInstances;
  readonly odile: Somebody;
  readonly leon: Somebody;
  /** Odile's phone anew, signed in. */
  opensPhone(): Promise<Phone>;
  /** What Odile has asked since her phone was last opened. */
  asked(): ReturnType<Somebody['client']['api']['cases']>;
  /** The first of these; fails when there is none. */
  newest(): Promise<Awaited<ReturnType<Somebody['client']['api']['cases']>>[number]>;
  /** From her first page to the first question. */
  begins(): Promise<void>;
  stop(): Promise<void>;
}

export async function startHosts(): Promise<Hosts> {
  const [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
  const { service } = relais;
  const ines = await founds(service, 'Inès');
  const wout = await welcomes(service, ines, 'Wout', ['coordinator']);
  const odile = await welcomes(service, ines, 'Odile', ['host']);
  const leon = await welcomes(service, ines, 'Léon', ['host']);
  const samira = await welcomes(service, ines, 'Samira', ['expert']);
  const skills = [
    { kind: 'interpreter', pairs: [{ from: 'tir', to: 'fra' }], modes: ['on-site', 'phone'], topics: [] },
  ];
  const content = { displayName: 'Samira', municipality: brussels, skills, cap: { count: 50, per: 'week' } };
  await vets(ines, wout, await submits(samira, entryContent(content as never)));
  await service.database.sql`update collective set rota_telephone = '+3225550000'`;
  await service.settle();
  return { relais, odile, leon, ...handsOf(relais, browser, odile) };
}

function handsOf(relais: TwoInstances, browser: Browser, odile: Somebody) {
  let before: ReadonlySet<string> = new Set();
  let phone: Phone | undefined;
  const cases = () => odile.client.api.cases();
  const asked = async () => (await cases()).filter(({ id }) => !before.has(id));
  return {
    async opensPhone() {
      await phone?.page.context().close();
      before = new Set((await cases()).map(({ id }) => id));
      phone = await openPhone(browser, relais.origin);
      await phone.signsIn('Odile', odile.words);
      return phone;
    },
    asked,
    async newest() {
      const [first] = await asked();
      if (first === undefined) throw new Error('nothing was asked');
      return first;
    },
    async begins() {
      await phone?.taps('Demander de l’aide');
      await phone?.sees('De quelle aide');
    },
    async stop() {
      await browser.close();
      await relais.stop();
    },
  };
}
