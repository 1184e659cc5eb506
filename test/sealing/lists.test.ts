import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64url, bytesOf } from '../../src/sealing/bytes.ts';
import { decimal, integer, list, readList, readRecord, record } from '../../src/sealing/list.ts';
import { pad, unpad } from '../../src/sealing/pad.ts';
import { refusal } from './people.ts';

const wellFormed = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed());
const bytes = (most: number) => fc.uint8Array({ maxLength: most }).map((array) => new Uint8Array(array));

test('a list reads back as it was written, and two lists never share a text', () => {
  fc.assert(
    fc.property(fc.array(wellFormed), fc.array(wellFormed), (one, other) => {
      expect(readList(list(...one))).toEqual(one);
      expect(list(...one) === list(...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test('there is one way to write a list: any other JSON of it is refused', async () => {
  const texts = [
    '[ ]',
    '["a" ]',
    '["\\u0061"]',
    '["a"]\n',
    '["\\/"]',
    '{}',
    '"a"',
    'null',
    '',
    '["a",]',
    '[["a"]]',
    '[1]',
  ];

  const refusals = await Promise.all(texts.map((text) => refusal(() => readList(text))));

  expect(refusals.every((code) => code === 'sealing.malformed' || code === 'sealing.text_malformed')).toBe(true);
});

test('records are sorted, leave out what is absent, and read back', async () => {
  fc.assert(
    fc.property(fc.dictionary(wellFormed, wellFormed), (fields) => {
      expect(readRecord(record(fields))).toEqual({ ...fields });
    }),
  );
  expect(record({ b: ['x', 'y'], a: '1', c: undefined })).toBe('["a","1","b","[\\"x\\",\\"y\\"]"]');
  expect(await refusal(() => readRecord('["b","1","a","2"]'))).toBe('sealing.malformed');
  expect(await refusal(() => readRecord('["a","1","a","2"]'))).toBe('sealing.malformed');
  expect(await refusal(() => readRecord('["a"]'))).toBe('sealing.malformed');
});

test('numbers are decimal, at most fifteen digits, written in one way', async () => {
  fc.assert(
    fc.property(fc.nat({ max: 999_999_999_999_999 }), (count) => {
      expect(integer(decimal(count))).toBe(count);
    }),
  );
  const written = await Promise.all([-1, 0.5, 1e15, NaN].map((count) => refusal(() => decimal(count))));
  const read = await Promise.all(
    ['', '01', '-1', '+1', '1e3', '1.0', '1234567890123456'].map((t) => refusal(() => integer(t))),
  );
  expect(new Set([...written, ...read])).toEqual(new Set(['sealing.malformed']));
});

test('base64url holds any bytes, and refuses every other spelling of them', async () => {
  fc.assert(
    fc.property(bytes(300), (array) => {
      expect(bytesOf(base64url(array))).toEqual(array);
      expect(base64url(array)).toBe(Buffer.from(array).toString('base64url'));
    }),
  );
  const large = crypto.getRandomValues(new Uint8Array(65_000));
  expect(base64url(large)).toBe(Buffer.from(large).toString('base64url'));
  expect(await refusal(() => bytesOf('_w=='))).toBe('sealing.malformed');
});

test('padding hides all of a length but its steps, and only the shortest is accepted', async () => {
  await fc.assert(
    fc.asyncProperty(bytes(3000), async (plain) => {
      const block = pad(plain);
      expect(block.length % 1024).toBe(0);
      expect(block.length - plain.length).toBeGreaterThan(0);
      expect(block.length - plain.length).toBeLessThanOrEqual(1024);
      expect(unpad(block, 'item_bad_padding')).toEqual(plain);
      const longer = new Uint8Array(block.length + 1024);
      longer.set(block);
      expect(await refusal(() => unpad(longer, 'item_bad_padding'))).toBe('sealing.item_bad_padding');
    }),
  );
  expect(await refusal(() => unpad(new Uint8Array(1024), 'item_bad_padding'))).toBe('sealing.item_bad_padding');
  expect(await refusal(() => unpad(new Uint8Array(0), 'item_bad_padding'))).toBe('sealing.item_bad_padding');
});
