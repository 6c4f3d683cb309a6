import type { Command } from 'commander';
import { loadCentre } from '../config/centre.ts';
import { loadConfig } from '../config/config.ts';
import { createContext, type Context } from '../context.ts';
import { changeAbilities } from '../domain/desk/index.ts';
import { companyOnScreen } from '../domain/dialogue/index.ts';
import {
  addPerson,
  changePerson,
  listPeople,
  makePersonLink,
  personWithEmail,
  sendPersonLink,
  type Person,
} from '../domain/people/index.ts';
import { createLogger } from '../logger.ts';
import { abilitiesSchema, invitationSchema, mostCallsAtOnce, type Abilities } from '../shared/api/desk.ts';
import { languages, roles, type Department, type Language, type Role } from '../shared/vocabulary.ts';
import { HatifError } from '../errors.ts';
import { departmentKey, knownDepartment, oneOf } from './options.ts';
import { print, printJson } from './print.ts';

/** Whoever has a terminal on this machine owns the database, too. */
const byOperator = { actor: 'operator', rule: 'operators_manage_people' } as const;

interface AddOptions {
  name: string;
  role: Role;
  language: Language;
  department?: Department[];
  json?: boolean;
}

interface TakesOptions {
  language?: Language[];
  skill?: string[];
  skills: boolean;
  calls?: number;
}

/** `hatif user …`: who may sign in at the desk. */
export function registerUser(program: Command): void {
  const user = program.command('user').description('people who sign in at the desk');
  registerAdding(user);
  registerChanging(user);
}

function registerAdding(user: Command): void {
  const described = (command: Command): Command =>
    command
      .argument('<email>', 'the address by which they sign in')
      .requiredOption('--name <name>', 'as colleagues know them')
      .option('--role <role>', `one of ${roles.join(', ')}`, oneOf(roles), 'agent')
      .option('--language <language>', 'in which they are written to: ar or en', oneOf(languages), 'ar')
      .option(
        '--department <key>',
        'whose callers an agent sees; may be repeated',
        collectedOf(departmentKey),
      )
      .option('--json', 'as JSON');

  described(user.command('add'))
    .description('add somebody, and print the link by which they choose a password')
    .action(async (email: string, options: AddOptions) => {
      const { person, link } = await withContext(async (context) => {
        const person = await add(context, email, options);
        return {
          person,
          link: await makePersonLink(context, 'invitation', person, byOperator),
        };
      });
      if (options.json) printJson({ ...person, link }, { oneLine: true });
      else print(`${person.email} is added. Good for three days, and once:\n${link}`);
    });

  described(user.command('invite'))
    .description('add somebody, and mail them the link by which they choose a password')
    .action(async (email: string, options: AddOptions) => {
      const { person, folder } = await withContext(async (context) => {
        const person = await add(context, email, options);
        const company = companyOnScreen(context.centre);
        await sendPersonLink(context, 'invitation', { person, company }, byOperator);
        const { mail } = context.config;
        return { person, folder: mail.smtpUrl === undefined ? mail.folder : null };
      });
      if (options.json) printJson(person, { oneLine: true });
      else
        print(
          folder === null
            ? `${person.email} is invited.`
            : `${person.email} is added; no mail server is set (SMTP_URL): the mail is in ${folder}.`,
        );
    });

  user
    .command('link')
    .description('print a link by which somebody who is here sets a new password')
    .argument('<email>', 'the address by which they sign in')
    .action(async (email: string) => {
      print(
        await withContext(async (context) =>
          makePersonLink(context, 'invitation', await personWithEmail(context.db, email), byOperator),
        ),
      );
    });
}

