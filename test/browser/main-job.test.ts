import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { dumpOf } from '../world/dump.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { openPhone, type Phone } from './phone.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

describe.skipIf(chromiumMissing !== undefined)('the main job, on three phones', () => {
  let relais: TwoInstances;
  let browser: Browser;
  let ines: Phone;
  let odile: Phone;
  let samira: Phone;
  const words: Record<string, string> = {};

  beforeAll(async () => {
    [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });

  test('Inès sets the collective up by the one-time link: her words and the root’s go on paper', async () => {
    ines = await openPhone(browser, await relais.setupLink());
    await ines.writes('Nom du collectif', 'Maisons ouvertes');
    await ines.writes('Comment peut-on vous appeler ici ?', 'Inès');
    await ines.taps('Continuer');
    const root = await wordsOn(ines, 'La clé racine');
    expect(root).toHaveLength(12);
    await ines.taps('C’est copié');
    for (const number of [3, 7, 12])
      await ines.writes(`Mot ${number}`, (root[number - 1] ?? '').normalize('NFC').slice(0, 4));
    await ines.taps('Continuer');
    expect(await wordsOn(ines, 'Sept mots de contrôle')).toHaveLength(7);
    await ines.taps('C’est copié');
    words['ines'] = await copiesOwnWords(ines);
    await ines.taps('Terminer');
    await ines.sees('Votre collectif est installé');
    await ines.taps('Ouvrir');
    await ines.signsIn('Inès', words['ines']);
    await ines.sees('La coordination, c’est vous seulement.');
  });

  test('Odile, a host, and Samira, an interpreter, join by links; Inès confirms both with a tap', async () => {
    odile = await joins('Odile', 'héberge');
    samira = await joins('Samira', 'expertise');
    await ines.sees('À confirmer');
    await ines.taps('Confirmer');
    await ines.sees('Confirmé.');
    await ines.taps('Confirmer');
    await ines.sees('Rien n’attend');
    await odile.taps('Ouvrir');
    await odile.signsIn('Odile', words['Odile'] ?? '');
    await samira.taps('Ouvrir');
    await samira.signsIn('Samira', words['Samira'] ?? '');
    expect(await placesOf(odile)).toEqual(['Demandes', 'Répertoire', 'Réglages']);
    expect(await placesOf(samira)).toEqual(['Pour moi', 'Demandes', 'Répertoire', 'Réglages']);
  });

  test('Samira writes her entry in sheets; Inès reads it and publishes it', async () => {
    await samira.taps('Réglages');
    await samira.taps('Ma fiche');
    await samira.taps('Ce que vous offrez');
    await samira.taps(/^interprète$/i);
    await samira.taps('Par téléphone');
    await samira.taps('Terminé');
    await samira.taps('Les langues que vous parlez');
    await samira.taps(/^tigrigna/);
    await samira.taps(/^français/);
    await samira.taps('Terminé');
    await samira.taps('De quelle langue vers laquelle');
    await samira.page.getByRole('group', { name: 'De', exact: true }).getByRole('button', { name: 'tigrigna' }).tap();
    await samira.page.getByRole('group', { name: 'Vers' }).getByRole('button', { name: 'français' }).tap();
    await samira.taps('Dans les deux sens');
    await samira.taps('Terminé');
    await samira.taps('Où vous êtes');
    await samira.writes('Commune ou code postal', '1000');
    await samira.taps(/Bruxelles/);
    await samira.taps('Terminé');
    await samira.taps('Envoyer pour lecture');
    await samira.sees('en lecture');
    await ines.sees('À lire');
    await ines.taps('Publier');
    await ines.sees('Publiée.');
    await samira.sees('publiée');
    await relais.service.settle();
    expect(await samira.page.locator('.rows').first().innerText()).toContain('Bruxelles, 15 km autour');
  });

  test('Odile finds her by half a word, and asks in six taps without typing', async () => {
    await odile.taps('Répertoire');
    await odile.page.getByRole('searchbox').fill('tigri');
    await odile.sees('tigrigna ⇄ français');
    expect(await odile.page.getByRole('button', { name: 'Demander' }).count()).toBe(1);
    await odile.taps('Demandes');
    await odile.taps('Demander de l’aide');
    const before = odile.tapCount;
    await odile.taps('Interprète');
    await odile.taps('Aujourd’hui');
    await odile.taps(/^tigrigna/);
    await odile.taps('Par téléphone');
    await odile.taps('Laisser vide');
    await odile.taps('Envoyer');
    await odile.sees('C’est envoyé à une personne (interprète).');
    expect(odile.tapCount - before).toBe(6);
    await odile.taps('Suivre');
    await odile.sees('demandé 1');
  });

  test('Samira opens as a notification does, unlocks, sees what she needs and nothing that was written; one tap accepts', async () => {
    await samira.page.goto(relais.origin);
    await samira.signsIn('Samira', words['Samira'] ?? '');
    const unlocked = samira.tapCount;
    await samira.sees('Interprète, tigrigna');
    await samira.sees('Pourquoi vous ?');
    expect(await samira.page.content()).not.toMatch(/odile/i);
    await samira.taps('J’accepte');
    await samira.sees('Vous avez accepté');
    expect(samira.tapCount - unlocked).toBe(1);
    await odile.sees(/samira a accepté/i);
  });

  test('both write, each reads the other as it comes; a name is asked about once; Odile closes', async () => {
    await odile.writes('Votre message', 'Appelez Mariam Haile au 0470 12 34 56');
    await odile.taps('Envoyer');
    await odile.sees('On dirait un nom ou un numéro.');
    await odile.writes('Votre message', 'Quand pouvez-vous ?');
    await odile.taps('Envoyer');
    await samira.sees('Quand pouvez-vous ?');
    await samira.writes('Votre message', 'À 18 h');
    await samira.taps('Envoyer');
    await odile.sees('À 18 h');
    await odile.taps('Clôturer la demande');
    await odile.taps(/^Bien/);
    await odile.sees('Rouvrir');
    expect(await odile.page.locator('.bubble p').allInnerTexts()).toEqual(['Quand pouvez-vous ?', 'À 18 h']);
  });

  test('asking from Samira’s card, what she does, where and in which language are answered: five taps, one word', async () => {
    const before = odile.tapCount;
    await odile.page.getByRole('link', { name: 'Relais' }).tap();
    await odile.taps('Répertoire');
    await odile.page.getByRole('searchbox').fill('samira');
    await odile.taps('Demander');
    await odile.taps('Sans urgence');
    await odile.taps('Laisser vide');
    await odile.sees('Bruxelles-Capitale');
    expect(odile.tapCount - before).toBe(4);
    await odile.page.getByRole('link', { name: 'Relais' }).tap();
  });

  test('a dentist, whom nobody in the directory can be, is stuck on Inès’s board with one thing to do', async () => {
    await odile.page.getByRole('link', { name: 'Relais' }).tap();
    await odile.sees('Une demande commencée');
    await odile.taps('Jeter');
    await odile.taps('Demander de l’aide');
    await odile.taps('Dentiste');
    await odile.taps('Aujourd’hui');
    await odile.taps('Je ne sais pas');
    await odile.taps('Je ne sais pas');
    await odile.writes('En quelques mots', 'mal depuis dimanche');
    await odile.taps('Continuer');
    await odile.taps('Envoyer');
    await odile.sees('Personne dans le répertoire ne peut le faire maintenant.');
    await ines.sees('Bloquées');
    await ines.sees('Il y a peu de chances que quelqu’un accepte.');
    expect(await ines.page.locator('.card-stuck .button-main').allInnerTexts()).toHaveLength(1);
  });

  test('whoever carries the database and the logs away reads no word of it', async () => {
    const dump = [...(await dumpOf(relais.service.database)).values()].join('');
    const taken = `${dump}\n${relais.service.logLines.join('\n')}`;
    expect(dump).toContain('odile');
    expect(relais.service.logLines.length).toBeGreaterThan(50);
    for (const said of ['Quand pouvez-vous', 'À 18 h', 'mal depuis dimanche']) expect(taken).not.toContain(said);
    const pairs = Object.values(words).flatMap((secret) => {
      const own = secret.split(' ');
      return own.slice(1).map((word, index) => `${own[index]} ${word}`);
    });
    expect(pairs.filter((pair) => taken.includes(pair))).toEqual([]);
  });

  test('nothing broke the policies of the page, and nobody else was asked for anything', () => {
    expect([ines, odile, samira].flatMap((phone) => phone.noises(relais.origin))).toEqual([]);
  });

  async function joins(handle: string, role: string): Promise<Phone> {
    await ines.taps('Inviter quelqu’un');
    await ines.taps(role);
    await ines.taps('Faire le lien');
    const link = await ines.page.locator('.invite-link').innerText();
    await ines.taps('Fermer');
    const phone = await openPhone(browser, link);
    await phone.sees('Bienvenue');
    expect(phone.page.url()).not.toContain('#');
    await phone.writes('Comment peut-on vous appeler ici ?', handle);
    await phone.taps('Continuer');
    words[handle] = await copiesOwnWords(phone);
    await phone.taps('Rejoindre');
    await phone.sees('Presque terminé');
    return phone;
  }
});

const placesOf = (phone: Phone): Promise<string[]> => phone.page.locator('.nav a > span').allInnerTexts();

/** The words of a sheet on screen, to be copied on paper. */
async function wordsOn(phone: Phone, title: string): Promise<string[]> {
  await phone.page.getByRole('heading', { name: title }).waitFor();
  return phone.page.locator('.word-sheet li').allInnerTexts();
}

async function copiesOwnWords(phone: Phone): Promise<string> {
  const own = await wordsOn(phone, 'Vos sept mots');
  await phone.taps('C’est copié');
  for (const number of [2, 4, 7]) await phone.writes(`Mot ${number}`, own[number - 1] ?? '');
  return own.join(' ');
}
