import type { Locator } from 'playwright-core';
import type { TextKey } from '../../src/web/texts.ts';
import type { Phone } from './phone.ts';
import { inFront } from './pressing.ts';
import { said } from './said.ts';

export type Who = 'host' | 'expert' | 'newcomer' | 'coordinator' | 'stranger';

/** What the story needs beside the phones. */
interface Around {
  /** Odile asks from another device, Samira for an interpreter, nobody near for a cook: the case. */
  readonly asksFor: (kind: 'interpreter' | 'cook') => Promise<string>;
  /** Odile opens this case. */
  readonly follows: (phone: Phone, id: string) => Promise<void>;
  /** A link that nobody has used. */
  readonly invitation: () => Promise<string>;
}

/** One thing that somebody sends. */
export interface Press {
  readonly what: string;
  readonly who: Who;
  /** Up to the button. */
  readonly before?: (phone: Phone, around: Around) => Promise<unknown>;
  readonly button: TextKey | ((phone: Phone) => Locator);
  /** All that is asked of the server. */
  readonly writes: readonly string[];
  readonly sees: TextKey | RegExp;
  /** The table that has one row more afterwards. */
  readonly adds?: string;
}

/** What hosts and experts send, each after those before. */
export const dailyPresses: readonly Press[] = [
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
    what: 'a second adult',
    who: 'host',
    async before(phone) {
      await phone.taps(said('adult.add'));
      await phone.writes(said('adult.name'), 'Léon');
    },
    button: 'adult.go',
    writes: ['PUT /v1/cases/:/second-adult', 'POST /v1/cases/:/items'],
    sees: /lit et écrit à côté de qui demande/,
  },
  {
    what: 'one’s own number',
    who: 'expert',
    async before(phone) {
      await phone.taps(said('number.give'));
      await phone.writes(said('settings.telephone'), '+32 470 00 00 03');
    },
    button: 'number.send',
    writes: ['PUT /v1/cases/:/contact-cards/:'],
    sees: 'number.sent',
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
    async before(phone, { asksFor, follows }) {
      await follows(phone, await asksFor('interpreter'));
    },
    button: 'sent.cancel',
    writes: ['PUT /v1/cases/:/closure'],
    sees: 'sent.cancelled',
  },
  {
    what: 'a no',
    who: 'expert',
    async before(phone, { asksFor }) {
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
