import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hours, minutes } from '../../src/kernel/index.ts';
import { chromiumMissing } from './chromium.ts';
import {
  choosesDigits,
  enters,
  everythingKept,
  keptOn,
  noteOn,
  writesNote,
  startPhones,
  type Phones,
} from './lockable-phones.ts';
import { openPhone } from './phone.ts';
import { said } from './said.ts';

describe.skipIf(chromiumMissing !== undefined)(
  'a phone whose browser, clock or sign-in is not as one would like',
  () => {
    let phones: Phones;
    beforeAll(async () => {
      phones = await startPhones();
    });
    afterAll(() => phones.stop());

    test('signing out leaves nothing on the phone, nor does "this is not me" on a locked one', async () => {
      for (const isLocked of [false, true]) {
        const phone = await phones.signedIn();
        await choosesDigits(phone);
        await phone.taps('Réglages');
        await phone.taps('English');
        await phone.taps('Français');
        await phone.page.waitForFunction('navigator.serviceWorker.controller !== null && caches.has("device")');
        expect(await keptOn(phone.page)).toContain('device-code');
        if (isLocked) await phone.taps('Verrouiller');
        await phone.taps(isLocked ? 'Ce n’est pas moi : se déconnecter' : 'Se déconnecter');
        await phone.sees('Vos sept mots');
        await phone.page.waitForFunction(`${everythingKept}.then((kept) => kept === 'nothing')`);
        await expect.poll(() => phone.page.context().cookies()).toEqual([]);
        expect(await keptOn(phone.page)).toBe('nothing');
      }
    });

    test('where the browser keeps nothing, the app works for one opening, and says so', async () => {
      const phone = await openPhone(phones.browser, 'about:blank', {}, async (page) => {
        await phones.startClock(page);
        await page.addInitScript(`for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });`);
      });
      await phone.page.goto(phones.relais.origin);
      await phone.sees('Ce navigateur ne garde rien');
      await phone.signsIn('Odile', phones.odile.words);
      expect(await phone.page.getByText('Ouvrir plus vite').count(), 'nothing is promised').toBe(0);
      await writesNote(phone, 'gencive enflée');
      await phones.pass(phone, minutes(11));
      await phone.sees('Verrouillé');
      await enters(phone, 'odile', phones.odile.words);
      await phone.page.getByLabel('En quelques mots').waitFor();
      expect(await noteOn(phone)).toBe('gencive enflée');
      await phone.taps('Quitter');
      await phone.page.waitForURL('**/calendar.html');
    });

    test('a token that expired in the midst of a form is renewed, and nobody notices', async () => {
      const phone = await phones.signedIn();
      await writesNote(phone, 'dent cassée');
      phones.relais.service.clock.advance(minutes(6));
      await phone.page.clock.setSystemTime(phones.relais.service.clock.now());
      await phone.taps('Continuer');
      await phone.taps('Envoyer');
      await phone.sees('Personne dans le répertoire ne peut le faire maintenant.');
      expect(phone.noises(phones.relais.origin)).toEqual([]);
    });

    test('revoked in the midst of a form: what she wrote is sealed here, and hers again when she signs in; nobody else’s', async () => {
      const phone = await phones.signedIn();
      await writesNote(phone, 'bridge descellé');
      await phone.taps('Continuer');
      await phone.sees('bridge descellé');
      for (const { id, isThisOne } of await phones.odile.client.api.signIns()) {
        if (!isThisOne) await phones.odile.client.api.revokeSignIn(id);
      }
      await phone.sees('Votre compte a été fermé ici.');
      expect(await keptOn(phone.page)).not.toMatch(/bridge/);
      await enters(phone, 'Nadia', phones.nadia.words);
      await phone.sees(said('ask.need'));
      expect(await phone.page.content()).not.toMatch(/bridge|dentiste cette/i);
      await phone.page.getByRole('link', { name: 'Relais' }).tap();
      await phone.taps('Réglages');
      await phone.taps('Verrouiller');
      await enters(phone, 'Odile', phones.odile.words);
      await phone.taps('Demandes');
      await phone.taps('Demander de l’aide');
      await phone.taps('Reprendre');
      await phone.sees('bridge descellé');
    });

    test('on a phone a whole day fast, today is still today, and it is told to set its clock', async () => {
      const phone = await phones.signedIn((page) =>
        page.clock.setFixedTime(new Date(phones.relais.service.clock.now().getTime() + hours(26))),
      );
      await phone.sees(/avance de 26\sheures/);
      await phone.sees('Mettez-la à l’heure');
      await phone.taps('Réglages');
      await phone.sees('utilisé aujourd’hui');
      expect(await phone.page.getByText('utilisé hier').count()).toBe(0);
    });

    test('a phone two hours fast, or slow, signs in, and says so; one that is right says nothing', async () => {
      for (const [off, says] of [
        [hours(2), /avance de 2\sheures/],
        [-hours(2), /retarde de 2\sheures/],
      ] as const) {
        const phone = await phones.signedIn((page) =>
          page.clock.setFixedTime(new Date(phones.relais.service.clock.now().getTime() + off)),
        );
        await phone.sees(says);
        expect(phone.noises(phones.relais.origin)).toEqual([]);
      }
      const phone = await phones.signedIn((page) => page.clock.setFixedTime(phones.relais.service.clock.now()));
      await phone.page.getByRole('heading', { name: 'Demandes' }).waitFor();
      expect(await phone.page.getByText('L’horloge de cet appareil').count()).toBe(0);
    });
  },
);
