import { nameOf, type Schema } from './schema.ts';

/** Text as it stands in a page. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What a schema takes, in a few words; a named one is a link to its fields. */
export function typeWords(schema: Schema): string {
  if (schema.$ref !== undefined) return `<a href="#schema-${escaped(nameOf(schema))}">${escaped(nameOf(schema))}</a>`;
  if (schema.const !== undefined) return `<code>${escaped(JSON.stringify(schema.const))}</code>`;
  if (schema.enum !== undefined) return enumWords(schema.enum);
  const parts = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (parts !== undefined) return [...new Set(parts.map(typeWords))].join(schema.allOf ? ' and ' : ' or ');
  if (schema.items !== undefined) return `list of ${typeWords(schema.items)}`;
  const type = escaped([schema.type ?? 'anything'].flat().join(' or '));
  return schema.format === undefined ? type : `${type} (${escaped(schema.format)})`;
}

/** Long lists are found in the description itself. */
const mostShown = 12;

function enumWords(values: readonly unknown[]): string {
  const shown = values.slice(0, mostShown).map((value) => `<code>${escaped(String(value))}</code>`);
  return `${shown.join(' ')}${values.length > mostShown ? ` and ${values.length - mostShown} more` : ''}`;
}

/** Who may ask, as the route declares it. */
export function accessWords(access: string | undefined): string {
  if (access === undefined || access === 'public') return 'Open to anyone, signed in or not.';
  if (access === 'signed-in') return 'Anyone who is signed in.';
  const [noun = '', action = ''] = access.split('.');
  return `Whoever may <code>${escaped(action)}</code> this <code>${escaped(noun)}</code>; for everybody else it is not there (404).`;
}
