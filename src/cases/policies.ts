import type { Policy, PolicySample, RoomPolicy } from '../access/index.ts';
import type { CaseId, PersonId, Role, SignInId } from '../kernel/index.ts';
import { appointmentStates } from './appointment.ts';
import { caseStates } from './case.ts';
import { needStates } from './need.ts';
import {
  appointmentPolicy,
  boardPolicy,
  casePolicy,
  dutyPolicy,
  needPolicy,
  openingPolicy,
  referralPolicy,
} from './policy.ts';
import { referralStates } from './referral.ts';

const host = 'host' as PersonId;
const expert = 'expert' as PersonId;
const holder = 'holder' as PersonId;
const secondAdult = 'second-adult' as PersonId;

const lines = (policy: unknown): Policy<never, string> => policy as Policy<never, string>;
const somebody = (person: PersonId, roles: readonly Role[]) => ({
  person,
  signIn: 'sign-in' as SignInId,
  state: 'confirmed' as const,
  roles,
});

const actors: RoomPolicy['actors'] = [
  { label: 'its host', actor: somebody(host, ['host']) },
  { label: 'its second adult', actor: somebody(secondAdult, ['host']) },
  { label: 'its expert', actor: somebody(expert, ['expert']) },
  { label: 'coordinator with its key', actor: somebody(holder, ['coordinator']) },
  { label: 'host invited as ready', actor: { ...somebody('ready' as PersonId, []), state: 'ready' } },
  { label: 'a job', actor: { job: 'cases.attend' } },
];

const caseRow = (state: string) => ({
  id: 'case' as CaseId,
  host,
  secondAdult,
  state,
  hasContents: true,
  experts: [expert],
  holders: [holder],
});
const samples = (states: readonly string[], row: (state: string) => object): PolicySample[] =>
  states.map((state) => ({ label: state, row: row(state) }));
const whole = (noun: string, policy: unknown): RoomPolicy => ({
  noun,
  lines: lines(policy),
  samples: [{ label: 'the whole', row: {} }],
  actors,
});

/** This room's lines of the golden table. */
export const casesPolicies: readonly RoomPolicy[] = [
  whole('cases', openingPolicy),
  whole('board', boardPolicy),
  whole('duties', dutyPolicy),
  {
    noun: 'case',
    lines: lines(casePolicy),
    samples: [
      ...samples(caseStates, caseRow),
      { label: 'closed, contents gone', row: { ...caseRow('closed'), hasContents: false } },
    ],
    actors,
  },
  {
    noun: 'need',
    lines: lines(needPolicy),
    samples: [
      ...samples(needStates, (state) => ({ host, state, caseState: 'open', urgency: 'soon' })),
      { label: 'searching, critical', row: { host, state: 'searching', caseState: 'open', urgency: 'critical' } },
      { label: 'searching, case on hold', row: { host, state: 'searching', caseState: 'on-hold', urgency: 'soon' } },
    ],
    actors,
  },
  {
    noun: 'referral',
    lines: lines(referralPolicy),
    samples: [
      ...samples(referralStates, (state) => ({ expert, state, caseState: 'open', declineReason: null })),
      { label: 'asked, case on hold', row: { expert, state: 'asked', caseState: 'on-hold', declineReason: null } },
    ],
    actors,
  },
  {
    noun: 'appointment',
    lines: lines(appointmentPolicy),
    samples: samples(appointmentStates, (state) => ({ host, expert, state })),
    actors,
  },
];
