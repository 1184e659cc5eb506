import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { newId } from '../../src/kernel/index.ts';
import { buildNeed } from '../world/asks.ts';
import { brussels, entryContent, liege } from '../world/entries.ts';
import { founds, joins, submits, vets, welcomes, type Founder, type Somebody } from '../world/people.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { coordinatorsPresses } from './coordinators-presses.ts';
import { openPhone, type Phone } from './phone.ts';
import { dailyPresses, type Who } from './presses.ts';
import { buttonOf, pressesTwice, writesOf } from './pressing.ts';
import { said } from './said.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

describe.skipIf(chromiumMissing !== undefined)('pressed twice in one breath, sent once', () => {
  let relais: TwoInstances;
  let browser: Browser;
  let ines: Founder;
  let odile: Somebody;
  const phones = {} as Record<Who, Phone>;
  const written = {} as Record<Who, string[]>;

  beforeAll(async () => {
    [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
    const { service } = relais;
    ines = await founds(service, 'Inès');
    const wout = await welcomes(service, ines, 'Wout', ['coordinator']);
    odile = await welcomes(service, ines, 'Odile', ['host']);
    await welcomes(service, ines, 'Léon', ['host']);
    const samira = await welcomes(service, ines, 'Samira', ['expert']);
    const rokia = await welcomes(service, ines, 'Rokia', ['expert']);
    await vets(ines, wout, await submits(samira, interpreterEntry()));
    const bruno = await welcomes(service, ines, 'Bruno', ['expert']);
    await vets(ines, wout, await submits(bruno, cookEntry('Bruno')));
    await rokia.client.api.writeEntry(newId<'entry'>(), cookEntry('Rokia'));
    await submits(await welcomes(service, ines, 'Marie', ['expert']), cookEntry('Marie'));
    await joins(service, (await ines.client.invite({ roles: ['host'] })).fragment, 'Nadia');
    await service.settle();
    const opensPage = async (who: Who, path = '/') => {
      phones[who] = await openPhone(browser, relais.origin + path);
      written[who] = writesOf(phones[who].page);
    };
    const opens = async (who: Who, { handle, words }: Somebody, path = '/') => {
      await opensPage(who, path);
      await phones[who].signsIn(handle, words);
    };
    await Promise.all([
      opens('host', odile),
      opens('expert', samira),
      opens('newcomer', rokia, '/entry'),
      opens('coordinator', ines),
      opensPage('stranger'),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });

  const asksFor = async (kind: 'interpreter' | 'cook') => {
    const need = kind === 'cook' ? buildNeed({ kind, languages: [], municipality: liege }) : buildNeed();
    const { id } = await odile.client.ask({ needs: [need], words: '' });
    await relais.service.settle();
    return id;
  };
  const follows = async (phone: Phone, id: string) => {
    await phone.page.goto(`${relais.origin}/cases`);
    await phone.signsIn('Odile', odile.words);
    await phone.page.locator(`a[href$="${id}"]`).tap();
  };

  const invitation = async () => {
    const { fragment } = await ines.client.invite({ roles: ['host'] });
    return `${relais.origin}/join#${fragment}`;
  };

  test.each([...dailyPresses, ...coordinatorsPresses])('$what', async ({ who, before, button, writes, sees, adds }) => {
    const phone = phones[who];
    await before?.(phone, { asksFor, follows, invitation });
    const rows = await count(adds ?? 'collective');
    const from = written[who].length;
    const pressed = typeof button === 'string' ? buttonOf(phone, button) : button(phone);
    await pressed.first().waitFor();
    await pressesTwice(pressed);
    await phone.sees(typeof sees === 'string' ? said(sees) : sees);
    expect(written[who].slice(from)).toEqual(writes);
    expect(await count(adds ?? 'collective')).toBe(rows + (adds === undefined ? 0 : 1));
  });

  async function count(table: string): Promise<number> {
    const { sql } = relais.service.database;
    const [row] = await sql<{ rows: number }[]>`select count(*)::int as rows from ${sql(table)}`;
    return row?.rows ?? 0;
  }
});

/** Too far from Liège. */
const cookEntry = (displayName: string) => entryContent({ displayName, municipality: brussels, reachKm: 5 });

function interpreterEntry() {
  const pairs = [{ from: 'tir', to: 'fra' }] as const;
  return entryContent({
    displayName: 'Samira',
    municipality: brussels,
    languages: ['tir', 'fra'],
    cap: { count: 20, per: 'week' },
    skills: [{ kind: 'interpreter', pairs: [...pairs], modes: ['on-site', 'phone'], topics: [] }],
  });
}
