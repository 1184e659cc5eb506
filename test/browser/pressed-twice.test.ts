import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Locator } from 'playwright-core';
import { newId } from '../../src/kernel/index.ts';
import { buildNeed } from '../world/asks.ts';
import { brussels, entryContent, liege } from '../world/entries.ts';
import { founds, joins, submits, vets, welcomes, type Founder, type Somebody } from '../world/people.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { openPhone, type Phone } from './phone.ts';
import { pressesTwice, writesOf } from './pressing.ts';
import { said, starting } from './said.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';
import type { TextKey } from '../../src/web/texts.ts';

type Who = 'host' | 'expert' | 'newcomer' | 'coordinator';

/** One thing that somebody sends, pressed twice in one breath. */
interface Press {
  readonly what: string;
  readonly who: Who;
  /** Up to the button. */
  readonly before?: (phone: Phone) => Promise<unknown>;
  readonly button: TextKey | ((phone: Phone) => Locator);
  /** What is asked of the server, whole. */
  readonly writes: readonly string[];
  readonly sees: TextKey | RegExp;
  /** One row more in this table, where it adds one. */
  readonly adds?: string;
}

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
    await vets(
      ines,
      wout,
      await submits(bruno, entryContent({ displayName: 'Bruno', municipality: brussels, reachKm: 5 })),
    );
    await rokia.client.api.writeEntry(newId<'entry'>(), entryContent({ displayName: 'Rokia' }));
    await joins(service, (await ines.client.invite({ roles: ['host'] })).fragment, 'Nadia');
    await service.settle();
    const opens = async (who: Who, { handle, words }: Somebody, path = '/') => {
      phones[who] = await openPhone(browser, relais.origin + path);
      await phones[who].signsIn(handle, words);
      written[who] = writesOf(phones[who].page);
    };
    await Promise.all([
      opens('host', odile),
      opens('expert', samira),
      opens('newcomer', rokia, '/entry'),
      opens('coordinator', ines),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });

  /** Odile asks, from another device: Samira for an interpreter, nobody near for a cook. */
  const asksFor = async (kind: 'interpreter' | 'cook') => {
    const need = kind === 'cook' ? buildNeed({ kind, languages: [], municipality: liege }) : buildNeed();
    await odile.client.ask({ needs: [need], words: '' });
    await relais.service.settle();
  };
  const button = (key: TextKey) => (phone: Phone) => inFront(phone).getByRole('button', { name: starting(key) });
  const follows = async (phone: Phone) => {
    await phone.page.goto(`${relais.origin}/cases`);
    await phone.signsIn('Odile', odile.words);
    await phone.page.locator('main .rows a').first().tap();
  };

  const presses: readonly Press[] = [
    {
      what: 'asking',
      who: 'host',
      async before(phone) {
        await phone.taps(said('cases.ask'));
        for (const answer of ['Interprète', 'Cette semaine', /^tigrigna/, 'Par téléphone', 'Laisser vide'])
          await phone.taps(answer);
      },
      button: 'ask.send',
      writes: ['POST /v1/openings', 'PUT /v1/cases/:'],
      sees: /^C’est envoyé/,
      adds: 'cases',
    },
    {
      what: 'a question to the host',
      who: 'expert',
      async before(phone) {
        await phone.taps(said('referral.question'));
        await phone.taps(said('question.ready.where'));
      },
      button: 'question.send',
      writes: ['PUT /v1/referrals/:/question'],
      sees: 'question.sent',
      adds: 'questions',
    },
    {
      what: 'a quick answer to it',
      who: 'host',
      before: (phone) => phone.taps(said('sent.follow')),
      button: 'answer.stop-near',
      writes: ['PUT /v1/cases/:/questions/:/answer'],
      sees: 'answer.sent',
    },
    {
      what: 'a yes',
      who: 'expert',
      button: 'referral.accept',
      writes: ['PUT /v1/referrals/:/acceptance'],
      sees: 'appointment.mine',
      adds: 'appointments',
    },
    {
      what: 'times proposed',
      who: 'expert',
      async before(phone) {
        await phone.taps(said('times.propose'));
        await inFront(phone).getByRole('button', { name: '14:00' }).tap();
      },
      button: 'times.send',
      writes: ['POST /v1/cases/:/items'],
      sees: /^Vous avez proposé/,
      adds: 'items',
    },
    {
      what: 'one of them chosen',
      who: 'host',
      button: (phone) => phone.page.getByRole('button', { name: /14:00/ }),
      writes: ['POST /v1/cases/:/items', 'PUT /v1/appointments/:/confirmation'],
      sees: /^Convenu/,
      adds: 'items',
    },
    {
      what: 'a message',
      who: 'host',
      before: (phone) => phone.writes(said('write.label'), 'À jeudi'),
      button: 'write.send',
      writes: ['POST /v1/cases/:/items'],
      sees: /^À jeudi$/,
      adds: 'items',
    },
    {
      what: 'closing',
      who: 'host',
      before: (phone) => phone.taps(said('thread.close')),
      button: 'outcome.met',
      writes: ['PUT /v1/cases/:/closure'],
      sees: 'thread.closed',
    },
    {
      what: 'opening it again',
      who: 'host',
      button: 'thread.reopen',
      writes: ['DELETE /v1/cases/:/closure'],
      sees: 'thread.close',
    },
    {
      what: 'cancelling',
      who: 'host',
      async before(phone) {
        await asksFor('interpreter');
        await follows(phone);
      },
      button: 'sent.cancel',
      writes: ['PUT /v1/cases/:/closure'],
      sees: 'sent.cancelled',
    },
    {
      what: 'a no',
      who: 'expert',
      async before(phone) {
        await asksFor('interpreter');
        await phone.page.goBack();
      },
      button: 'referral.decline',
      writes: ['PUT /v1/referrals/:/refusal'],
      sees: 'declined.thanks',
    },
    {
      what: 'why not',
      who: 'expert',
      button: 'reason.full',
      writes: ['PUT /v1/referrals/:/refusal'],
      sees: 'nav.entry',
    },
    {
      what: 'a pause',
      who: 'expert',
      before: (phone) => phone.taps(said('referral.away')),
      button: 'absence.week',
      writes: ['PUT /v1/entries/:/pause'],
      sees: 'absence.resume',
    },
    {
      what: 'an entry sent to be read',
      who: 'newcomer',
      button: 'my-entry.submit',
      writes: ['PUT /v1/entries/:', 'PUT /v1/entries/:/submission'],
      sees: 'my-entry.state.submitted',
    },
  ];

  test.each(presses)('$what', async (press) => {
    await sendsOnce(press);
  });

  async function sendsOnce({ who, before, button: found, writes, sees, adds }: Press): Promise<void> {
    const phone = phones[who];
    await before?.(phone);
    const rows = adds === undefined ? 0 : await count(adds);
    const from = written[who].length;
    const pressed = typeof found === 'string' ? button(found)(phone) : found(phone);
    await pressed.first().waitFor();
    await pressesTwice(pressed);
    await phone.sees(typeof sees === 'string' ? said(sees) : sees);
    expect(written[who].slice(from)).toEqual(writes);
    if (adds !== undefined) expect(await count(adds)).toBe(rows + 1);
  }

  async function count(table: string): Promise<number> {
    const { sql } = relais.service.database;
    const [row] = await sql<{ rows: number }[]>`select count(*)::int as rows from ${sql(table)}`;
    return row?.rows ?? 0;
  }
});

const inFront = ({ page }: Phone): Locator => page.locator('dialog[open], body:not(:has(dialog[open])) main');

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
