import { type Actor, inState, isPerson, policy, type RoomPolicy } from '../access/index.ts';
import type { PersonId, SignInId, Tier } from '../kernel/index.ts';
import { isListed, moveEntry, type EntryMove, type EntryState, type OwnerKind } from './entry.ts';
import { ownerNotConfirmed } from './errors.ts';
import { keptPolicies } from './kept/policy.ts';
import { shownSkills, type Vetted } from './skill.ts';

/** What a policy looks at. */
export interface EntryAtDoor extends Vetted {
  readonly owner: PersonId;
  readonly ownerIsConfirmed: boolean;
  readonly ownerIsSuspended: boolean;
  readonly state: EntryState;
  readonly tier: Tier;
}

/** The room's jobs act in this name. */
export const settler: Actor = { job: 'directory.settle' };

const owns = (actor: Actor | undefined, entry: EntryAtDoor): boolean =>
  actor !== undefined &&
  isPerson(actor) &&
  actor.person === entry.owner &&
  entry.ownerKind !== 'kept' &&
  entry.state !== 'withdrawn';

const coordinates = (actor: Actor | undefined): boolean =>
  actor !== undefined && isPerson(actor) && actor.roles.includes('coordinator');

const vets = (actor: Actor, entry: EntryAtDoor): boolean =>
  coordinates(actor) && entry.ownerKind !== 'kept' && entry.state !== 'draft' && entry.state !== 'withdrawn';

/** Whoever is kept is kept by all coordinators: any of them may call her. */
const keeps = (actor: Actor | undefined, entry: EntryAtDoor): boolean =>
  coordinates(actor) && entry.ownerKind === 'kept' && entry.state !== 'withdrawn';

const settles = (actor: Actor): boolean => !isPerson(actor) && actor.job === 'directory.settle';

/** The tiers that somebody may find. Whoever is not confirmed yet has the public directory. */
export function tiersOf(viewer: Actor | undefined): readonly Tier[] {
  if (coordinates(viewer)) return ['public', 'members', 'coordinators'];
  return isConfirmed(viewer) ? ['public', 'members'] : ['public'];
}

export function isConfirmed(viewer: Actor | undefined): boolean {
  return viewer !== undefined && isPerson(viewer) && viewer.state === 'confirmed';
}

/** Whether others find it at all, whoever they are. */
export function isFindable(entry: EntryAtDoor): boolean {
  const isAnsweredFor = entry.ownerKind === 'kept' || (entry.ownerIsConfirmed && !entry.ownerIsSuspended);
  return isListed(entry) && isAnsweredFor && shownSkills(entry).length > 0;
}

/** Whether somebody, or a visitor, may read its card. */
export function mayRead(viewer: Actor | undefined, entry: EntryAtDoor): boolean {
  if (owns(viewer, entry) || keeps(viewer, entry) || (viewer !== undefined && vets(viewer, entry))) return true;
  return isFindable(entry) && tiersOf(viewer).includes(entry.tier);
}

const whenMoves = (move: EntryMove) => inState(moveEntry, move);

export const entryPolicy = policy<EntryAtDoor>()({
  read: { who: mayRead },
  write: { who: owns, when: whenMoves('write') },
  submit: { who: owns, when: whenMoves('submit') },
  pause: { who: owns, when: whenMoves('pause') },
  resume: { who: owns, when: whenMoves('resume') },
  absent: { who: owns, when: whenMoves('write') },
  nod: { who: owns, when: whenMoves('nod') },
  withdraw: { who: owns, when: whenMoves('withdraw') },
  /** How others see it: their eyes are lent to its owner. */
  'see-as': { who: owns },
  publish: {
    who: vets,
    when: (entry) => {
      moveEntry(entry.state, 'publish');
      if (!entry.ownerIsConfirmed) throw ownerNotConfirmed();
    },
  },
  refuse: { who: vets, when: whenMoves('refuse') },
  keep: { who: keeps },
  settle: { who: settles },
});

/** The list of what waits for coordinators has no row to look at. */
export const vettingPolicy = policy<object>()({ list: { who: (actor) => coordinates(actor) } });

/** Pictures of the whole have no row to look at. */
export const picturePolicy = policy<object>()({ read: { who: (actor) => coordinates(actor) } });

const owner = 'owner' as PersonId;

const sample = (state: EntryState, tier: Tier, ownerIsConfirmed = true, ownerKind: OwnerKind = 'person') => ({
  label: `${ownerKind === 'kept' ? 'kept, ' : ''}${state}, ${tier}${ownerIsConfirmed ? '' : ', owner not confirmed'}`,
  row: {
    owner,
    ownerIsConfirmed,
    ownerIsSuspended: false,
    state,
    tier,
    ownerKind,
    vettedKinds: ['cook'],
    skills: [{ kind: 'cook', modes: ['on-site'], topics: [] }],
  } satisfies EntryAtDoor,
});

/** For the golden table. */
export const directoryPolicies: readonly RoomPolicy[] = [
  {
    noun: 'entry',
    lines: entryPolicy,
    samples: [
      ...(Object.keys(moveEntry.table) as EntryState[]).map((state) => sample(state, 'members')),
      sample('submitted', 'members', false),
      sample('published', 'public'),
      sample('published', 'coordinators'),
      sample('published', 'public', false),
      {
        label: 'published, public, owner suspended',
        row: { ...sample('published', 'public').row, ownerIsSuspended: true },
      },
      sample('published', 'members', true, 'kept'),
      sample('published', 'coordinators', false, 'kept'),
      sample('hidden', 'members', true, 'kept'),
    ],
    actors: [
      {
        label: 'owner',
        actor: { person: owner, signIn: 'sign-in' as SignInId, state: 'confirmed', roles: ['expert'] },
      },
      {
        label: 'owner, waiting',
        actor: { person: owner, signIn: 'sign-in' as SignInId, state: 'waiting', roles: [] },
      },
      { label: 'job directory.settle', actor: settler },
    ],
  },
  { noun: 'pictures', lines: picturePolicy, samples: [{ label: 'the whole', row: {} }], actors: [] },
  { noun: 'vetting', lines: vettingPolicy, samples: [{ label: 'the list', row: {} }], actors: [] },
  ...keptPolicies,
];
