import { array, assert, asyncProperty, constantFrom, integer, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { readEvents, type StreamEvent } from '../../src/client/stream.ts';

const line = string({ maxLength: 12, unit: constantFrom('a', 'é', '"', ':', ' ', '{', '語') });
const events = array(record({ event: constantFrom('ready', 'change'), data: line }), { maxLength: 6 });

test('events are read the same however the network cuts them, inside a letter too', async () => {
  await assert(
    asyncProperty(events, constantFrom('\n', '\r\n'), array(integer({ min: 1, max: 7 })), async (sent, end, cuts) => {
      const text = sent
        .map(({ event, data }) => [': beat', `event: ${event}`, `data: ${data}`, '', ''].join(end))
        .join('');
      expect(await readAll(new TextEncoder().encode(text), cuts)).toEqual(sent);
    }),
  );
});

test('several data lines are one text, a lone comment is no event, and an event without its end is not told', async () => {
  const text = ': hello\n\ndata: one\ndata:two\n\nevent: change\ndata: never';
  expect(await readAll(new TextEncoder().encode(text), [])).toEqual([{ event: 'message', data: 'one\ntwo' }]);
});

async function readAll(bytes: Uint8Array, cuts: readonly number[]): Promise<StreamEvent[]> {
  let at = 0;
  let next = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      if (at >= bytes.length) return stream.close();
      const size = cuts[next % Math.max(1, cuts.length)] ?? bytes.length;
      next += 1;
      stream.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
  const read: StreamEvent[] = [];
  for await (const event of readEvents(body)) read.push(event);
  return read;
}
