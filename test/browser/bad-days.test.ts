import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { minutes, type CaseId } from '../../src/kernel/index.ts';
import { buildNeed } from '../world/asks.ts';
import { liege } from '../world/entries.ts';
import { founds, submits, vets, welcomes, type Founder, type Somebody } from '../world/people.ts';
import {
  cookEntry,
  copiesWords,
  cuts,
  interpreterEntry,
  isInSight,
  losesAnswers,
  mends,
  typed,
} from './bad-network.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { openPhone, type Phone } from './phone.ts';
import { said } from './said.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

const noNetwork = said('offline.title');

describe.skipIf(chromiumMissing !== undefined)('a bad day: network, sign-in or case go in the middle', () => {
  let relais: TwoInstances;
  let browser: Browser;
  let ines: Founder;
  let odile: Somebody;
  let samira: Somebody;
  let rokia: Somebody;
  let hers: Phone;
  let board: Phone;

  beforeAll(async () => {
    [relais, browser] = await Promise.all([startTwoInstances(), launchChromium()]);
    const { service } = relais;
    ines = await founds(service, 'Inès');
    const wout = await welcomes(service, ines, 'Wout', ['coordinator']);
    odile = await welcomes(service, ines, 'Odile', ['host']);
    samira = await welcomes(service, ines, 'Samira', ['expert']);
    rokia = await welcomes(service, ines, 'Rokia', ['expert']);
    await vets(ines, wout, await submits(samira, interpreterEntry()));
    await vets(ines, wout, await submits(await welcomes(service, ines, 'Bruno', ['expert']), cookEntry('Bruno')));
    await submits(rokia, cookEntry('Rokia'));
    await service.settle();
    [hers, board] = await Promise.all([opens(samira), opens(ines)]);
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
  });

  const setTime = (page: Page, off = 0) =>
    page.clock.setFixedTime(new Date(relais.service.clock.now().getTime() + off));
  /** Time passes for the server and for both phones. */
  const pass = async (milliseconds: number) => {
    relais.service.clock.advance(milliseconds);
    for (const { page } of [hers, board]) await setTime(page);
  };
  const opens = async ({ handle, words }: Somebody) => {
    const phone = await openPhone(browser, relais.origin, {}, (page) => setTime(page));
    await phone.signsIn(handle, words);
    return phone;
  };
  const asks = async (kind: 'interpreter' | 'cook'): Promise<CaseId> => {
    const need = kind === 'cook' ? buildNeed({ kind, languages: [], municipality: liege }) : buildNeed();
    const { id } = await odile.client.ask({ needs: [need], words: '' });
    await relais.service.settle();
    return id;
  };
  const closes = (id: CaseId) => odile.client.api.closeCase(id, { outcome: 'no-longer-needed' });
  /** Her sign-in is revoked everywhere but on the phone in another pocket; she opens again with her words. */
  const isSignedOut = async (phone: Phone, { client, handle, words }: Somebody) => {
    for (const { id, isThisOne } of await client.api.signIns()) if (!isThisOne) await client.api.revokeSignIn(id);
    await phone.sees(said('notice.signed-out'));
    await phone.signsIn(handle, words);
  };
  /** Closed while this phone shows it as it was: what it reads again does not come. */
  const closesUnheard = async ({ page }: Phone, id: CaseId, read: string) => {
    await page.route(read, (route) => route.abort());
    const [asked] = await Promise.all([page.waitForRequest(read), closes(id)]);
    expect(await asked.response()).toBeNull();
    await page.unroute(read);
  };

  describe('Samira asks and answers', () => {
    let asked: CaseId;
    const state = async () => (await samira.client.api.referrals()).find((one) => one.case === asked)?.state;
    const own = 'Avec un enfant ?';
    const writes = async () => {
      await hers.taps(said('referral.question'));
      await hers.writes(said('question.own'), own);
    };
    beforeEach(async () => {
      asked = await asks('interpreter');
    });
    afterEach(async () => {
      await closes(asked).catch(() => undefined);
      await hers.sees(said('inbox.quiet'));
    });

    test('the answer to her question is lost: her words stay, and asked again it is one question', async () => {
      await writes();
      await losesAnswers(hers, '**/question');
      await hers.taps(said('question.send'));
      await hers.sees(noNetwork);
      expect(await typed(hers, 'question.own')).toBe(own);
      await hers.page.unroute('**/question');
      await hers.taps(said('question.send'));
      await hers.sees(said('question.waits'));
    });

    test('signed out while she writes, and her token runs out: her words open again, and go', async () => {
      await writes();
      await isSignedOut(hers, samira);
      await hers.taps(said('referral.question'));
      expect(await typed(hers, 'question.own')).toBe(own);
      await pass(minutes(6));
      await hers.taps(said('question.send'));
      await hers.sees(said('question.waits'));
    });

    test('closed meanwhile: her yes comes too late, and she is thanked', async () => {
      await closesUnheard(hers, asked, '**/v1/referrals');
      await hers.taps(said('referral.accept'));
      await hers.sees(said('unsent.over'));
      await hers.page.getByRole('button', { name: said('referral.accept') }).waitFor({ state: 'detached' });
      expect(await state()).not.toBe('accepted');
    });
  });

  describe('Inès at the board', () => {
    let asked: CaseId;
    const stuck = () => board.page.locator('.card-stuck');
    beforeEach(async () => {
      asked = await asks('cook');
      await stuck().waitFor();
    });
    afterEach(async () => {
      await closes(asked).catch(() => undefined);
      await stuck().waitFor({ state: 'detached' });
    });

    test('the network is cut: the card stays, it is said where she looks, and once it is back one tap widens', async () => {
      await cuts(board);
      await board.taps(said('action.widen'));
      await board.sees(noNetwork);
      expect(await isInSight(board, noNetwork)).toBe(true);
      expect((await ines.client.api.board()).stuck).toHaveLength(1);
      await mends(board);
      await board.taps(said('action.widen'));
      await board.sees(said('action.widen.done'));
      expect((await ines.client.api.board()).underWay).toHaveLength(1);
    });

    test('the answer to her note is lost: her words stay, and kept again they are her own, not somebody else’s', async () => {
      await board.taps(said('board.more'));
      await board.taps(said('action.note'));
      await board.writes(said('between.words'), 'Le marché est fermé');
      await losesAnswers(board, '**/note');
      await board.taps(said('save'));
      await board.sees(noNetwork);
      expect(await typed(board, 'between.words')).toBe('Le marché est fermé');
      await board.page.unroute('**/note');
      await board.taps(said('save'));
      await board.sees(said('between.saved'));
    });

    test('closed meanwhile: it says that something changed, and the card goes', async () => {
      await closesUnheard(board, asked, '**/v1/board*');
      await board.taps(said('action.widen'));
      await board.sees(said('problem.changed-meanwhile', 'problem.not-allowed'));
      expect((await ines.client.api.board()).stuck).toEqual([]);
    });
  });

  describe('Inès reads an entry', () => {
    const why = 'Quel marché, et quel jour ?';
    const words = () => typed(board, 'vetting.own-words');

    test('no network, signed out, a token that ran out: her words stay, Rokia reads them once, and nothing is left of them', async () => {
      await board.taps(said('vetting.ask'));
      await board.writes(said('vetting.own-words'), why);
      await cuts(board);
      await board.taps(said('vetting.send'));
      await board.sees(noNetwork);
      expect(await words()).toBe(why);
      await mends(board);
      await isSignedOut(board, ines);
      expect(await words()).toBe(why);
      await pass(minutes(6));
      await board.taps(said('vetting.send'));
      await board.sees(said('vetting.given-back'));
      const [entry] = await rokia.client.api.myEntries();
      expect(entry).toMatchObject({ state: 'refused', refusalReason: why });
      await rokia.client.api.writeEntry(entry?.id ?? '', cookEntry('Rokia du marché'), entry?.revision);
      await rokia.client.api.submitEntry(entry?.id ?? '');
      await board.page.getByRole('button', { name: said('vetting.publish') }).waitFor();
      expect(await board.page.getByLabel(said('vetting.own-words')).count()).toBe(0);
    });
  });

  describe('Khadija joins', () => {
    let khadija: Phone;
    const people = async () => (await relais.service.database.sql`select 1 from people`).length;
    const invited = async () => {
      const { fragment } = await ines.client.invite({ roles: ['host'] });
      return `${relais.origin}/join#${fragment}`;
    };
    beforeAll(async () => {
      khadija = await openPhone(browser, `${relais.origin}/calendar.html`, {}, (page) => setTime(page));
    });

    test('her link does not open without a network, nor while the server fails: it says which, and a tap opens it', async () => {
      const opening = '**/v1/invitations/*';
      await khadija.page.route(opening, (route) => route.abort());
      await khadija.page.goto(await invited());
      await khadija.sees(noNetwork);
      await khadija.page.unroute(opening);
      await khadija.page.route(opening, (route) => route.fulfill({ status: 500, body: '{}' }));
      await khadija.taps(said('try-again'));
      await khadija.sees(said('problem.unavailable'));
      await khadija.page.unroute(opening);
      await khadija.taps(said('try-again'));
      await khadija.writes(said('join.handle'), 'Khadija');
      expect(new URL(khadija.page.url()).hash, 'her secret is not in the address').toBe('');
    });

    test('no network at any step, then a lost answer: her name and words stay, and she has joined once', async () => {
      const before = await people();
      const { page } = khadija;
      await cuts(khadija);
      await khadija.taps(said('go-on'));
      await copiesWords(khadija);
      await khadija.taps(said('join.go'));
      await khadija.sees(noNetwork);
      expect(await people()).toBe(before);
      await mends(khadija);
      await losesAnswers(khadija, '**/joining');
      await Promise.all([page.waitForEvent('requestfailed'), khadija.taps(said('join.go'))]);
      await khadija.sees(noNetwork);
      expect(await page.getByLabel('Mot 7').inputValue()).not.toBe('');
      await page.unroute('**/joining');
      await khadija.taps(said('join.go'));
      await khadija.sees(said('waiting.title'));
      expect(await people()).toBe(before + 1);
    });
  });
});