function registerChanging(user: Command): void {
  user
    .command('list')
    .description('everybody who may sign in')
    .option('--json', 'as JSON')
    .action(async (options: { json?: boolean }) => {
      const people = await withContext(({ db }) => listPeople(db));
      if (options.json) printJson(people);
      else print(people.length > 0 ? people.map(line).join('\n') : 'Nobody yet: hatif user add.');
    });

  user
    .command('role')
    .description('make somebody an agent, a supervisor or an admin')
    .argument('<email>', 'the address by which they sign in')
    .argument('<role>', `one of ${roles.join(', ')}`, oneOf(roles))
    .action(async (email: string, role: Role) => {
      const { role: now } = await change(email, { role });
      print(`${email} is ${now} now.`);
    });

  user
    .command('takes')
    .description('say which callers somebody is offered, and how many at once')
    .argument('<email>', 'the address by which they sign in')
    .option(
      '--language <language>',
      'that they speak: ar or en; may be repeated',
      collectedOf(oneOf(languages)),
    )
    .option('--skill <key>', 'what they know, of `queue.skills`; may be repeated', collectedOf(String))
    .option('--no-skills', 'they know nothing special')
    .option('--calls <number>', 'so many calls at once', Number)
    .action(async (email: string, options: TakesOptions) => {
      const { languages: spoken, skills, maxCalls } = await take(email, options);
      const calls = maxCalls === 1 ? 'one call at a time' : `${maxCalls} calls at once`;
      print(`${email} takes: ${[spoken.join(', '), skills.join(', '), calls].filter(Boolean).join(' · ')}.`);
    });

  user
    .command('disable')
    .description('sign somebody out everywhere, and let them in no more')
    .argument('<email>', 'the address by which they sign in')
    .action(async (email: string) => {
      await change(email, { disabled: true });
      print(`${email} is disabled.`);
    });

  user
    .command('enable')
    .description('let somebody in again')
    .argument('<email>', 'the address by which they sign in')
    .action(async (email: string) => {
      await change(email, { disabled: false });
      print(`${email} is enabled.`);
    });
}

function line({
  email,
  name,
  role,
  departments,
  disabled,
  enrolled,
}: Person & { enrolled: boolean }): string {
  const state = disabled ? 'disabled' : enrolled ? '' : 'invited';
  return [email, name, role, departments.join(', '), state].filter(Boolean).join(' · ');
}

async function add(context: Context, email: string, options: AddOptions): Promise<Person> {
  const { name, role, language, department = [] } = options;
  for (const key of department) knownDepartment(context.centre, key);
  const given = invitationSchema.safeParse({ name, email, role, language, departments: department });
  if (given.success) return addPerson(context.db, given.data, byOperator);
  const wrong = given.error.issues.map((issue) => String(issue.path[0])).join(', ');
  throw new HatifError('person_invalid', `Not usable: ${wrong}.`, { status: 400 });
}

async function take(email: string, { language, skill, skills, calls }: TakesOptions): Promise<Abilities> {
  const change = abilitiesSchema
    .partial()
    .safeParse({ languages: language, skills: skills ? skill : [], maxCalls: calls });
  if (!change.success)
    throw new HatifError('person_invalid', `Expected 1 to ${mostCallsAtOnce} calls at once.`, {
      status: 400,
    });
  return withContext(async ({ db, centre }) => {
    const { id: userId } = await personWithEmail(db, email);
    return changeAbilities(db, { userId, change: change.data, by: byOperator }, centre);
  });
}

async function change(email: string, wanted: Parameters<typeof changePerson>[2]): Promise<Person> {
  return withContext(async ({ db }) =>
    changePerson(db, (await personWithEmail(db, email)).id, wanted, byOperator),
  );
}

async function withContext<T>(work: (context: Context) => Promise<T>): Promise<T> {
  const config = loadConfig();
  const centre = loadCentre(config.centreFile);
  const logger = createLogger('hatif', config.logLevel, 'stderr');
  await using context = await createContext(config, { centre, logger });
  return await work(context);
}

function collectedOf<T>(read: (value: string) => T) {
  return (value: string, before: T[] = []): T[] => [...before, read(value)];
}
