import type { Command } from 'commander';
import { loadCentre } from '../config/centre.ts';
import { loadConfig } from '../config/config.ts';
import {
  addTicketNote,
  assignTicket,
  describeTicket,
  findAgent,
  findTickets,
  ticketStatuses,
  transitionTicket,
  type TicketStatus,
} from '../domain/tickets/index.ts';
import type { Department } from '../shared/vocabulary.ts';
import { count, departmentKey, knownDepartment, oneOf } from './options.ts';
import { formatListedTicket, formatTicket } from './ticket-report.ts';
import { withDatabase } from './with-database.ts';
import { print, printJson } from './print.ts';
import { clean } from '../shared/clean.ts';

const operator = 'operator';

interface ListOptions {
  status?: TicketStatus[];
  department?: Department;
  customer?: string;
  company?: string;
  agent?: string;
  text?: string;
  overdue?: boolean;
  limit: number;
  json?: boolean;
}

/** `hatif tickets …`: what is to be done for customers. */
export function registerTickets(program: Command): void {
  const tickets = program.command('tickets').description('what is to be done for customers');
  registerReading(tickets);
  registerChanging(tickets);
}

function registerReading(tickets: Command): void {
  tickets
    .command('list')
    .description('tickets, the newest first; with --text the best match first')
    .option('--status <status>', `one of ${ticketStatuses.join(', ')}; may be repeated`, collected)
    .option('--department <name>', 'of a department', departmentKey)
    .option('--customer <id>', 'of a customer')
    .option('--company <name>', 'of customers whose company has this in its name, however it is spelt')
    .option('--agent <who>', 'assigned to an agent: id or part of the name')
    .option('--text <words>', 'with these words in subject or description, however they are spelt')
    .option('--overdue', 'only those that should have been answered or solved by now')
    .option('-n, --limit <count>', 'how many', count, 20)
    .option('--json', 'as JSON')
    .action(async (options: ListOptions) => {
      const at = new Date();
      knownDepartment(loadCentre(loadConfig().centreFile), options.department);
      const found = await withDatabase(async (db) =>
        findTickets(
          db,
          {
            statuses: options.status,
            department: options.department,
            customerId: options.customer,
            company: options.company,
            agentId: options.agent === undefined ? undefined : await findAgent(db, options.agent),
            text: options.text,
            overdueAt: options.overdue ? at : undefined,
            limit: options.limit,
          },
          at,
        ),
      );
      if (options.json) printJson(found);
      else print(found.length > 0 ? found.map(formatListedTicket).join('\n') : 'No such ticket.');
    });

  tickets
    .command('show')
    .description('one ticket with its notes and every change to it')
    .argument('<number>', 'such as TKT-4470168')
    .option('--json', 'as JSON')
    .action(async (number: string, options: { json?: boolean }) => {
      const report = await withDatabase((db) => describeTicket(db, number, new Date()));
      if (options.json) printJson(report);
      else print(formatTicket(report));
    });
}

function registerChanging(tickets: Command): void {
  tickets
    .command('note')
    .description('add a note to a ticket, for good')
    .argument('<number>', 'such as TKT-4470168')
    .argument('<text>', 'what is noted')
    .option('--agent <who>', 'who notes it: id or part of the name')
    .option('--json', 'as JSON')
    .action(async (number: string, text: string, options: { agent?: string; json?: boolean }) => {
      const noted = await withDatabase(async (db) =>
        addTicketNote(db, {
          number,
          text: clean(text),
          author: 'agent',
          agentId: options.agent === undefined ? undefined : await findAgent(db, options.agent),
        }),
      );
      if (options.json) printJson(noted, { oneLine: true });
      else print('Noted.');
    });

  tickets
    .command('assign')
    .description('give a ticket to an agent, or to nobody')
    .argument('<number>', 'such as TKT-4470168')
    .argument('<who>', 'id or part of the name of an agent; or nobody')
    .option('--json', 'as JSON')
    .action(async (number: string, who: string, options: { json?: boolean }) => {
      const assigned = await withDatabase(async (db) => {
        const agentId = who === 'nobody' ? null : await findAgent(db, who);
        return { ...(await assignTicket(db, { number, agentId, actor: operator })), agentId };
      });
      if (options.json) printJson(assigned, { oneLine: true });
      else print(`${assigned.number} is assigned to ${who}.`);
    });

  tickets
    .command('status')
    .description('change the status of a ticket')
    .argument('<number>', 'such as TKT-4470168')
    .argument('<status>', `one of ${ticketStatuses.join(', ')}`, oneOf(ticketStatuses))
    .option('--json', 'as JSON')
    .action(async (number: string, to: TicketStatus, options: { json?: boolean }) => {
      const desk = { centre: loadCentre(loadConfig().centreFile), at: new Date() };
      const changed = await withDatabase((db) => transitionTicket(db, { number, to, actor: operator }, desk));
      if (options.json) printJson(changed, { oneLine: true });
      else print(`${changed.number} is ${changed.status} now.`);
    });
}

function collected(value: string, before: TicketStatus[] = []): TicketStatus[] {
  return [...before, oneOf(ticketStatuses)(value)];
}
