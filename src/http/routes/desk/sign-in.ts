import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../../context.ts';
import {
  Attempts,
  audit,
  findPersonById,
  leaveDeskIfSignedOut,
  makeFirstAdmin,
  personWithEmail,
  sendPersonLink,
  type Person,
  type Redirection,
} from '../../../domain/people/index.ts';
import { companyOnScreen } from '../../../domain/dialogue/index.ts';
import type { Action } from '../../../domain/policies/index.ts';
import { errorCode, failure } from '../../../errors.ts';
import {
  accountSchema,
  firstAdminRequestSchema,
  linkRequestSchema,
  setPasswordRequestSchema,
  signInRequestSchema,
  waysSchema,
} from '../../../shared/api/desk.ts';
import { deskCookies, setDeskCookies } from '../../plugins/desk-cookies.ts';
import { fromOf } from '../../plugins/desk-access.ts';
import { limitedTo } from '../../plugins/rate-limit.ts';
import { accountOf, deskProblems, done } from './responses.ts';

/** Links to new passwords that one address may ask for in a minute, and in a day. */
const linksPerMinute = 5;
const linksPerDay = 50;

/** How often one address may go to the other system, or come back from it, in a minute. */
const roundsPerMinute = 20;

/** Ways into the desk, and out of it. */
export function signInRoutes(context: Context): FastifyPluginAsyncZod {
  const { db } = context;
  const attempts = new Attempts(db);
  const rounds = { perMinute: roundsPerMinute };
  const links = { of: 'links', perMinute: linksPerMinute, perDay: linksPerDay };

  /** Opens a session by a password that is right by now, and says whose it is. */
  async function open(
    request: FastifyRequest,
    reply: FastifyReply,
    { email, password }: { email: string; password: string },
  ): Promise<Person> {
    const signIn = await context.signIn();
    const { userId, setCookies } = await signIn.withPassword({ email, password, from: fromOf(request) });
    const person = (await findPersonById(db, userId)) ?? (await personWithEmail(db, email));
    await audit(db, { actor: { user: userId }, action: 'sign_in', rule: 'password' });
    setDeskCookies(request, reply, setCookies);
    return person;
  }

  function redirect(
    request: FastifyRequest,
    reply: FastifyReply,
    { location, setCookies }: Redirection,
  ): FastifyReply {
    setDeskCookies(request, reply, setCookies);
    return reply.redirect(location);
  }

  return async (app) => {
    app.get(
      '/sign-in',
      {
        config: { action: 'read_ways_to_sign_in' },
        schema: { summary: 'How people may sign in', response: { 200: waysSchema } },
      },
      async () => ({ provider: (await context.signIn()).provider }),
    );

    app.post(
      '/sign-in',
      {
        config: { action: 'sign_in' },
        schema: {
          summary: 'Sign in with an e-mail address and a password',
          body: signInRequestSchema,
          response: { 200: accountSchema, ...deskProblems },
        },
      },
      async (request, reply) => {
        const { email } = request.body;
        const who = { account: email, address: fromOf(request).address };
        try {
          return accountOf(await attempts.try(who, () => open(request, reply, request.body)));
        } catch (error) {
          const code = errorCode(error);
          // Of somebody who goes on guessing all the same no row is added: nobody fills the audit who is not signed in.
          if (code === 'too_many_attempts') request.log.warn('sign-in attempts refused');
          if (code === 'credentials_wrong' || code === 'person_disabled') await auditRefusal(email, code);
          throw error;
        }
      },
    );

    app.post(
      '/sign-out',
      {
        config: { action: 'sign_out' },
        schema: { summary: 'Sign out', response: { 204: done, ...deskProblems } },
      },
      async (request, reply) => {
        const cookie = deskCookies(request);
        const signIn = await context.signIn();
        if (cookie !== undefined) setDeskCookies(request, reply, await signIn.end(cookie));
        const { person } = request.desk ?? {};
        if (person) {
          await audit(db, { actor: { user: person.id }, action: 'sign_out', rule: 'open_to_all' });
          await leaveDeskIfSignedOut(db, person.id, context.clock());
        }
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/link',
      {
        ...limited(limitedTo(app, links), 'ask_for_link'),
        schema: {
          summary: 'Ask for a mail with a link to a new password; the answer is the same for every address',
          body: linkRequestSchema,
          response: { 202: done, ...deskProblems },
        },
      },
      async (request, reply) => {
        // Not waited for: how long it takes would tell whether the address is somebody's.
        void sendReset(request.body.email).catch((error: unknown) =>
          request.log.error(failure(error), 'link not sent'),
        );
        return reply.code(202).send(null);
      },
    );

    app.post(
      '/password',
      {
        config: { action: 'set_password' },
        schema: {
          summary: 'Set a password by the word of a link, and sign in',
          body: setPasswordRequestSchema,
          response: { 200: accountSchema, ...deskProblems },
        },
      },
      async (request, reply) => {
        const { token, password } = request.body;
        const signIn = await context.signIn();
        const { userId } = await attempts.try({ address: fromOf(request).address }, () =>
          signIn.setPassword({ token, password }),
        );
        await audit(db, {
          actor: { user: userId },
          action: 'set_password',
          rule: 'link',
          subject: { user: userId },
        });
        const { email } = (await findPersonById(db, userId)) ?? { email: '' };
        return accountOf(await open(request, reply, { email, password }));
      },
    );

    app.post(
      '/first-admin',
      {
        config: { action: 'make_first_admin' },
        schema: {
          summary: 'Make the first admin, by the link that the first start prints',
          body: firstAdminRequestSchema,
          response: { 200: accountSchema, ...deskProblems },
        },
      },
      async (request, reply) => {
        const { password, ...given } = request.body;
        const signIn = await context.signIn();
        await attempts.try({ address: fromOf(request).address }, async () => {
          const passwordHash = await signIn.hash(password);
          await makeFirstAdmin(db, { ...given, passwordHash });
        });
        return accountOf(await open(request, reply, { email: given.email, password }));
      },
    );

    app.get(
      '/provider',
      {
        ...limited(limitedTo(app, { ...rounds, of: 'ways to the provider' }), 'sign_in'),
        schema: {
          summary: 'Sign in by another system (OpenID Connect): the way there',
          response: deskProblems,
        },
      },
      async (request, reply) => redirect(request, reply, await (await context.signIn()).toProvider()),
    );

    app.get(
      '/auth/callback/oidc',
      {
        ...limited(limitedTo(app, { ...rounds, of: 'ways back' }), 'sign_in'),
        schema: { summary: 'Sign in by another system: the way back', response: deskProblems },
      },
      async (request, reply) => {
        const signIn = await context.signIn();
        const [, query = ''] = /\?(.*)$/u.exec(request.url) ?? [];
        const back = await signIn.fromProvider(query, deskCookies(request), fromOf(request));
        const session = await signIn.sessionOf(sentBack(back.setCookies));
        await audit(
          db,
          session
            ? { actor: { user: session.userId }, action: 'sign_in', rule: 'provider' }
            : { actor: 'nobody', action: 'sign_in', rule: 'provider', outcome: 'refused' },
        );
        return redirect(request, reply, back);
      },
    );
  };

  async function auditRefusal(email: string, rule: string): Promise<void> {
    const person = await personWithEmail(db, email).catch(() => null);
    const subject = person ? { user: person.id } : undefined;
    await audit(db, { actor: 'nobody', action: 'sign_in', rule, outcome: 'refused', subject });
  }

  async function sendReset(email: string): Promise<void> {
    const person = await personWithEmail(db, email).catch(() => null);
    if (!person || person.disabled) return;
    const company = companyOnScreen(context.centre);
    await sendPersonLink(context, 'reset', { person, company }, { actor: 'nobody', rule: 'open_to_all' });
  }
}

/** The header in which a browser sends these cookies back. */
function sentBack(setCookies: readonly string[]): string {
  return setCookies.map((line) => line.split(';')[0]).join('; ');
}

/** The options of a limited route that also says what it does. */
function limited<T extends { config: object }>(options: T, action: Action) {
  return { ...options, config: { ...options.config, action } };
}
