import type { CaseId } from '../../kernel/index.ts';
import { accepts, asks, opens, says } from './deeds.ts';
import type { Story } from './scene.ts';

/** A lawyer said yes this morning; nobody has handed her the key. */
export const keyOnItsWay: Story = ({ cast: { hosts, experts }, when }) => {
  let id: CaseId;
  return [
    {
      at: when.wakingAgo(8 * 60),
      play: async () => {
        id = await asks(hosts.jef, {
          kind: 'asylum-lawyer',
          urgency: 'soon',
          near: 'liege',
          languages: ['eng'],
          words: 'He got a negative answer on Monday and does not understand the letter. He would like to appeal.',
        });
      },
    },
    {
      at: when.wakingAgo(5 * 60 + 20),
      play: () => accepts(experts.maud, id, 'Cabinet, +32 200 00 55 66, entre 12 h et 14 h'),
    },
  ];
};

/** An arrest, two evenings ago: the rota answered within minutes. */
export const arrest: Story = ({ cast: { hosts, experts }, when }) => {
  const { jef } = hosts;
  const { griet } = experts;
  let id: CaseId;
  return [
    {
      at: when.daysAgo(2, '18:42'),
      play: async () => {
        id = await asks(jef, {
          kind: 'detention-lawyer',
          urgency: 'critical',
          near: 'liege',
          mode: 'any',
          words: 'Checked at the station, taken along an hour ago. We do not know where to. Please call me.',
        });
      },
    },
    { at: when.daysAgo(2, '18:45'), play: () => accepts(griet, id, 'Griet, +32 200 00 77 88') },
    { at: when.daysAgo(2, '18:51'), play: () => says(jef, id, 'Thank you. I have just called you.') },
    {
      at: when.daysAgo(2, '20:15'),
      play: () => says(griet, id, 'Found. Administrative check, no decision. Out tonight.'),
    },
    { at: when.daysAgo(2, '22:50'), play: () => says(jef, id, 'Back home. He sleeps. Thank you!') },
    { at: when.daysAgo(1, '09:05'), play: () => opens(griet, id) },
    { at: when.daysAgo(1, '09:30'), play: () => jef.client.api.closeCase(id, { outcome: 'met' }) },
  ];
};

/** So far away that nobody who speaks the language can come: widened, one could by telephone. */
export const tooFar: Story = ({ cast: { hosts }, when }) => [
  {
    at: when.wakingAgo(6 * 60),
    play: () =>
      asks(hosts.jef, {
        kind: 'interpreter',
        urgency: 'soon',
        languages: ['ckb'],
        near: 'arlon',
        words: 'First talk with the social service. Somebody by telephone would do, if nobody can come.',
      }),
  },
];
