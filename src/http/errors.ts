import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { DomainError } from '../kernel/index.ts';
import type { Log } from '../platform/index.ts';
import { problemOf, statuses, type Problem } from './problem.ts';
import { escapeToken, MalformedText } from './well-formed.ts';

/** Turns whatever a route threw into a problem. What we did not foresee is logged and said to be ours. */
export function errorHandler(log: Log) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const problem = toProblem(error);
    if (problem.status >= 500) {
      log.error(
        { error, requestId: request.id, route: request.routeOptions.url, code: problem.code },
        'a request failed',
      );
    } else if (error instanceof DomainError && error.privateDetail !== undefined) {
      log.debug({ detail: error.privateDetail, requestId: request.id, code: problem.code }, 'a request was refused');
    }
    if (error instanceof DomainError && error.hints.retryAfterSeconds !== undefined) {
      reply.header('retry-after', String(error.hints.retryAfterSeconds));
    }
    sendProblem(reply, problem);
  };
}

/** Sends a problem, never to be stored by anyone on the way. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  // Serialised here: a route's response schema is about its success.
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem);
}

function toProblem(error: unknown): Problem {
  if (error instanceof DomainError) {
    const { triesLeft } = error.hints;
    return { ...problemOf(statuses[error.kind], error.code), ...(triesLeft !== undefined && { triesLeft }) };
  }
  if (error instanceof MalformedText) {
    return problemOf(400, 'invalid', [{ pointer: error.pointer, detail: 'text is malformed' }]);
  }
  if (hasZodFastifySchemaValidationErrors(error)) return invalidRequest(error);
  const status = (error as FastifyError).statusCode;
  if (status !== undefined && status >= 400 && status < 500) return problemOf(status, codeOfFramework(status));
  return problemOf(500, 'internal');
}

interface ZodFault {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message?: string;
  readonly params: { readonly keys?: readonly string[] };
}

function invalidRequest(error: FastifyError & { validation: unknown[] }): Problem {
  const where = error.validationContext ?? 'body';
  const faults = (error.validation as ZodFault[]).flatMap(({ keyword, instancePath, message, params }) => {
    const at = `/${where}${instancePath === '/' ? '' : instancePath}`;
    const pointers =
      keyword === 'unrecognized_keys' ? (params.keys ?? []).map((key) => `${at}/${escapeToken(key)}`) : [at];
    return pointers.map((pointer) => ({ pointer, detail: message ?? 'invalid' }));
  });
  return problemOf(400, 'invalid', faults.slice(0, mostFaults));
}

const mostFaults = 20;

const frameworkCodes: Record<number, string> = { 404: 'not_found', 413: 'too_large', 415: 'not_json', 429: 'too_many' };

function codeOfFramework(status: number): string {
  return frameworkCodes[status] ?? 'invalid';
}
