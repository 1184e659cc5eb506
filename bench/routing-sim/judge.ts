// Runs a policy through a scenario and says which rules and ceilings hold.
import { readFile } from 'node:fs/promises';
import { SCENARIOS, type ScenarioName } from './assumptions.ts';
import { Audit, findImpurity, simulate } from './audit.ts';
import type { Policy } from './policy.ts';
import { compareWithCeilings, type Check } from './report.ts';
import { summarise, type Figures, type Summary } from './results.ts';

/** The ceilings hold for this many seeds, from 1 on; policies are tuned on others. */
export const CEILING_SEEDS = 10;

export type Ceilings = Partial<Record<ScenarioName, Partial<Figures>>>;

export async function readCeilings(): Promise<Ceilings> {
  const text = await readFile(new URL('ceilings.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { scenarios: Ceilings }).scenarios;
}

export interface Judgement {
  readonly summary: Summary;
  readonly checks: readonly Check[];
}

/** Deterministic: the same policy, scenario and seeds give the same figures. */
export function judge(
  policy: Policy,
  scenario: ScenarioName,
  seeds: { first: number; count: number },
  ceilings: Partial<Figures>,
): Judgement {
  const audit = new Audit();
  const results = Array.from({ length: seeds.count }, (_, index) =>
    simulate(seeds.first + index, SCENARIOS[scenario], policy, audit),
  );
  const summary = summarise(results);
  const broken = [...audit.violations].map(([name, count]) => `${name} (${count} times)`).join('; ');
  const impurity = findImpurity(seeds.first, SCENARIOS[scenario], policy, results[0]!);
  return {
    summary,
    checks: [
      { scenario, name: 'rules', passed: broken === '', detail: broken || `${audit.messages} messages, none broken` },
      { scenario, name: 'determinism', passed: impurity === null, detail: impurity ?? 'same seed, same figures' },
      ...compareWithCeilings(scenario, summary, ceilings),
    ],
  };
}
