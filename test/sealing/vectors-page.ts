import { runVectors, type Vectors } from './vectors.ts';

/** The page of the browser's run: takes the examples, runs them, and tells the outcome to whoever serves it. */
const vectors = (await (await fetch('/vectors.json')).json()) as Vectors;
await fetch('/outcome', { method: 'POST', body: JSON.stringify(await runVectors(vectors)) });
