import { curlOf } from './curl.ts';
import { jsonOf, resolved, type Description, type Operation, type Schema, type Schemas } from './schema.ts';
import { accessWords, escaped, typeWords } from './words.ts';

interface Shown {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** Statuses of problems with what each means. */
export type ProblemLine = readonly [status: number, kind: string, title: string];

/** The description of the API as a page to read: rooms, operations with a line for the shell, problems, schemas. */
export function docsPage(description: Description, problems: readonly ProblemLine[]): string {
  const schemas = description.components?.schemas ?? {};
  const origin = description.servers?.[0]?.url ?? '';
  const rooms = Map.groupBy(operationsOf(description), ({ operation }) => operation.tags?.[0] ?? 'service');
  const sections = [...rooms].map(
    ([room, operations]) => `<section aria-labelledby="room-${escaped(room)}">
<h2 id="room-${escaped(room)}">${escaped(room)}</h2>
${operations.map((one) => operationArticle(one, { schemas, origin })).join('\n')}
</section>`,
  );
  const links = [...rooms.keys()].map((room) => `<li><a href="#room-${escaped(room)}">${escaped(room)}</a></li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>The API of Relais</title>
<link rel="stylesheet" href="/docs/docs.css">
<script type="module" src="/docs/filter.js"></script>
</head>
<body>
<header>
<h1>The API of Relais</h1>
<p>Every operation that the app uses, from <a href="/openapi.json">the OpenAPI description</a>. In English only. The lines begin with <code>curl</code>: put an access token into <code>TOKEN</code>. What is sealed is sealed by the one who asks; made-up bytes are refused.</p>
<p><label for="filter">Show operations that contain</label>
<input id="filter" type="search" autocomplete="off" spellcheck="false"></p>
<p id="shown" role="status"></p>
<nav aria-label="Rooms"><ul>
${links.join('\n')}
<li><a href="#problems">problems</a></li>
<li><a href="#schemas">schemas</a></li>
</ul></nav>
</header>
<main>
${sections.join('\n')}
${problemSection(problems)}
<section aria-labelledby="schemas">
<h2 id="schemas">Schemas</h2>
${Object.entries(schemas)
  .map(([name, schema]) => `<h3 id="schema-${escaped(name)}">${escaped(name)}</h3>\n${schemaWords(schema, schemas)}`)
  .join('\n')}
</section>
</main>
</body>
</html>
`;
}

/** Every operation of a description, in its order. */
export function operationsOf({ paths }: Description): Shown[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
}

function operationArticle(
  { method, path, operation }: Shown,
  { schemas, origin }: { schemas: Schemas; origin: string },
): string {
  const body = operation.requestBody && jsonOf(operation.requestBody);
  const parameters = (operation.parameters ?? []).map(({ name, in: where, required, description, schema }): Field => [
    name,
    { ...schema, description: [`in the ${where}`, description ?? schema.description].filter(Boolean).join('. ') },
    required ?? false,
  ]);
  const answers = Object.entries(operation.responses)
    .filter(([status]) => /^\d+$/.test(status))
    .map(([status, answer]) => {
      const schema = jsonOf(answer);
      return `<li><code>${escaped(status)}</code> ${schema === undefined ? 'no content' : typeWords(schema)}</li>`;
    });
  return `<article>
<h3><code>${method.toUpperCase()} ${escaped(path)}</code></h3>
<p>${accessWords(operation['x-access'])}</p>
${parameters.length > 0 ? fieldTable('Parameters', parameters) : ''}
${body ? `<h4>Body</h4>\n${schemaWords(body, schemas)}` : ''}
<h4>Answers</h4>
<ul>${answers.join('')}<li><code>4XX</code> <code>5XX</code> <a href="#problems">a problem</a></li></ul>
<pre tabindex="0"><code>${escaped(curlOf({ method, path, origin }, operation, schemas))}</code></pre>
</article>`;
}

type Field = readonly [name: string, schema: Schema, isRequired: boolean];

function schemaWords(given: Schema, schemas: Schemas): string {
  const { properties, required = [], description } = resolved(given, schemas);
  const words = description === undefined ? '' : `<p>${escaped(description)}</p>\n`;
  if (given.$ref !== undefined) return `<p>${typeWords(given)}</p>`;
  if (properties === undefined) return `${words}<p>${typeWords(given)}</p>`;
  const fields = Object.entries(properties).map(([name, schema]): Field => [name, schema, required.includes(name)]);
  return fields.length === 0 ? words : words + fieldTable('Fields', fields);
}

function fieldTable(caption: string, fields: readonly Field[]): string {
  const rows = fields.map(
    ([name, schema, isRequired]) =>
      `<tr><th scope="row"><code>${escaped(name)}</code></th><td>${typeWords(schema)}</td><td>${isRequired ? 'required' : ''}</td><td>${escaped(schema.description ?? '')}</td></tr>`,
  );
  return `<div class="frame" role="group" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>${rows.join('')}</table></div>`;
}

function problemSection(problems: readonly ProblemLine[]): string {
  const rows = problems.map(
    ([status, kind, title]) =>
      `<tr><th scope="row">${status}</th><td><code>${escaped(kind)}</code></td><td>${escaped(title)}</td></tr>`,
  );
  return `<section aria-labelledby="problems">
<h2 id="problems">Problems</h2>
<p>A refusal is <code>application/problem+json</code> (RFC 9457). Its <code>code</code> is stable and meant for programs: the bare kind below, or a room and a reason, such as <code>cases.move_refused</code>. <code>errors</code> points at each fault of the request.</p>
<div class="frame" role="group" aria-label="Problems" tabindex="0"><table><caption>Statuses</caption>${rows.join('')}</table></div>
</section>`;
}
