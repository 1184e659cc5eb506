import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumMissing } from './chromium.ts';
import { startHosts, type Hosts } from './hosts.ts';
import type { Phone } from './phone.ts';

describe.skipIf(chromiumMissing !== undefined)('a host follows', () => {
  let hosts: Hosts;
  let phone: Phone;

  beforeAll(async () => {
    hosts = await startHosts();
  });
  afterAll(() => hosts.stop());
  beforeEach(async () => {
    phone = await hosts.opensPhone();
  });

  const asks = async () => {
    await hosts.begins();
    await phone.taps('Interprète');
    await phone.taps('Cette semaine');
    await phone.taps(/^tigrigna/);
    await phone.taps('Je ne sais pas');
    await phone.taps('Laisser vide');
    await phone.taps('Envoyer');
    await phone.taps('Suivre');
  };

  test('cancels at once; taken back, the same answers are ready to be sent anew', async () => {
    await asks();
    await phone.taps('Annuler la demande');
    await phone.sees('La demande est annulée.');
    const cancelled = await hosts.newest();
    expect(cancelled.state).toBe('closed');
    await phone.page.locator('.toast').getByRole('button').tap();
    await phone.taps('Reprendre');
    await phone.taps('Envoyer');
    await phone.sees('C’est envoyé');
    const again = (await hosts.asked()).find(({ id }) => id !== cancelled.id);
    expect(again?.needs).toMatchObject([{ kind: 'interpreter', languages: ['tir'], state: 'searching' }]);
  });

  test('adds Léon by his name; an unknown name opens nothing; he writes, and is let go', async () => {
    await asks();
    await phone.taps('Ajouter quelqu’un à côté de moi');
    await phone.writes('Son nom dans Relais', 'Leone');
    await phone.page.getByRole('button', { name: 'Ajouter', exact: true }).tap();
    await phone.sees('Personne de confirmé ne porte ce nom ici.');
    await phone.writes('Son nom dans Relais', 'Léon');
    await phone.page.getByRole('button', { name: 'Ajouter', exact: true }).tap();
    await phone.sees('lit et écrit à côté de qui demande');
    const { id } = await hosts.newest();
    await hosts.leon.client.write(await hosts.leon.client.openThread(id), 'Je viens avec elle.');
    await phone.sees('Je viens avec elle.');
    await phone.taps('Retirer l’accès');
    await phone.sees('L’accès est retiré.');
    await expect(hosts.leon.client.openThread(id)).rejects.toMatchObject({ status: 404 });
  });

  test('words written while the case is closed stay, and the page says what to do with them', async () => {
    await asks();
    const { id } = await hosts.newest();
    await phone.writes('Votre message', 'à demain devant la gare');
    await hosts.odile.client.api.closeCase(id, { outcome: 'met' });
    await phone.sees('La demande a été clôturée entre-temps.');
    expect(await phone.page.getByLabel('Votre message').inputValue()).toBe('à demain devant la gare');
    await phone.taps('Rouvrir');
    await phone.page.getByRole('button', { name: 'Envoyer' }).tap();
    await phone.page.locator('.bubble').getByText('à demain devant la gare').waitFor();
    expect(await phone.page.getByLabel('Votre message').inputValue()).toBe('');
  });

  test('a message without network stays in its box; tried again after its answer was lost, it is there once', async () => {
    await asks();
    const { id } = await hosts.newest();
    await phone.writes('Votre message', 'à demain');
    await phone.page.route('**/items', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      return route.abort();
    });
    await phone.page.getByRole('button', { name: 'Envoyer' }).tap();
    await phone.sees('Pas de réseau.');
    expect(await phone.page.getByLabel('Votre message').inputValue()).toBe('à demain');
    await phone.page.unroute('**/items');
    await phone.taps('Réessayer');
    await phone.page.getByText('Pas de réseau.').waitFor({ state: 'detached' });
    const { items } = await hosts.odile.client.openThread(id);
    expect(items.map(({ text }) => text)).toEqual(['à demain']);
  });
});
