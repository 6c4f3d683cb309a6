import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { abilitiesOfAll, changeAbilities } from '../../../domain/desk/index.ts';
import { companyOnScreen, skillsOnScreen } from '../../../domain/dialogue/index.ts';
import {
  addPerson,
  changePerson,
  listPeople,
  personWithId,
  sendPersonLink,
  type Person,
} from '../../../domain/people/index.ts';
import { HatifError } from '../../../errors.ts';
import {
  accountSchema,
  invitationSchema,
  peopleSchema,
  personChangedSchema,
  personChangeSchema,
} from '../../../shared/api/desk.ts';
import { doneBy } from '../../plugins/desk-access.ts';
import { accountOf, deskProblems, done } from './responses.ts';

const ofPerson = z.object({ id: z.string().max(64) });

/** People who may sign in: seen by supervisors, managed by admins. */
export function peopleRoutes(context: Context): FastifyPluginAsyncZod {
  const { db } = context;

  async function invite(person: Person, by: ReturnType<typeof doneBy>): Promise<void> {
    const company = companyOnScreen(context.centre);
    await sendPersonLink(context, 'invitation', { person, company }, by);
  }

  /** Throws `department_unknown` for keys of departments that the centre does not have. */
  function checkDepartments(keys: readonly string[]): void {
    const unknown = keys.filter((key) => !Object.hasOwn(context.centre.departments, key));
    if (unknown.length === 0) return;
    throw new HatifError('department_unknown', `There is no department ${unknown.join(', ')}.`, {
      status: 400,
    });
  }

  return async (app) => {
    app.get(
      '/people',
      {
        config: { action: 'list_people' },
        schema: { summary: 'Everybody who may sign in', response: { 200: peopleSchema, ...deskProblems } },
      },
      async () => {
        const abilitiesOf = await abilitiesOfAll(db);
        return {
          people: (await listPeople(db)).map(({ enrolled, ...person }) => ({
            ...accountOf(person),
            ...abilitiesOf(person.id),
            enrolled,
            disabled: person.disabled,
            createdAt: person.createdAt.toISOString(),
          })),
          skills: skillsOnScreen(context.centre),
        };
      },
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
        checkDepartments(request.body.departments);
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
        const person = await personWithId(db, request.params.id);
        await invite(person, doneBy(request));
        return reply.code(202).send(null);
      },
    );

    app.patch(
      '/people/:id',
      {
        config: { action: 'change_person' },
        schema: {
          summary: 'Change what somebody is, which callers they see and take, or whether they may sign in',
          params: ofPerson,
          body: personChangeSchema,
          response: { 200: personChangedSchema, ...deskProblems },
        },
      },
      async (request) => {
        const { languages, skills, maxCalls, ...own } = request.body;
        checkDepartments(own.departments ?? []);
        const by = doneBy(request);
        const userId = request.params.id;
        const abilities = await changeAbilities(
          db,
          { userId, change: { languages, skills, maxCalls }, by },
          context.centre,
        );
        const changed = Object.keys(own).length > 0;
        const person = changed ? await changePerson(db, userId, own, by) : await personWithId(db, userId);
        return { ...accountOf(person), ...abilities };
      },
    );
  };
}
