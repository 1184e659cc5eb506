import type { CaseId } from '../../kernel/index.ts';
import { accepts, asks, declines, opens, says, sendsNumber } from './deeds.ts';
import type { Story } from './scene.ts';

/** Today: the key went ahead, an interpreter said yes, and they write to one another. */
export const hospitalToday: Story = ({ cast: { hosts, experts }, when }) => {
  const { marguerite } = hosts;
  const { selam } = experts;
  let id: CaseId;
  return [
    {
      at: when.wakingAgo(190),
      play: async () => {
        id = await asks(marguerite, {
          kind: 'interpreter',
          urgency: 'urgent',
          languages: ['tir'],
          genderWish: 'woman',
          near: 'saint-gilles',
          words:
            'Consultation à l’hôpital aujourd’hui, elle a très mal au ventre depuis hier. Elle préfère une femme. Rendez-vous à l’accueil des urgences.',
        });
      },
    },
    { at: when.wakingAgo(176), play: () => accepts(selam, id, 'Selam, +32 200 00 11 22, appelez quand vous voulez') },
    {
      at: when.wakingAgo(165),
      play: () =>
        says(marguerite, id, 'Merci infiniment. Nous serons à l’accueil dans une heure, elle a un foulard vert.'),
    },
    { at: when.wakingAgo(164), play: () => sendsNumber(marguerite, id, selam, 'Marguerite, +32 200 00 33 44') },
    {
      at: when.wakingAgo(158),
      play: () => says(selam, id, 'J’y serai. Dites-lui que rien ne sera répété à personne.'),
    },
    { at: when.wakingAgo(120), play: () => says(marguerite, id, 'Elle est rassurée. Faut-il une carte d’identité ?') },
    {
      at: when.wakingAgo(112),
      play: () =>
        says(selam, id, 'Non. Demandez l’aide médicale urgente au service social, je vous aide à l’expliquer.'),
    },
  ];
};

/** Both who could were asked, both had to say no. */
export const nobodyCould: Story = ({ cast: { hosts, experts }, when }) => {
  const { marguerite } = hosts;
  let id: CaseId;
  return [
    {
      at: when.daysAgo(1, '11:20'),
      play: async () => {
        id = await asks(marguerite, {
          kind: 'interpreter',
          urgency: 'soon',
          languages: ['pus'],
          near: 'schaerbeek',
          halfDays: [{ date: when.dayAhead(2), part: 'morning' }],
          words: 'Réunion avec l’école pour le petit frère. Une heure environ, l’école est calme et discrète.',
        });
      },
    },
    { at: when.daysAgo(1, '13:05'), play: () => declines(experts.zarmina, id, 'busy-until') },
    { at: when.daysAgo(1, '17:40'), play: () => declines(experts.omid, id, 'full') },
  ];
};

/** A question that waits for its answer, with days to go. */
export const townHall: Story = ({ cast: { hosts }, when }) => [
  {
    at: when.wakingAgo(75),
    play: () =>
      asks(hosts.marguerite, {
        kind: 'interpreter',
        urgency: 'soon',
        languages: ['tir'],
        near: 'saint-gilles',
        halfDays: [
          { date: when.dayAhead(2), part: 'morning' },
          { date: when.dayAhead(2), part: 'afternoon' },
        ],
        words: 'Rendez-vous à la commune pour l’attestation de présence. Une demi-heure.',
      }),
  },
];

/** Paused by the host: the person needs rest before anything else. */
export const restFirst: Story = ({ cast: { hosts }, when }) => {
  const { marguerite } = hosts;
  let id: CaseId;
  return [
    {
      at: when.daysAgo(2, '16:10'),
      play: async () => {
        id = await asks(marguerite, {
          kind: 'psychologist',
          urgency: 'planned',
          languages: ['eng'],
          near: 'louvain',
          words: 'Dort très peu, sursaute au moindre bruit. Accepterait de parler à quelqu’un, sans dossier.',
        });
      },
    },
    { at: when.daysAgo(1, '18:30'), play: () => opens(marguerite, id) },
    { at: when.daysAgo(1, '18:31'), play: () => marguerite.client.api.holdCase(id) },
  ];
};
