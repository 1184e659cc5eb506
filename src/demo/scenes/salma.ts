import type { CaseId } from '../../kernel/index.ts';
import { accepts, asks, opens, questionTo, says, sendsNumber } from './deeds.ts';
import type { Story } from './scene.ts';

/** Urgent, asked of several, seen by one, answered by nobody for five hours. */
export const noAnswer: Story = ({ cast: { hosts, experts }, when }) => {
  const { benoit } = experts;
  let id: CaseId;
  return [
    {
      at: when.wakingAgo(5 * 60),
      play: async () => {
        id = await asks(hosts.salma, {
          kind: 'gp',
          urgency: 'urgent',
          near: 'mons',
          languages: ['fra'],
          words: 'Fièvre depuis deux jours, tousse beaucoup, ne veut pas aller à l’hôpital. Trente ans environ.',
        });
      },
    },
    {
      at: when.wakingAgo(4 * 60 + 20),
      play: async () => benoit.client.api.seeReferral((await questionTo(benoit, id)).id),
    },
  ];
};

/** A midwife said yes yesterday; they have agreed on a day. */
export const firstVisit: Story = ({ cast: { hosts, experts }, when }) => {
  const { salma } = hosts;
  const { lieve } = experts;
  let id: CaseId;
  return [
    {
      at: when.daysAgo(1, '10:05'),
      play: async () => {
        id = await asks(salma, {
          kind: 'midwife',
          urgency: 'soon',
          near: 'charleroi',
          languages: ['fra'],
          halfDays: [
            { date: when.dayAhead(1), part: 'afternoon' },
            { date: when.dayAhead(3), part: 'morning' },
          ],
          words: 'Sixième mois, aucune visite jusqu’ici. Elle va bien et pose beaucoup de questions.',
        });
      },
    },
    { at: when.daysAgo(1, '12:20'), play: () => accepts(lieve, id, 'Lieve, +32 200 00 99 00, plutôt par message') },
    {
      at: when.daysAgo(1, '13:00'),
      play: () => says(salma, id, 'Quelle joie, merci ! Vous venez jusqu’à la maison ?'),
    },
    { at: when.daysAgo(1, '13:01'), play: () => sendsNumber(salma, id, lieve, 'Salma, +32 200 00 12 34') },
    {
      at: when.daysAgo(1, '15:40'),
      play: () => says(lieve, id, 'Oui. Après-demain à 15 h ? Je n’ai besoin d’aucun papier.'),
    },
    { at: when.daysAgo(1, '16:02'), play: () => says(salma, id, 'Parfait. La sonnette du bas, sans nom.') },
    { at: when.daysAgo(1, '17:30'), play: () => opens(lieve, id) },
  ];
};

/** From the first message to its end, within a few days. */
export const toothache: Story = ({ cast: { hosts, experts }, when }) => {
  const { salma } = hosts;
  const { camille } = experts;
  let id: CaseId;
  return [
    {
      at: when.daysAgo(5, '09:15'),
      play: async () => {
        id = await asks(salma, {
          kind: 'dentist',
          urgency: 'soon',
          near: 'namur',
          languages: ['fra'],
          words: 'Abcès, ne mange plus d’un côté. Pas de mutuelle. Peut venir tous les jours.',
        });
      },
    },
    { at: when.daysAgo(5, '12:40'), play: () => accepts(camille, id, 'Cabinet, +32 200 00 45 67') },
    { at: when.daysAgo(5, '13:10'), play: () => says(salma, id, 'Merci ! Quand pouvons-nous venir ?') },
    { at: when.daysAgo(5, '18:05'), play: () => says(camille, id, 'Demain à 8 h 30, avant la consultation.') },
    { at: when.daysAgo(4, '11:00'), play: () => says(salma, id, 'Soigné, il mange de nouveau. Merci de tout cœur.') },
    { at: when.daysAgo(3, '10:00'), play: () => salma.client.api.closeCase(id, { outcome: 'met' }) },
  ];
};

/** Asked a while ago, with days to go: nothing is wrong. */
export const liftNextWeek: Story = ({ cast: { hosts }, when }) => [
  {
    at: when.wakingAgo(130),
    play: () =>
      asks(hosts.salma, {
        kind: 'driver',
        urgency: 'planned',
        near: 'namur',
        people: 2,
        halfDays: [{ date: when.dayAhead(6), part: 'morning' }],
        words: 'De Namur à Bruxelles pour une audition, retour en train. Deux personnes, un sac.',
      }),
  },
];

export const lettersToRead: Story = ({ cast: { hosts }, when }) => [
  {
    at: when.wakingAgo(35),
    play: () =>
      asks(hosts.salma, {
        kind: 'admin-helper',
        urgency: 'planned',
        near: 'wavre',
        words: 'Trois lettres du CPAS qu’elle ne comprend pas. Lecture à voix haute, rien à laisser.',
      }),
  },
];
