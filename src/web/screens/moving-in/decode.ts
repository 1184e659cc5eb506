/** What a file turned out to be; `mixed` where some lines are UTF-8 and others windows-1252, as lists become over the years. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252' | 'mixed';

export interface DecodedList {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Files that are no list at all, known by their first bytes. */
export type NoList = 'excel' | 'pdf' | 'picture';

const beginnings: readonly (readonly [NoList, readonly number[]])[] = [
  ['excel', [0x50, 0x4b, 0x03, 0x04]],
  ['excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
];

/** Whether these bytes are something else than text. */
export function noListIn(bytes: Uint8Array): NoList | undefined {
  return beginnings.find(([, first]) => first.every((byte, at) => bytes[at] === byte))?.[0];
}

/**
 * The text of a file as spreadsheets save it: UTF-8 with or without BOM, Excel's "Unicode text" (UTF-16), else
 * windows-1252 as French and Dutch Excel. Never fails: any bytes are some text.
 */
export function decodeList(bytes: Uint8Array): DecodedList {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return { text: clean(new TextDecoder(utf16).decode(bytes)), encoding: 'utf-16' };
  const whole = asUtf8(bytes);
  if (whole !== undefined) return { text: clean(whole), encoding: 'utf-8' };
  let hasUtf8 = false;
  const lines = linesOf(bytes).map((line) => {
    const text = asUtf8(line);
    hasUtf8 ||= text !== undefined && text.length < line.length;
    return text ?? new TextDecoder('windows-1252').decode(line);
  });
  return { text: clean(lines.join('')), encoding: hasUtf8 ? 'mixed' : 'windows-1252' };
}

/** Without BOM and NUL, line ends as one sign. */
export function clean(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '')
    .replace(/\r\n?/g, '\n')
    .toWellFormed();
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By its BOM, or because every other byte of its beginning is nought. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 200);
  const noughts = (parity: number) => start.filter((byte, at) => at % 2 === parity && byte === 0).length;
  const most = start.length * 0.4;
  if (start.length < 8) return undefined;
  if (noughts(1) >= most) return 'utf-16le';
  return noughts(0) >= most ? 'utf-16be' : undefined;
}

/** The lines with their ends. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(from, to));
    from = to;
  }
  return lines;
}
