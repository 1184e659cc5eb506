/**
 * What the service's `plan` costs people and leaves unserved, in a simulated collective, and whether it stays under the
 * ceilings. Prints a table a scenario, a line a check, and the figures as JSON on the last line; fails if a check does.
 *
 *     node bin/run.js bench/routing.ts [--scenario 20,40,1000,100] [--seeds 10] [--first-seed 1] [--baselines]
 */
import { parseArgs } from 'node:util';
import { policyVersion } from '../src/cases/plan-parameters.ts';
import { joint, plan } from './routing-policy.ts';
import { SCENARIOS, type ScenarioName } from './routing-sim/assumptions.ts';
import { baselines } from './routing-sim/baselines.ts';
import { CEILING_SEEDS, judge, readCeilings } from './routing-sim/judge.ts';
import type { Policy } from './routing-sim/policy.ts';
import { checkLine, table } from './routing-sim/report.ts';

const { values: options } = parseArgs({
  options: {
    scenario: { type: 'string', default: '20,40,1000' },
    seeds: { type: 'string', default: String(CEILING_SEEDS) },
    'first-seed': { type: 'string', default: '1' },
    baselines: { type: 'boolean', default: false },
  },
});

const wholeNumber = (option: 'seeds' | 'first-seed'): number => {
  const value = Number(options[option]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${option} must be a whole number of at least 1`);
  return value;
};
const scenarioName = (name: string): ScenarioName => {
  if (!Object.hasOwn(SCENARIOS, name)) throw new Error(`no scenario '${name}': ${Object.keys(SCENARIOS).join(', ')}`);
  return name as ScenarioName;
};

const relais: Policy = { name: `relais ${policyVersion}`, joint, plan };
const seeds = { first: wholeNumber('first-seed'), count: wholeNumber('seeds') };
const judged = seeds.first === 1 && seeds.count === CEILING_SEEDS;
const ceilings = await readCeilings();

const figures: Record<string, unknown> = {};
let passed = 0;
let failed = 0;
for (const name of options.scenario.split(',').map(scenarioName)) {
  const { summary, checks } = judge(relais, name, seeds, judged ? (ceilings[name] ?? {}) : {});
  const others = options.baselines ? baselines.map((policy) => judge(policy, name, seeds, {}).summary) : [];
  const { experts, casesPerDay } = SCENARIOS[name];
  const hopeless = summary.hopelessPercent.toFixed(1);
  console.log(`\nScenario ${name}: ${experts} experts, ${casesPerDay} cases a day, ${seeds.count} seeds`);
  console.log(`${hopeless} % of the cases have nobody who would ever say yes`);
  console.log(table([summary, ...others]));
  for (const check of checks) console.log(checkLine(check));
  const passedHere = checks.filter((check) => check.passed).length;
  passed += passedHere;
  failed += checks.length - passedHere;
  figures[name] = summary;
}
if (!judged) console.log(`\nThe ceilings are meant for seeds 1 to ${CEILING_SEEDS} and were not checked.`);
console.log(JSON.stringify({ bench: 'routing', policyVersion, seeds, figures, passed, failed }));
process.exitCode = failed === 0 ? 0 : 1;
