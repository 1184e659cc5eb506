import type { Policy, RoomPolicy } from '../access/index.ts';
import type { PersonId, SignInId } from '../kernel/index.ts';
import {
  collectivePolicy,
  emergencyCardPolicy,
  invitationPolicy,
  invitationsPolicy,
  joinPolicy,
  joinsPolicy,
  peoplePolicy,
  personPolicy,
  rosterPolicy,
  rostersPolicy,
  signInPolicy,
  statementPolicy,
  statementsPolicy,
} from './policy.ts';

const lines = (policy: unknown): Policy<never, string> => policy as Policy<never, string>;

/** Every action on a collection, for whoever asks. */
const whole = (noun: string, policy: unknown): RoomPolicy => ({
  noun,
  lines: lines(policy),
  samples: [{ label: 'the whole', row: { org: 'org' } }],
  actors: [],
});

const owner = 'owner' as PersonId;
const coordinator = (person: PersonId) => ({
  person,
  signIn: 'sign-in' as SignInId,
  state: 'confirmed' as const,
  roles: ['coordinator' as const],
});

/** This room's lines of the golden table. */
export const identityPolicies: readonly RoomPolicy[] = [
  whole('collective', collectivePolicy),
  whole('emergency-card', emergencyCardPolicy),
  whole('invitations', invitationsPolicy),
  whole('joins', joinsPolicy),
  {
    noun: 'join',
    lines: lines(joinPolicy),
    samples: [
      ...(['waiting', 'ready', 'confirmed'] as const).map((state) => ({ label: state, row: { state, isNew: true } })),
      { label: 'waiting, with new keys', row: { state: 'waiting', isNew: false } },
    ],
    actors: [],
  },
  whole('people', peoplePolicy),
  whole('rosters', rostersPolicy),
  whole('statements', statementsPolicy),
  {
    noun: 'person',
    lines: lines(personPolicy),
    samples: [
      { label: 'not suspended', row: { id: owner, suspension: undefined } },
      { label: 'suspended', row: { id: owner, suspension: { suspendedBy: 'accuser' as PersonId } } },
      {
        label: 'suspended, nobody else coordinates',
        row: { id: owner, suspension: { suspendedBy: 'accuser' as PersonId }, isNobodyElseLeft: true },
      },
    ],
    actors: [
      { label: 'a coordinator, herself', actor: coordinator(owner) },
      { label: 'the coordinator who suspended her', actor: coordinator('accuser' as PersonId) },
    ],
  },
  {
    noun: 'invitation',
    lines: lines(invitationPolicy),
    samples: ['open', 'redeemed', 'withdrawn'].map((state) => ({ label: state, row: { state } })),
    actors: [],
  },
  {
    noun: 'roster',
    lines: lines(rosterPolicy),
    samples: ['proposed', 'standing'].map((state) => ({ label: state, row: { state } })),
    actors: [],
  },
  {
    noun: 'statement',
    lines: lines(statementPolicy),
    samples: [
      { label: 'proposed', row: { state: 'proposed', worth: 'lacks-signature' } },
      { label: 'current', row: { state: 'current', worth: 'counts' } },
      { label: 'current, one signature short', row: { state: 'current', worth: 'lacks-signature' } },
    ],
    actors: [],
  },
  {
    noun: 'sign-in',
    lines: lines(signInPolicy),
    samples: [{ label: 'any', row: { person: owner } }],
    actors: [
      { label: 'its owner', actor: { person: owner, signIn: 'sign-in' as SignInId, state: 'waiting', roles: [] } },
    ],
  },
];
