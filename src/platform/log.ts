import { pino, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** What a log line may hold. Anything else is dropped: no address, no query, no body, no person's id. */
const allowed = new Set([
  'route',
  'method',
  'status',
  'code',
  'kind',
  'durationMs',
  'requestId',
  'queue',
  'event',
  'sweep',
  'count',
  'table',
  'port',
  'address',
  'error',
  'detail',
  'generation',
]);

/** A log of one JSON line per event, in which only allowed fields stand. An error is its name, code and stack, never its message's parameters. */
export function createLog(level: string, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => allowed.has(name))),
      },
      serializers: { error: describeError },
    },
    destination ?? pino.destination({ fd: 1, sync: false }),
  );
}

/** The name, code and place of a failure. Messages of database errors hold values, so only our own frames are kept. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return 'not an error';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    name: error.name,
    code: 'code' in error ? error.code : undefined,
    stack: frames.slice(0, 12).join('\n'),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  };
}
