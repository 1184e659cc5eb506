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
  /** A case that somebody accepted, with words in its thread. */
  readonly thread: string;
  /** Behind the # of an invitation that nobody has used. */
  readonly invitation: string;
}

/** Fills an empty service with the people and requests that every screen is looked at with. */
export async function fillWorld(service: TestService): Promise<World> {
  const ines = await founds(service, 'Inès');
  const wout = await welcomes(service, ines, 'Wout', ['coordinator']);
  const odile = await welcomes(service, ines, 'Odile', ['host']);
  const samira = await welcomes(service, ines, 'Samira', ['expert']);
  const pairs = [
    { from: 'tir', to: 'fra' },
    { from: 'fra', to: 'tir' },
  ] as const;
  const skills = [{ kind: 'interpreter', pairs: [...pairs], modes: ['on-site', 'phone'], topics: [] }] as const;
  const content = { displayName: 'Samira', municipality: brussels, languages: ['tir', 'fra'], skills: [...skills] };
  await vets(ines, wout, await submits(samira, entryContent(content as never)));
  await submits(await welcomes(service, ines, 'Marie', ['expert']), entryContent({ displayName: 'Marie' }));
  const { fragment: invitation } = await ines.client.invite({ roles: ['host'] });
  await joins(service, (await ines.client.invite({ roles: ['host'] })).fragment, 'Nadia');
  await keepsList(ines);
  await service.settle();
  const thread = await asksAndIsAnswered(service, odile, samira);
  return { people: { host: odile, expert: samira, coordinator: ines }, thread, invitation };
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

/** Three requests of Odile: one that Samira accepted, one that nobody can answer, one that waits for Samira. */
async function asksAndIsAnswered(service: TestService, odile: Somebody, samira: Somebody): Promise<string> {
  const asked = { needs: [buildNeed({ kind: 'interpreter', languages: ['tir'], municipality: brussels })] };
  const thread = (await odile.client.ask({ ...asked, words: 'Convocation jeudi.' })).id;
  await odile.client.ask({ needs: [buildNeed({ kind: 'dentist', languages: [] })], words: '' });
  await odile.client.ask({ needs: [buildNeed({ kind: 'interpreter', languages: ['tir'] })], words: '' });
  await service.settle();
  const [card] = (await samira.client.api.referrals()).filter((referral) => referral.case === thread);
  if (card === undefined) throw new Error('Samira was not asked');
  await samira.client.accept(card, '+32 470 00 00 03');
  await odile.client.write(await odile.client.openThread(thread), 'Merci !');
  await service.settle();
  return thread;
}
