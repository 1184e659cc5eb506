import { resolved, type Schema, type Schemas } from './schema.ts';

/** Texts of the forms that the API takes: an id, a hash, a municipality, a day, an instant, a telephone, a page’s mark. */
const texts = [
  'example',
  '1',
  '"1"',
  'A'.repeat(22),
  'A'.repeat(43),
  '21004',
  '2030-01-07',
  '2030-01-07T09:00:00Z',
  '2030-01-07T09:00:00.000Z',
  '+3225550100',
  'abcd',
];
const byFormat: Readonly<Record<string, string>> = {
  date: '2030-01-07',
  'date-time': '2030-01-07T09:00:00Z',
  uri: 'https://example.org/',
  email: 'somebody@example.org',
};

/** A small value of the schema’s form: what it requires, and no more. Whether the service takes it depends on more than its form. */
export function exampleOf(given: Schema, schemas: Schemas, depth = 0): unknown {
  const schema = resolved(given, schemas);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [one] = schema.anyOf ?? schema.oneOf ?? [];
  if (one !== undefined) return exampleOf(one, schemas, depth + 1);
  if (schema.allOf !== undefined) {
    return Object.assign({}, ...schema.allOf.map((part) => exampleOf(part, schemas, depth + 1))) as unknown;
  }
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (type === 'object') return objectOf(schema, schemas, depth);
  if (type === 'array') {
    if (schema.items === undefined || depth > 8) return [];
    const { items } = schema;
    return Array.from({ length: schema.minItems ?? 0 }, () => exampleOf(items, schemas, depth + 1));
  }
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 0, 0);
  if (type === 'boolean') return false;
  return type === 'null' ? null : textOf(schema);
}

function objectOf({ properties = {}, required = [] }: Schema, schemas: Schemas, depth: number): object {
  const wanted = required.filter((name) => properties[name] !== undefined);
  return Object.fromEntries(wanted.map((name) => [name, exampleOf(properties[name] ?? {}, schemas, depth + 1)]));
}

function textOf({ pattern, format, minLength = 0, maxLength = Infinity }: Schema): string {
  const isOfForm = (text: string): boolean =>
    (pattern === undefined || new RegExp(pattern, 'u').test(text)) && text.length <= maxLength;
  const usual = byFormat[format ?? ''];
  if (usual !== undefined) return usual;
  const found = texts.find((text) => isOfForm(text) && text.length >= minLength);
  return found ?? 'A'.repeat(Math.max(1, minLength));
}
