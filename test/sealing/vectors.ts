import { DomainError } from '../../src/kernel/index.ts';
import { peopleRuns } from './vectors-people.ts';
import { primitiveRuns } from './vectors-primitives.ts';
import { threadRuns } from './vectors-threads.ts';

/** One fixed example: an operation, its input (perhaps that of an earlier one, changed), and what must come of it. */
interface Vector {
  readonly name: string;
  readonly run: string;
  readonly like?: string;
  readonly input?: Record<string, unknown>;
  readonly set?: Record<string, unknown>;
  readonly output?: unknown;
  readonly error?: string;
}

export interface Vectors {
  readonly shared: Readonly<Record<string, string>>;
  readonly vectors: readonly Vector[];
}

export interface Outcome {
  readonly count: number;
  /** Names, with what came instead. */
  readonly failures: readonly string[];
}

const runs: Readonly<Record<string, (input: never) => unknown>> = { ...primitiveRuns, ...peopleRuns, ...threadRuns };

/** Runs every vector through the room's own functions. Needs nothing but a browser's or Node's globals. */
export async function runVectors({ shared, vectors }: Vectors): Promise<Outcome> {
  const inputs = new Map<string, Record<string, unknown>>();
  const failures: string[] = [];
  for (const raw of vectors) {
    const vector = expand(raw, shared);
    const input = { ...inputs.get(vector.like ?? ''), ...vector.input, ...vector.set };
    inputs.set(vector.name, input);
    const got = JSON.stringify(await outcome(vector.run, input));
    const expected = JSON.stringify(vector.error === undefined ? { output: vector.output } : { error: vector.error });
    if (got !== expected) failures.push(`${vector.name}: ${got.slice(0, 300)}`);
  }
  return { count: inputs.size, failures };
}

async function outcome(name: string, input: object): Promise<{ output: unknown } | { error: string }> {
  const run = runs[name];
  if (run === undefined) return { error: `no run ${name}` };
  try {
    return { output: await run(input as never) };
  } catch (error) {
    return { error: error instanceof DomainError ? error.code : String(error) };
  }
}

/** `${name}` stands for a shared string, which may hold others. */
function expand(vector: Vector, shared: Vectors['shared']): Vector {
  const expandText = (text: string): string =>
    text.replace(/\$\{([\w.]+)\}/g, (_, name: string) => expandText(shared[name] ?? `no shared ${name}`));
  const text = JSON.stringify(vector);
  return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? expandText(value) : value)) as Vector;
}
