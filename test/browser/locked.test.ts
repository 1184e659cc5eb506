import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minutes } from '../../src/kernel/index.ts';
import { chromiumMissing } from './chromium.ts';
import { choosesDigits, keptOn, noteOn, writesNote, startPhones, type Phones } from './lockable-phones.ts';

describe.skipIf(chromiumMissing !== undefined)('a phone that locks', () => {
  let phones: Phones;
  beforeAll(async () => {
    phones = await startPhones();
  });
  afterAll(() => phones.stop());

  test('Odile is offered six digits once; easy ones are refused, with the reason', async () => {
    const phone = await phones.signedIn();
    await phone.sees('Ouvrir plus vite la prochaine fois ?');
    await phone.taps('Choisir six chiffres');
    for (const [digits, why] of [
      ['123456', 'se suivent'],
      ['٠٠٠٠٠٠', 'se répètent'],
    ] as const) {
      await phone.writes('Choisissez six chiffres', digits);
      await phone.taps('Garder ces chiffres');
      await phone.sees(new RegExp(why));
    }
    await phone.page.getByLabel('Choisissez six chiffres').fill(' 20 49-15 ');
    expect(await phone.page.getByLabel('Choisissez six chiffres').inputValue()).toBe('204915');
    await phone.taps('Fermer');
    await phone.taps('Pas maintenant');
    await phone.taps('Réglages');
    await phone.sees('Six chiffres pour cet appareil');
    await phone.taps('Demandes');
    await phone.page.getByRole('heading', { name: 'Demandes' }).waitFor();
    expect(await phone.page.getByText('Ouvrir plus vite').count()).toBe(0);
  });

  test('ten minutes on the table lock it in the midst of a request; six digits bring back the same question, filled in', async () => {
    const phone = await phones.signedIn();
    await choosesDigits(phone);
    await writesNote(phone, 'mal depuis dimanche');
    await phones.pass(phone, minutes(11));
    await phone.sees('Vos six chiffres');
    const { page } = phone;
    expect(await page.title()).toBe('Relais');
    expect(await page.content()).not.toMatch(/dimanche|Dentiste|odile/i);
    expect(page.url()).toBe(`${phones.relais.origin}/ask`);
    expect(await keptOn(page)).not.toMatch(/dimanche|dentist|204915/);

    const field = page.getByLabel('Vos six chiffres');
    expect(await field.evaluate('document.activeElement.inputMode')).toBe('numeric');
    expect(await field.getAttribute('autocomplete')).toBe('off');
    await field.fill('111222');
    await phone.sees('Ce n’est pas votre code.');
    expect(await field.inputValue()).toBe('');
    await field.pressSequentially('204915');
    await page.getByLabel('En quelques mots').waitFor();
    expect(await noteOn(phone)).toBe('mal depuis dimanche');
    expect(page.url()).toBe(`${phones.relais.origin}/ask`);
    await phone.taps('Continuer');
    await phone.taps('Envoyer');
    await phone.sees('Personne dans le répertoire ne peut le faire maintenant.');
    expect(phone.noises(phones.relais.origin)).toEqual([]);
  });

  test('a page that was closed opens by six digits too; few tries are counted out, and after ten the words open', async () => {
    const phone = await phones.signedIn();
    await choosesDigits(phone);
    await phone.page.reload();
    const field = phone.page.getByLabel('Vos six chiffres');
    for (let left = 9; left > 0; left -= 1) {
      await field.fill('111222');
      await phone.page.getByText('Ce n’est pas votre code.').waitFor();
      const words = left === 1 ? 'Il reste un essai' : `Il reste ${left} essais`;
      expect(await phone.page.getByText(words).count(), words).toBe(left <= 5 ? 1 : 0);
    }
    await field.fill('111222');
    await phone.sees('C’était le dixième essai.');
    await phone.signsIn('Odile', phones.odile.words);
    expect(await phone.page.evaluate('localStorage.getItem("device-code")')).toBeNull();
  });

  test('whoever prefers may use words, and go back to digits; the lock in the settings is one tap', async () => {
    const phone = await phones.signedIn();
    await choosesDigits(phone);
    await phone.taps('Réglages');
    await phone.sees('s’ouvre avec six chiffres');
    await phone.taps('Verrouiller');
    await phone.taps('Plutôt avec mes mots');
    expect(await phone.page.getByLabel('Votre nom ici').inputValue()).toBe('odile');
    await phone.taps('Plutôt avec mes six chiffres');
    await phone.taps('Plutôt avec mes mots');
    await phone.signsIn('odile', phones.odile.words);
    await phone.sees('s’ouvre avec six chiffres');
  });

  test('a second page of the same phone, still in use, keeps the first one open', async () => {
    const phone = await phones.signedIn();
    await phone.taps('Réglages');
    await phone.sees('Verrouiller');
    await phone.page.clock.fastForward(minutes(9));
    const other = await phone.page.context().newPage();
    await phones.startClock(other);
    await other.goto(phones.relais.origin);
    await other.evaluate('new BroadcastChannel("touched").postMessage(null)');
    await phone.page.clock.fastForward(minutes(2));
    expect(await phone.page.getByText('Verrouillé').count()).toBe(0);
    await phone.page.clock.fastForward(minutes(9));
    await phone.sees('Verrouillé');
  });
});
