import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumMissing } from './chromium.ts';
import { startHosts, type Hosts } from './hosts.ts';
import { tabsTo } from './keys.ts';
import { findHiddenFocus } from './layout.ts';
import type { Phone } from './phone.ts';

describe.skipIf(chromiumMissing !== undefined)('a host asks', () => {
  let hosts: Hosts;
  let phone: Phone;

  beforeAll(async () => {
    hosts = await startHosts();
  });
  afterAll(() => hosts.stop());
  beforeEach(async () => {
    phone = await hosts.opensPhone();
  });

  /** How many taps this takes. */
  const tapsFor = async (work: () => Promise<void>): Promise<number> => {
    const before = phone.tapCount;
    await work();
    return phone.tapCount - before;
  };

  test('asks in six taps, types nothing, and follows with one', async () => {
    await hosts.begins();
    const taps = await tapsFor(async () => {
      await phone.taps('Interprète');
      await phone.taps('Cette semaine');
      await phone.taps(/^tigrigna/);
      await phone.taps('Par téléphone');
      await phone.taps('Laisser vide');
      await phone.taps('Envoyer');
      await phone.sees('C’est envoyé à une personne');
    });
    expect(taps).toBe(6);
    const follow = await tapsFor(async () => {
      await phone.taps('Suivre');
      await phone.sees('demandé 1');
    });
    expect(follow).toBe(1);
  });

  test('"and an interpreter", "and a lift": two taps more, three needs linked, each with its own progress', async () => {
    await hosts.begins();
    const taps = await tapsFor(async () => {
      await phone.taps('Dentiste');
      await phone.taps('Cette semaine');
      await phone.taps(/^tigrigna/);
      await phone.taps('Je ne sais pas');
      await phone.taps('Laisser vide');
      await phone.sees('La langue diffère');
      await phone.taps('et de l’interprétation');
      await phone.taps('et un trajet');
      await phone.sees('Chaque aide est cherchée à part.');
      await phone.taps('Envoyer');
      await phone.sees('interprète : une personne prévenue.');
    });
    expect(taps).toBe(8);
    const { needs } = await hosts.newest();
    const [dentist, interpreter, lift] = needs;
    expect(needs.map(({ kind }) => kind)).toEqual(['dentist', 'interpreter', 'driver']);
    expect(new Set(dentist?.togetherWith)).toEqual(new Set([interpreter?.id, lift?.id]));
    expect([dentist?.languages, interpreter?.languages]).toEqual([[], ['tir']]);
    await phone.taps('Suivre');
    for (const kind of ['Dentiste', 'Interprète, tigrigna', 'Chauffeur']) {
      await phone.page.getByRole('heading', { name: kind, level: 2 }).waitFor();
    }
    await phone.taps('Annuler : Chauffeur');
    await phone.taps('Annuler cette aide');
    await phone.sees('annulée');
    expect((await hosts.newest()).needs.map(({ state }) => state)).toEqual(['escalated', 'searching', 'withdrawn']);
  });

  test('finds who interprets by one word and asks from her card in five taps', async () => {
    const taps = await tapsFor(async () => {
      await phone.taps('Répertoire');
      await phone.page.getByRole('searchbox').fill('tigrigna');
      await phone.taps('Demander');
      await phone.taps('Cette semaine');
      await phone.taps('Laisser vide');
      await phone.taps('Envoyer');
      await phone.sees('C’est envoyé');
    });
    expect(taps).toBe(5);
  });

  test('asks with the keyboard alone: digits for tiles, Tab and Enter for the rest', async () => {
    const { page } = phone;
    const { keyboard } = page;
    const pressesOn = async (name: string) => {
      await tabsTo(page, page.getByRole('button', { name, exact: true }));
      await keyboard.press('Enter');
    };
    await page.goto(`${hosts.relais.origin}/ask`);
    await tabsTo(page, page.getByLabel('Votre nom ici'));
    await keyboard.insertText('Odile');
    await tabsTo(page, page.getByLabel('Vos sept mots'));
    await keyboard.insertText(hosts.odile.words);
    await keyboard.press('Enter');
    await phone.sees('De quelle aide');
    await keyboard.press('3');
    await phone.sees('Pour quand');
    await keyboard.press('2');
    await phone.sees('Quelle langue');
    await keyboard.press('1');
    await phone.sees('Où ?');
    await keyboard.press('1');
    await phone.sees('Quelque chose à ajouter');
    await pressesOn('Laisser vide');
    await phone.sees('C’est bien cela');
    await pressesOn('Envoyer');
    await phone.sees('C’est envoyé');
    await tabsTo(page, page.getByRole('link', { name: 'Suivre' }));
    await keyboard.press('Enter');
    await phone.sees('demandé');
    expect((await hosts.newest()).needs).toMatchObject([{ kind: 'interpreter', urgency: 'urgent' }]);
    await page.keyboard.press('Tab');
    await page.evaluate(`document.activeElement.style.outline = 'none'`);
    expect(await page.evaluate(findHiddenFocus), 'a planted fault is found').toHaveLength(1);
  });

  test('an arrest: four taps, nothing to type, the rota’s telephone before everything, and 112 on every page', async () => {
    await hosts.begins();
    const danger = phone.page.getByRole('link', { name: 'Danger → 112' });
    const rota = async () => {
      const [first] = await phone.page.locator('main a, main .tiles button, main .rows button').all();
      return first?.getAttribute('href');
    };
    const taps = await tapsFor(async () => {
      await phone.taps('Avocat');
      expect(await danger.getAttribute('href')).toBe('tel:112');
      await phone.taps('Quelqu’un est arrêté');
      await phone.sees('Quel commissariat');
      expect(await phone.page.locator('main input, main textarea').count()).toBe(0);
      expect(await rota()).toMatch(/^tel:\+32/);
      await phone.taps('Je ne sais pas');
      await phone.sees('de vive voix');
      expect(await rota()).toMatch(/^tel:\+32/);
      await phone.taps('Envoyer');
      await phone.sees('Ne l’écrivez pas');
    });
    expect(taps).toBe(4);
    expect(await danger.count()).toBe(1);
    expect((await hosts.newest()).needs).toMatchObject([{ kind: 'detention-lawyer', urgency: 'critical' }]);
    expect(await phone.page.locator('main a').first().getAttribute('href')).toMatch(/^tel:\+32/);
  });

  test('an interpreter whose language nobody knows: coordinators are told, and nobody is asked at random', async () => {
    await hosts.begins();
    await phone.taps('Interprète');
    await phone.taps('Je ne sais pas');
    await phone.taps('Je ne sais pas');
    await phone.taps('Je ne sais pas');
    await phone.taps('Laisser vide');
    await phone.taps('Envoyer');
    await phone.sees('elle cherche de quelle langue il s’agit');
    expect((await hosts.newest()).needs).toMatchObject([{ state: 'escalated', counts: { asked: 0 } }]);
  });
});
