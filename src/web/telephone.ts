const mobile = /^(\+32|0)(4\d\d)(\d\d)(\d\d)(\d\d)$/;
const shortZone = /^(\+32|0)(?!90)([2349])(\d{3})(\d\d)(\d\d)$/;
const longZone = /^(\+32|0)(?!800)([15-8]\d)(\d\d)(\d\d)(\d\d)$/;

/** A Belgian number in the groups it is read out in, `+32 2 200 00 01`, which no line breaks apart; any other as it is. */
export function telephoneInGroups(number: string): string {
  const [, prefix, ...groups] = mobile.exec(number) ?? shortZone.exec(number) ?? longZone.exec(number) ?? [];
  if (prefix === undefined) return number;
  return `${prefix === '0' ? '0' : `${prefix}\u00a0`}${groups.join('\u00a0')}`;
}
