import { expect, test } from 'vitest';
import { telephoneInGroups } from '../../src/web/telephone.ts';

const read = (number: string) => telephoneInGroups(number).replaceAll('\u00a0', ' ');

test.each([
  ['a mobile phone', '+32470123456', '+32 470 12 34 56'],
  ['a mobile phone, from within', '0470123456', '0470 12 34 56'],
  ['Brussels', '+3222000001', '+32 2 200 00 01'],
  ['Liège, from within', '042000001', '04 200 00 01'],
  ['Namur', '+3281223344', '+32 81 22 33 44'],
  ['Namur, from within', '081223344', '081 22 33 44'],
])('%s is grouped as Belgians write it', (_, number, grouped) => {
  expect(read(number)).toBe(grouped);
});

test.each(['112', '1307', '+33123456789', '+3222', '080012345', '090012345', '080012345678'])(
  '%s stays as it is',
  (number) => {
    expect(read(number)).toBe(number);
  },
);
