import type { TextKey } from '../../src/web/texts.ts';
import type { Phone } from './phone.ts';
import type { Press } from './presses.ts';
import { inFront } from './pressing.ts';
import { said } from './said.ts';

const onStuckCard = (key: TextKey) => (phone: Phone) =>
  phone.page
    .locator('.card-stuck')
    .filter({ hasText: 'cuisinier' })
    .getByRole('button', { name: said(key) });
const opensMore = async (phone: Phone, key: TextKey) => {
  await onStuckCard('board.more')(phone).tap();
  await inFront(phone)
    .getByRole('button', { name: said(key) })
    .tap();
};
const inCardOf = (phone: Phone, name: string, key: TextKey) =>
  phone.page
    .locator('.card')
    .filter({ hasText: name })
    .getByRole('button', { name: said(key) });

/** What coordinators send, each after those before; and somebody whom they invite. */
export const coordinatorsPresses: readonly Press[] = [
  {
    what: 'confirming somebody',
    who: 'coordinator',
    button: 'joins.confirm',
    writes: ['PUT /v1/people/:/statement'],
    sees: 'joins.confirmed',
  },
  {
    what: 'publishing an entry',
    who: 'coordinator',
    button: (phone) => inCardOf(phone, 'Rokia', 'vetting.publish'),
    writes: ['PUT /v1/people/:/statement', 'PUT /v1/entries/:/publication'],
    sees: 'vetting.published',
  },
  {
    what: 'giving an entry back, with ready words',
    who: 'coordinator',
    before: (phone) => inCardOf(phone, 'Marie', 'vetting.ask').tap(),
    button: 'vetting.ask.place',
    writes: ['PUT /v1/entries/:/refusal'],
    sees: 'vetting.given-back',
  },
  {
    what: 'not now',
    who: 'coordinator',
    async before(phone, { asksFor }) {
      await asksFor('cook');
      await onStuckCard('action.not-now')(phone).tap();
    },
    button: 'later.tomorrow',
    writes: ['PUT /v1/needs/:/postponement'],
    sees: 'later.done',
  },
  {
    what: 'taking it oneself, from the list of all actions',
    who: 'coordinator',
    async before(phone, { asksFor }) {
      await asksFor('cook');
      await onStuckCard('board.more')(phone).tap();
    },
    button: 'action.take',
    writes: ['PUT /v1/needs/:/taking'],
    sees: 'action.take.done',
  },
  {
    what: 'a note for the coordinators',
    who: 'coordinator',
    async before(phone) {
      await opensMore(phone, 'action.note');
      await phone.writes(said('between.words'), 'Le marché est fermé');
    },
    button: 'save',
    writes: ['PUT /v1/cases/:/note'],
    sees: 'between.saved',
  },
  {
    what: 'the best action of a card',
    who: 'coordinator',
    button: onStuckCard('action.widen'),
    writes: ['PUT /v1/needs/:/widening'],
    sees: 'action.widen.done',
  },
  {
    what: 'a yes given by telephone',
    who: 'coordinator',
    async before(phone, { asksFor }) {
      await asksFor('cook');
      await opensMore(phone, 'action.call');
      await phone.taps(said('calls.other'));
    },
    button: 'calls.nobody',
    writes: ['PUT /v1/needs/:/telephone-yes'],
    sees: 'calls.recorded',
    adds: 'appointments',
  },
  {
    what: 'being away',
    who: 'coordinator',
    before: (phone) => phone.taps(said('away.title')),
    button: 'away.tonight',
    writes: ['PUT /v1/duty-absences/:'],
    sees: 'away.done',
    adds: 'coordinator_absences',
  },
  {
    what: 'making an invitation',
    who: 'coordinator',
    before: (phone) => phone.taps(said('invite.title')),
    button: 'invite.make',
    writes: ['POST /v1/invitations'],
    sees: 'invite.words',
    adds: 'invitations',
  },
  {
    what: 'joining by it',
    who: 'stranger',
    async before(phone, { invitation }) {
      await phone.page.goto(await invitation());
      await phone.writes(said('join.handle'), 'Khadija');
      await phone.taps(said('go-on'));
      await phone.page.locator('.word-sheet li').first().waitFor();
      const words = await phone.page.locator('.word-sheet li').allInnerTexts();
      await phone.taps(said('own.copied'));
      for (const number of [2, 4, 7]) await phone.writes(`Mot ${number}`, words[number - 1] ?? '');
    },
    button: 'join.go',
    writes: ['PUT /v1/invitations/:/joining'],
    sees: 'waiting.title',
    adds: 'people',
  },
];
