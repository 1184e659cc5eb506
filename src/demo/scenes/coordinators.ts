import { submitEntries } from '../crowd/hopefuls.ts';
import type { Story } from './scene.ts';

/** Who holds the keys of new cases, and who is rung at night: this week, and the weeks around it. */
export const duties: Story = ({ cast: { coordinators, experts }, when }) => [
  {
    at: when.daysAgo(6, '09:00'),
    play: async () => {
      const { nour, wouter } = coordinators;
      for (const days of [-6, 1, 8, 15]) {
        await nour.client.api.planDuty(mondayOf(when.dayAhead(days)), {
          coordinators: [nour.id, wouter.id],
          experts: [experts.griet.id],
        });
      }
    },
  },
];

function mondayOf(date: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  const sinceMonday = (at.getUTCDay() + 6) % 7;
  return new Date(at.getTime() - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}

/** Entries that wait for a first look, and one that waits for the second signature on its kind. */
export const entriesToVet: Story = ({ stage, hopefuls, cast: { coordinators }, when }) => {
  const { nour } = coordinators;
  return [
    { at: when.daysAgo(2, '10:15'), play: () => submitEntries(stage, hopefuls) },
    {
      at: when.daysAgo(1, '08:40'),
      play: async () => {
        const item = (await nour.client.api.vetting()).find(({ kindsToVet }) => kindsToVet.includes('nurse'));
        if (item !== undefined) await nour.client.vetEntry(item);
      },
    },
  ];
};
