import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { databaseAway, isDatabaseAway } from '../../domain/calls/index.ts';
import { HatifError } from '../../errors.ts';
import type { Problem } from '../../shared/problem.ts';

type FieldMistakes = NonNullable<Problem['errors']>;

/** Details of an error that whoever asked is told beside its code. */
const toldDetails = new Set(['rule', 'by', 'outcome']);

/** Fastify's own failures, under our stable codes. */
const frameworkCodes: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_body',
};

/**
 * Turns whatever a route throws into a problem document (RFC 9457) with a stable `code`, and answers 404
 * and 405 for what no route serves, unless `fallback` does. What is not the caller's fault is logged and told
 * without its message.
 */
export function registerProblems(
  app: FastifyInstance,
  fallback: (request: FastifyRequest, reply: FastifyReply) => FastifyReply | undefined,
): void {
  const methods = collectMethods(app);

  app.setErrorHandler<FastifyError | HatifError>((thrown, request, reply) => {
    const error = isDatabaseAway(thrown) ? databaseAway(thrown) : thrown;
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'request failed');
    const wait = error instanceof HatifError ? error.details['retryAfterSeconds'] : undefined;
    if (typeof wait === 'number') void reply.header('retry-after', wait);
    return sendProblem(reply, problem);
  });

  app.setNotFoundHandler((request, reply) => {
    const allowed = methods(request.url);
    if (allowed.length === 0) return fallback(request, reply) ?? sendProblem(reply, notFound());
    void reply.header('allow', allowed.join(', '));
    return sendProblem(
      reply,
      problemDocument(405, 'method_not_allowed', `Allowed here: ${allowed.join(', ')}.`),
    );
  });
}

function notFound(): Problem {
  return problemDocument(404, 'not_found', 'Nothing is served at this address.');
}

/** A problem document; `errors` names the fields that were wrong. */
export function problemDocument(
  status: number,
  code: string,
  detail: string,
  errors?: FieldMistakes,
): Problem {
  const title = code.replaceAll('_', ' ');
  return { type: `urn:hatif:problem:${code}`, title, status, code, detail, ...(errors && { errors }) };
}

/** Sends a problem document with its status and media type. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem);
}

function problemOf(error: FastifyError | HatifError): Problem {
  if (error instanceof HatifError) {
    const { errors } = error.details as { errors?: FieldMistakes };
    const told = Object.entries(error.details).filter(
      ([name, value]) => toldDetails.has(name) && value !== undefined,
    );
    return {
      ...problemDocument(error.status, error.code, tellable(error), errors),
      ...Object.fromEntries(told),
    };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    return problemDocument(400, 'invalid_request', unexpectedForm, mistakesIn(error.validation));
  }
  const status = error.statusCode ?? 500;
  if (status < 500)
    return problemDocument(status, frameworkCodes[error.code] ?? 'bad_request', error.message);
  return problemDocument(500, 'internal', 'Something went wrong on our side.');
}

const unexpectedForm = 'The request does not have the expected form.';

/** A mistake in a request's fields as one that can be understood and not be done (422); any other error as it is. */
export function unprocessable(error: FastifyError): Error {
  if (!hasZodFastifySchemaValidationErrors(error)) return error;
  const errors = mistakesIn(error.validation);
  return new HatifError('invalid_request', unexpectedForm, { status: 422, details: { errors } });
}

function mistakesIn(
  validation: readonly { instancePath: string; message?: string | undefined }[],
): FieldMistakes {
  return validation.map(({ instancePath, message }) => ({
    path: instancePath.replace(/^\//, '').replaceAll('/', '.'),
    message: message ?? 'not acceptable',
  }));
}

/** A 5xx message may name hosts and causes; only the ones that say "try later" are meant for callers. */
function tellable(error: HatifError): string {
  return error.status < 500 || error.status === 503 ? error.message : 'Something went wrong on our side.';
}

/** Remembers which methods each address has; the answer ignores wildcard routes. */
function collectMethods(app: FastifyInstance): (url: string) => string[] {
  const routes: { pattern: RegExp; methods: string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    const escaped = url.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
    routes.push({
      pattern: new RegExp(`^${escaped.replaceAll(/:[^/]+/g, '[^/]+')}/?$`),
      methods: [method].flat(),
    });
  });
  return (url) => {
    const path = url.split('?')[0] ?? '';
    const found = routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods);
    return [...new Set(found)];
  };
}
