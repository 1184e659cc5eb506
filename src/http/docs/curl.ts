import { exampleOf } from './example.ts';
import { jsonOf, type Operation, type Schemas } from './schema.ts';

/**
 * A line for a shell that asks for this operation, with what it requires: `$TOKEN` is an access token. Single quotes keep
 * every other sign as it is.
 */
export function curlOf(
  { method, path, origin }: { method: string; path: string; origin: string },
  operation: Operation,
  schemas: Schemas,
): string {
  const { parameters = [], requestBody } = operation;
  const value = (schema: (typeof parameters)[number]['schema']): string =>
    encodeURIComponent(String(exampleOf(schema, schemas)));
  const query = parameters
    .filter((one) => one.in === 'query' && one.required)
    .map(({ name, schema }) => `${name}=${value(schema)}`)
    .join('&');
  const filled = parameters
    .filter((one) => one.in === 'path')
    .reduce((address, { name, schema }) => address.replace(`{${name}}`, value(schema)), path);
  const body = requestBody && jsonOf(requestBody);
  return [
    'curl -sS',
    ...(method === 'get' ? [] : [`-X ${method.toUpperCase()}`]),
    ...(operation['x-access'] === 'public' ? [] : ['-H "Authorization: Bearer $TOKEN"']),
    ...(body ? [`-H 'Content-Type: application/json'`, `-d ${quoted(JSON.stringify(exampleOf(body, schemas)))}`] : []),
    quoted(`${origin}${filled}${query === '' ? '' : `?${query}`}`),
  ].join(' ');
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
