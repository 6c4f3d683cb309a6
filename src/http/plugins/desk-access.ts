import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { hasPartIn, type AtDesk, type Sight } from '../../domain/desk/index.ts';
import {
  audit,
  findPersonById,
  forbidden,
  type Audited,
  type From,
  type Person,
} from '../../domain/people/index.ts';
import { decide, departmentsSeen, type Action, type Owner } from '../../domain/policies/index.ts';
import { HatifError } from '../../errors.ts';
import { deskCookies, setDeskCookies } from './desk-cookies.ts';
import { addressGroup } from './rate-limit.ts';

/** Who asks, and by which rule they may. */
export interface DeskVisit {
  readonly person: Person | null;
  readonly sessionId: string | null;
  readonly rule: string;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a route of the desk does, in the words of the policy. */
    action?: Action;
    /** The route's parameter that names whose it is. */
    ownerIn?: string;
    /** The route's parameter that names a call, which is theirs who have a part in it. */
    callIn?: string;
  }
  interface FastifyRequest {
    desk: DeskVisit | null;
  }
}

/**
 * The door of the desk, for every route of `app`: each says what it does (`config.action`), the policy decides whether who
 * asks may, and what is refused is in the audit. A request that another site's page could have sent is refused before.
 */
export function guardDesk(app: FastifyInstance, context: Context): void {
  const origin = context.config.desk.publicUrl;
  app.decorateRequest('desk', null);
  app.addHook('onRoute', ({ url, method, config }) => {
    if (config?.action === undefined && method !== 'OPTIONS')
      throw new Error(`${String(method)} ${url} does not say what it does`);
  });
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    const { action } = request.routeOptions.config;
    if (action === undefined) return;
    checkOrigin(request, origin);
    const cookie = deskCookies(request);
    const session = cookie === undefined ? null : await (await context.signIn()).sessionOf(cookie);
    if (session) setDeskCookies(request, reply, session.setCookies);
    const found = session && (await findPersonById(context.db, session.userId));
    const person = found && !found.disabled ? found : null;
    const owner = await ownerOf(context, request, person);
    const decision = decide(person, action, owner);
    request.desk = { person, sessionId: person && session ? session.sessionId : null, rule: decision.rule };
    if (decision.allowed) return;
    if (decision.code === 'not_signed_in')
      throw new HatifError('not_signed_in', 'Sign in first.', { status: 401 });
    await audit(context.db, {
      actor: person ? { user: person.id } : 'nobody',
      action,
      rule: decision.rule,
      outcome: 'refused',
      subject: subjectOf(request, owner),
    });
    throw forbidden(decision.rule, decision.code);
  });
}

/** The person who asks. Only for routes whose action needs one to be signed in. */
export function signedIn(request: FastifyRequest): { person: Person; sessionId: string; rule: string } {
  const { desk } = request;
  if (!desk?.person || desk.sessionId === null)
    throw new HatifError('not_signed_in', 'Sign in first.', { status: 401 });
  return { person: desk.person, sessionId: desk.sessionId, rule: desk.rule };
}

/** As whom the database is read for a request: it shows what this person may see. */
export function sightOf(request: FastifyRequest): Sight {
  const { person } = signedIn(request);
  return { userId: person.id, departments: departmentsSeen(person) };
}

/** Who asks for something at their desk, and by which rule they may. */
export function atDesk(request: FastifyRequest, at: Date): AtDesk {
  return { sight: sightOf(request), rule: signedIn(request).rule, at };
}

/** Who did what a request asks for, and by which rule they may, for the audit. */
export function doneBy(request: FastifyRequest): { actor: { user: string }; rule: string } {
  const { person, rule } = signedIn(request);
  return { actor: { user: person.id }, rule };
}

/** Where a request came from. */
export function fromOf(request: FastifyRequest): From {
  return { address: addressGroup(request.ip), userAgent: request.headers['user-agent'] };
}

/** Whose it is that a request asks for; null: nobody's. */
async function ownerOf(
  { db, clock }: Context,
  request: FastifyRequest,
  person: Person | null,
): Promise<Owner | null> {
  const { ownerIn, callIn } = request.routeOptions.config;
  if (ownerIn !== undefined) {
    const id = parameter(request, ownerIn);
    return { id, role: (await findPersonById(db, id))?.role ?? null };
  }
  if (callIn === undefined || person === null) return null;
  const of = { callId: parameter(request, callIn), userId: person.id, at: clock() };
  return isId(of.callId) && (await hasPartIn(db, of)) ? { id: person.id, role: person.role } : null;
}

function subjectOf(request: FastifyRequest, owner: Owner | null): Audited['subject'] {
  const { callIn } = request.routeOptions.config;
  if (callIn === undefined) return owner ? { user: owner.id } : undefined;
  const call = parameter(request, callIn);
  return isId(call) ? { call } : undefined;
}

function isId(text: string): boolean {
  return z.uuid().safeParse(text).success;
}

function parameter(request: FastifyRequest, name: string): string {
  return (request.params as Record<string, string | undefined>)[name] ?? '';
}

/**
 * Refuses what a page of another origin sends. Browsers name the origin with every change, and with everything that a page
 * of another origin asks for; a change without one came from no page of ours.
 */
function checkOrigin(request: FastifyRequest, publicUrl: string): void {
  const { origin } = request.headers;
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (origin === undefined && reading) return;
  const here = `${request.protocol}://${request.host}`;
  if (origin !== undefined && (origin === here || origin === publicUrl)) return;
  throw new HatifError('origin_refused', 'Only pages of this centre may ask for this.', { status: 403 });
}
