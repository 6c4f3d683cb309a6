import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { companyOnScreen } from '../../../domain/dialogue/index.ts';
import {
  addPerson,
  changePerson,
  findPersonById,
  listPeople,
  sendPersonLink,
  type Person,
} from '../../../domain/people/index.ts';
import { HatifError } from '../../../errors.ts';
import {
  accountSchema,
  invitationSchema,
  peopleSchema,
  personChangeSchema,
} from '../../../shared/api/desk.ts';
import { doneBy } from '../../plugins/desk-access.ts';
import { accountOf, deskProblems, done } from './responses.ts';

const ofPerson = z.object({ id: z.string().max(64) });

/** People who may sign in: seen by supervisors, managed by admins. */
export function peopleRoutes(context: Context): FastifyPluginAsyncZod {
  const { db } = context;

  async function invite(person: Person, by: ReturnType<typeof doneBy>): Promise<void> {
    const [signIn, mailer] = await Promise.all([context.signIn(), context.mailer()]);
    const company = companyOnScreen(context.centre);
    const needs = { db, signIn, mailer, deskUrl: `${context.config.desk.publicUrl}/desk`, company };
    await sendPersonLink(needs, 'invitation', person, by);
  }

  return async (app) => {
    app.get(
      '/people',
      {
        config: { action: 'list_people' },
        schema: { summary: 'Everybody who may sign in', response: { 200: peopleSchema, ...deskProblems } },
      },
      async () => ({
        people: (await listPeople(db)).map(({ enrolled, ...person }) => ({
          ...accountOf(person),
          enrolled,
          disabled: person.disabled,
          createdAt: person.createdAt.toISOString(),
        })),
      }),
    );

    app.post(
      '/people',
      {
        config: { action: 'invite_person' },
        schema: {
          summary: 'Invite somebody: they are mailed a link to choose their password',
          body: invitationSchema,
          response: { 201: accountSchema, ...deskProblems },
        },
      },
      async (request, reply) => {
        const { departments } = context.centre;
        const unknown = request.body.departments.filter((key) => !Object.hasOwn(departments, key));
        if (unknown.length > 0) throw departmentUnknown(unknown);
        const person = await addPerson(db, request.body, doneBy(request));
        await invite(person, doneBy(request));
        return reply.code(201).send(accountOf(person));
      },
    );

    app.post(
      '/people/:id/invitation',
      {
        config: { action: 'invite_person' },
        schema: {
          summary: 'Send the invitation again; the link that was sent before counts no more',
          params: ofPerson,
          response: { 202: done, ...deskProblems },
        },
      },
      async (request, reply) => {
        const person = await findPersonById(db, request.params.id);
        if (!person) throw new HatifError('person_unknown', 'There is no such person.', { status: 404 });
        await invite(person, doneBy(request));
        return reply.code(202).send(null);
      },
    );

    app.patch(
      '/people/:id',
      {
        config: { action: 'change_person' },
        schema: {
          summary: 'Change what somebody is, whose callers they see, or whether they may sign in',
          params: ofPerson,
          body: personChangeSchema,
          response: { 200: accountSchema, ...deskProblems },
        },
      },
      async (request) => {
        const { departments } = context.centre;
        const unknown = (request.body.departments ?? []).filter((key) => !Object.hasOwn(departments, key));
        if (unknown.length > 0) throw departmentUnknown(unknown);
        return accountOf(await changePerson(db, request.params.id, request.body, doneBy(request)));
      },
    );
  };
}

function departmentUnknown(keys: readonly string[]): HatifError {
  return new HatifError('department_unknown', `There is no department ${keys.join(', ')}.`, { status: 400 });
}
