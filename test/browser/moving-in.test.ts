import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { dumpOf } from '../world/dump.ts';
import { buildNeed } from '../world/asks.ts';
import { brings, mayBeKnown, onTheList } from '../world/list.ts';
import { founds, welcomes, type Somebody } from '../world/people.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { openPhone, type Phone } from './phone.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

/** As Excel in Belgium saves a list: semicolons, one byte a sign, its own line ends. */
const saved = Buffer.from(
  [
    'Nom;Prénom;Téléphone;Métier;Langues;Commune;Remarques',
    'Lefèvre;Zoé;0478 11 22 33;dentiste;français;5000 Namur;pas le mercredi, c\u0092est complet',
    'De Smet;Jan;;tandarts;Nederlands;Gent;',
    'Bah;Aïssatou;+32 475 44 55 66;guérisseuse;peul, français;Liège;"le soir',
    'Lefèvre;Zoé;0478/11.22.33;dentiste;français;Namur;encore',
    '=CMD();Éva;0470 99 88 77;avocate;anglais;Bruxelles;',
    ...Array.from({ length: 60 }, (_, index) => `Personne;N${index};0499 00 1${100 + index};cuisine;français;Mons;`),
  ].join('\r\n'),
  'latin1',
);

describe.skipIf(chromiumMissing !== undefined)('a coordinator moves in with her old list', () => {
  let relais: TwoInstances;
  let browser: Browser;
  let ines: Phone;
  let founder: Somebody;

  beforeAll(async () => {
    [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
    founder = await founds(relais.service, 'Inès');
    await welcomes(relais.service, founder, 'Wout', ['coordinator']);
    ines = await openPhone(browser, relais.origin);
    await ines.signsIn('Inès', founder.words);
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });

  const chooses = async (name: string, bytes: Buffer) => {
    await ines.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: bytes });
  };

  test('what is no list is told from one', async () => {
    await ines.taps('La liste');
    await ines.sees('Personne à appeler');
    await ines.taps('Faire entrer une liste');
    await chooses('liste.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
    await ines.sees('C’est un classeur.');
    await chooses('vide.csv', Buffer.from(''));
    await ines.sees('Il n’y a rien à lire.');
    expect(await ines.page.getByRole('button', { name: 'Vérifier' }).count()).toBe(0);
  });

  test('a file of Excel’s is read on the phone, its columns known, its faults said row by row; nothing is sent', async () => {
    await chooses('bénévoles.csv', saved);
    await ines.sees('65 lignes lues');
    expect(
      await ines.page.getByRole('combobox').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
    ).toEqual(['name', 'name', 'telephone', 'kind', 'languages', 'place', 'notes']);
    await ines.taps('Vérifier');
    await ines.sees('Rien n’est encore envoyé');
    await ines.taps(/^Laissées de côté/);
    await ines.sees('pas de téléphone');
    await ines.sees('comme la ligne 2');
    await ines.taps(/^À regarder/);
    await ines.sees('Aide inconnue : guérisseuse.');
    await ines.sees('Une formule, reprise comme texte : =CMD()');
    await ines.sees(/guillemets ne se ferment pas/);
    expect(await relais.service.database.sql`select 1 from kept_rows`).toHaveLength(0);
  });

  test('the network goes half-way: what arrived stays, and the rest goes on from there', async () => {
    let calls = 0;
    await ines.page.route('**/v1/kept/batches/*', (route) =>
      (calls += 1) === 2 ? route.abort('internetdisconnected') : route.continue(),
    );
    await ines.taps(/^Faire entrer 63 personnes/);
    await ines.sees('L’envoi s’est arrêté');
    const arrived = (await relais.service.database.sql`select 1 from kept_rows`).length;
    expect(arrived).toBeGreaterThan(0);
    expect(arrived).toBeLessThan(63);
    await ines.taps('Continuer');
    await ines.sees(/63 personnes attendent un appel/);
    await ines.page.unroute('**/v1/kept/batches/*');
  });

  test('she takes it all back, and brings it in again', async () => {
    await ines.taps('Tout reprendre');
    await ines.sees('63 personnes effacées.');
    expect(await relais.service.database.sql`select 1 from kept_rows`).toHaveLength(0);
    await chooses('bénévoles.csv', saved);
    await ines.taps('Vérifier');
    await ines.taps(/^Faire entrer 63 personnes/);
    await ines.sees(/63 personnes attendent un appel/);
    await ines.taps('Voir la liste');
  });

  test('she calls Zoé, who may be kept, and Aïssatou, who says no', async () => {
    await ines.writes('Chercher un nom', 'zoe');
    await ines.sees('Lefèvre Zoé');
    expect(await ines.page.locator('a[href="tel:0478112233"]').count()).toBe(1);
    await ines.taps(/^Oui$/);
    await ines.taps(/^Garder$/);
    await ines.sees('Noté. Visible maintenant, sans nom.');

    await ines.writes('Chercher un nom', 'aissatou');
    await ines.sees('Bah Aïssatou');
    await ines.taps(/^Non$/);
    await ines.sees(/Tout s’efface maintenant/);
    await ines.taps('Effacer');
    await ines.sees('Tout est effacé.');
  });

  test('the next import leaves her out, and whoever is there already', async () => {
    await ines.taps('Faire entrer une liste');
    await ines.page
      .getByLabel('Ou coller la liste ici')
      .fill('Aïssatou Bah;0475445566\nZoé Lefèvre;0478112233\nNouvelle Voix;0488 12 12 12');
    await ines.taps('Lire la liste');
    await ines.taps('Vérifier');
    await ines.sees('Nouvelle Voix');
    await ines.taps(/^Laissées de côté/);
    await ines.sees('a dit non');
    await ines.sees('déjà sur la liste');
    expect(await ines.page.getByRole('button', { name: 'Faire entrer 1 personne' }).count()).toBe(1);
  });

  test('the list goes out after a tap that says what this means, as Excel wants it', async () => {
    await ines.page.goto(`${relais.origin}/list`);
    await ines.signsIn('Inès', founder.words);
    await ines.taps('Sortir la liste');
    await ines.sees(/quittent l’endroit sûr/);
    const [download] = await Promise.all([ines.page.waitForEvent('download'), ines.taps('Enregistrer le fichier')]);
    const text = await readFile((await download.path()) ?? '', 'utf8');
    expect(text.startsWith('\uFEFF"Nom";"Téléphone";')).toBe(true);
    expect(text).toContain(`"'=CMD() Éva"`);
    expect(text).toContain('"Lefèvre Zoé";"0478 11 22 33";"dentiste";"français";"5000 Namur";');
    expect(text).not.toContain('Aïssatou');
  });

  test('a host finds Zoé without a name, and notes the appointment that she made with a practice herself', async () => {
    const { service } = relais;
    const practice = onTheList({ name: 'Maison du Quai', telephone: '081 22 33 44' });
    await brings(founder, [practice]);
    const skills = [{ kind: 'gp' as const, modes: ['on-site' as const], topics: [] }];
    const line = { telephone: '+3281223344' };
    await founder.client.api.sayYesToKeeping(
      practice.id,
      mayBeKnown({ skills, practice: { name: 'Maison du Quai', line } }),
    );
    const odile = await welcomes(service, founder, 'Odile', ['host']);
    const need = buildNeed({ kind: 'gp', languages: [] });
    await odile.client.ask({ needs: [need], words: '' });
    await service.settle();

    const host = await openPhone(browser, `${relais.origin}/search`);
    await host.page.goto(relais.origin);
    await host.signsIn('Odile', odile.words);
    await host.taps('Répertoire');
    await host.page.locator('#search').fill('dentiste');
    await host.sees(/dentiste\P{L}+Namur/iu);
    await host.sees('Demander, par la coordination');
    await host.page.locator('#search').fill('maison du quai');
    await host.sees('Maison du Quai');
    await host.taps('J’ai un rendez-vous');
    await host.page
      .getByRole('dialog')
      .getByRole('button', { name: /médecin généraliste/i })
      .tap();
    await host.sees('Noté. On ne cherche plus pour cette demande.');
    const [noted] = await service.database.sql`select state from needs where id = ${need.id}`;
    expect(noted).toEqual({ state: 'covered' });
    expect(host.noises(relais.origin)).toEqual([]);
  });

  test('nothing of the list stands anywhere in the database, nor in a log line; the page broke nothing', async () => {
    const { service } = relais;
    const dump = [...(await dumpOf(service.database)).values(), ...service.logLines].join('\n').toLowerCase();
    for (const secret of ['lefèvre', 'zoé', 'aïssatou', 'cmd()', '32478112233', '11 22 33', 'mercredi', 'personne;']) {
      expect(dump, secret).not.toContain(secret);
    }
    expect(ines.noises(relais.origin)).toEqual([]);
  });
});
