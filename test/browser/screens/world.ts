import type { NeedInput } from '../../../src/cases/contract.ts';
import { writeTimes } from '../../../src/web/proposed-times.ts';
import { buildNeed } from '../../world/asks.ts';
import { brussels, entryContent } from '../../world/entries.ts';
import { brings, mayBeKnown, onTheList } from '../../world/list.ts';
import { founds, joins, submits, vets, welcomes, type Somebody } from '../../world/people.ts';
import type { TestService } from '../../world/service.ts';

/** Who looks at a screen. `visitor` holds no account; `tester` neither, and is told that this is a demo. */
export type Who = 'visitor' | 'tester' | 'host' | 'expert' | 'coordinator';

/** What the screens show: people in every role, requests in several states. */
export interface World {
  readonly people: Readonly<Record<Exclude<Who, 'visitor' | 'tester'>, Somebody>>;
  /** A case that somebody accepted, with words in its thread, and times to choose from. */
  readonly thread: string;
  /** A case of which the expert wants to know more. */
  readonly asked: string;
  /** A case that was closed. */
  readonly closed: string;
  /** The host asks for one more thing that the expert can do. */
  asksSamira(): Promise<void>;
  /** Behind the # of an invitation that nobody has used. */
  readonly invitation: string;
}

/** Fills an empty service with the people and requests that every screen is looked at with. */
export async function fillWorld(service: TestService): Promise<World> {
  const ines = await founds(service, 'Inès');
  const { revision } = await ines.client.api.collective();
  await ines.client.api.changeCollective(revision, { rotaTelephone: '+3222000001' });
  const wout = await welcomes(service, ines, 'Wout', ['coordinator']);
  const odile = await welcomes(service, ines, 'Odile', ['host']);
  const samira = await welcomes(service, ines, 'Samira', ['expert']);
  const content = entryContent({
    displayName: 'Samira',
    municipality: brussels,
    languages: ['tir', 'fra'],
    skills: [
      {
        kind: 'interpreter',
        pairs: [
          { from: 'tir', to: 'fra' },
          { from: 'fra', to: 'tir' },
        ],
        modes: ['on-site', 'phone'],
        topics: [],
      },
    ],
    cap: { count: 20, per: 'week' },
  });
  await vets(ines, wout, await submits(samira, content));
  await submits(await welcomes(service, ines, 'Marie', ['expert']), entryContent({ displayName: 'Marie' }));
  const { fragment: invitation } = await ines.client.invite({ roles: ['host'] });
  await joins(service, (await ines.client.invite({ roles: ['host'] })).fragment, 'Nadia');
  await keepsList(ines);
  await service.settle();
  const cases = await asksAndIsAnswered(service, odile, samira);
  const asksSamira = async () => {
    await odile.client.ask({ needs: [forSamira()], words: '' });
    await service.settle();
  };
  return { people: { host: odile, expert: samira, coordinator: ines }, ...cases, asksSamira, invitation };
}

/** A list of people without account: one to call, and a practice that said yes. */
async function keepsList(ines: Somebody): Promise<void> {
  const practice = onTheList({ name: 'Maison du Quai', telephone: '081 22 33 44', kinds: ['gp'], notes: '' });
  await brings(ines, [onTheList(), practice]);
  const line = { telephone: '+3281223344', hours: '9-12' };
  const skills = [{ kind: 'gp' as const, modes: ['on-site' as const], topics: [] }];
  await ines.client.api.sayYesToKeeping(
    practice.id,
    mayBeKnown({ skills, practice: { name: 'Maison du Quai', line } }),
  );
}

const forSamira = (urgency: NeedInput['urgency'] = 'soon') =>
  buildNeed({ kind: 'interpreter', languages: ['tir'], municipality: brussels, urgency });

/**
 * Five requests of Odile: one that Samira accepted, one that nobody can answer, one that waits for Samira, one that she has
 * a question about, one that was closed.
 */
async function asksAndIsAnswered(
  service: TestService,
  odile: Somebody,
  samira: Somebody,
): Promise<Pick<World, 'thread' | 'asked' | 'closed'>> {
  const asks = async (need: NeedInput, words = '') => (await odile.client.ask({ needs: [need], words })).id;
  const thread = await asks(forSamira(), 'Convocation jeudi.');
  await asks(buildNeed({ kind: 'dentist', languages: [] }));
  await asks(buildNeed({ kind: 'interpreter', languages: ['tir'] }));
  const asked = await asks(forSamira('planned'));
  const closed = await asks(buildNeed({ kind: 'driver', languages: [] }));
  await odile.client.api.closeCase(closed, { outcome: 'no-longer-needed' });
  await service.settle();
  const referrals = await samira.client.api.referrals();
  const about = (id: string) => {
    const card = referrals.find((referral) => referral.case === id);
    if (card === undefined) throw new Error('Samira was not asked');
    return card;
  };
  await samira.client.askHost(about(asked), { ready: 'how-long', words: '' });
  await samira.client.accept(about(thread), '+32 470 00 00 03');
  await odile.client.write(await odile.client.openThread(thread), 'Merci !');
  await service.settle();
  const times = ['2026-11-26T09:00:00.000Z', '2026-11-26T13:30:00.000Z', '2026-11-27T09:00:00.000Z'];
  await samira.client.write(await samira.client.openThread(thread), writeTimes({ kind: 'proposal', times }));
  await service.settle();
  return { thread, asked, closed };
}
