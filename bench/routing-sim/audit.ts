// Independent checks of a run: what was sent, and whether the policy is a pure function.
import type { Scenario } from './assumptions.ts';
import { isNight } from './clock.ts';
import { Simulation } from './engine.ts';
import type { Plan, Policy } from './policy.ts';
import { measure, type SeedResult } from './results.ts';
import { FARTHEST_KM } from './rules.ts';
import type { MessageEvent, Observer } from './state.ts';
import { distanceKm } from './world.ts';

/** The rules of a message; each returns true where it is broken. Rota calls are agreed beforehand, so two do not apply. */
const RULES: Readonly<Record<string, (event: MessageEvent) => boolean>> = {
  'over her weekly capacity': ({ onCall, acceptedLast7Days, expert }) =>
    !onCall && acceptedLast7Days >= expert.weeklyCap,
  'at night, not critical or not night-ok': ({ minute, need, expert }) =>
    isNight(minute) && (need.urgency !== 'critical' || !expert.nightOk),
  'to a wrong expert: kind, language or gender': ({ need, expert }) =>
    expert.kind !== need.kind ||
    (need.womanWished && !expert.female) ||
    (need.language !== null && !expert.languages.includes(need.language)),
  'to an excluded or too distant expert': ({ onCall, excludedPair, need, expert }) =>
    !onCall && (excludedPair || (!(need.remoteOk && expert.remote) && distanceKm(expert, need) > FARTHEST_KM)),
  'after the need was covered': ({ needCovered }) => needCovered,
  'after the deadline': ({ minute, need }) => minute >= need.deadline,
};

/** Counts broken rules, by name; empty if all is well. */
export class Audit implements Observer {
  readonly violations = new Map<string, number>();
  messages = 0;
  private readonly seen = new Set<string>();

  onMessage(event: MessageEvent): void {
    this.messages++;
    for (const [name, isBroken] of Object.entries(RULES)) if (isBroken(event)) this.note(`${event.type} ${name}`);
    const key = `${event.type} ${event.need.id} ${event.expert.id}`;
    if (this.seen.has(key)) this.note(`second ${event.type} to the same expert for the same need`);
    this.seen.add(key);
  }

  onRefusal(reason: string): void {
    this.note(`refused: the plan ${reason}`);
  }

  nextSeed(): void {
    this.seen.clear();
  }

  private note(name: string): void {
    this.violations.set(name, (this.violations.get(name) ?? 0) + 1);
  }
}

export function simulate(seed: number, scenario: Scenario, policy: Policy, audit: Audit): SeedResult {
  audit.nextSeed();
  return measure(new Simulation(seed, scenario, policy, audit).run());
}

/**
 * Runs a seed once more, asking for each plan twice (its arguments are frozen). Returns what is wrong, or null.
 * Finds chance, clocks and memory between calls.
 */
export function findImpurity(seed: number, scenario: Scenario, policy: Policy, expected: SeedResult): string | null {
  let differing = 0;
  const twice: Policy = {
    ...policy,
    plan(candidates, context): Plan {
      const plan = policy.plan(candidates, context);
      if (JSON.stringify(plan) !== JSON.stringify(policy.plan(candidates, context))) differing++;
      return plan;
    },
  };
  const again = simulate(seed, scenario, twice, new Audit());
  if (differing > 0) return `${differing} plans differ when asked for twice`;
  return JSON.stringify(again) === JSON.stringify(expected) ? null : 'the same seed gives other figures';
}
