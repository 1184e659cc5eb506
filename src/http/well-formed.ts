const deepest = 12;

/** A request that holds text which is no text, and where. */
export class MalformedText extends Error {
  readonly pointer: string;

  constructor(pointer: string) {
    super('malformed text');
    this.pointer = pointer;
  }
}

/**
 * Where a request holds text that is no text: a NUL, or half a surrogate pair, in a key or a value. As a JSON pointer,
 * or undefined where all is well. Nesting beyond twelve levels counts as malformed too.
 */
export function malformedAt(value: unknown, pointer = '', depth = 0): string | undefined {
  if (typeof value === 'string') return isText(value) ? undefined : pointer;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > deepest) return pointer;
  for (const [key, part] of Object.entries(value)) {
    const at = `${pointer}/${escapeToken(key)}`;
    const fault = isText(key) ? malformedAt(part, at, depth + 1) : at;
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isText(value: string): boolean {
  return value.isWellFormed() && !value.includes('\0');
}

/** A key as a part of a pointer: RFC 6901, and no malformed character in the answer either. */
export function escapeToken(key: string): string {
  return key.toWellFormed().replaceAll('\0', '\uFFFD').replaceAll('~', '~0').replaceAll('/', '~1');
}
