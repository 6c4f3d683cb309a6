import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { seedDemo } from '../../../src/db/demo/seed.ts';
import { databaseErrorCode } from '../../../src/db/errors.ts';
import { describeCall, openCall } from '../../../src/domain/calls/index.ts';
import { resolveCustomer } from '../../../src/domain/customers/index.ts';
import {
  addTicketNote,
  assignTicket,
  checkTicket,
  describeTicket,
  findTickets,
  isTicketNumber,
  ticketStatuses,
  transitionTicket,
  type TicketStatus,
} from '../../../src/domain/tickets/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { openTestTicket, shippedCentre } from '../../helpers/tickets.ts';

/** A Monday, 13:00 in Riyadh. */
const at = new Date('2026-11-23T10:00:00Z');
const desk = { centre: shippedCentre, at };
const later = (hours: number) => ({ ...desk, at: new Date(at.getTime() + hours * 3_600_000) });
const hind = 'a944e3f8-46a3-4a4a-b2d1-c9f62ecf9960';
const evening = {
  category: 'technical',
  description: 'the router loses the connection every evening',
} as const;

export function ticketsSuite(on: TestDatabase): void {
  const newCaller = async (name = 'Sara') => {
    const { conversationId } = await openCall(on.db, { source: 'chat' });
    const claims = { name, phone: null, email: null, language: 'en' } as const;
    const { customerId } = await resolveCustomer(on.db, { conversationId, ...claims });
    return { conversationId, customerId };
  };

  test('a ticket tells how it stands to anybody, what it is about only to its customer', async () => {
    const { conversationId, customerId } = await newCaller();
    const { number } = await openTestTicket(on.db, { conversationId, customerId, subject: 'Charged twice' });
    expect(isTicketNumber(number)).toBe(true);
    expect(await checkTicket(on.db, { number })).toMatchObject({ number, status: 'open', subject: null });
    expect(await checkTicket(on.db, { number, customerId })).toMatchObject({ subject: 'Charged twice' });
    expect(await checkTicket(on.db, { number: number.toLowerCase() })).not.toBeNull();
  });

  test('a number that nobody has, or that is none, is no ticket', async () => {
    expect(await checkTicket(on.db, { number: 'TKT-5724561' })).toBeNull();
    expect(await checkTicket(on.db, { number: "'; drop table tickets" })).toBeNull();
    const change = transitionTicket(on.db, { number: 'TKT-5724561', to: 'closed' }, desk);
    await expect(change).rejects.toMatchObject({ code: 'ticket_unknown', status: 404 });
  });

  test('a customer’s open matter is added to, in another call too, and made as pressing as it has become', async () => {
    const { conversationId, customerId } = await newCaller();
    const first = await openTestTicket(
      on.db,
      { ...evening, customerId, conversationId, priority: 'normal' },
      desk,
    );
    expect(first.appended).toBe(false);
    const { id: nextCall, conversationId: next } = await openCall(on.db, { source: 'chat' });
    const again = { ...evening, description: 'again the router lost its connection in the evening' };
    const second = await openTestTicket(
      on.db,
      { ...again, customerId, conversationId: next, priority: 'urgent', severity: 'critical' },
      later(1),
    );
    expect(second).toEqual({ ...first, appended: true });
    const report = await describeTicket(on.db, first.number, at);
    expect(report.notes).toMatchObject([{ author: 'caller', conversationId: next, text: again.description }]);
    expect(report.ticket).toMatchObject({
      priority: 'urgent',
      severity: 'critical',
      description: evening.description,
      firstResponseDueAt: later(2).at,
    });
    expect((await describeCall(on.db, nextCall)).tickets).toMatchObject([{ number: first.number }]);
  });

  test.each([
    ['of somebody else', async () => ({ customerId: (await newCaller()).customerId })],
    ['of another kind', async () => ({ category: 'billing' })],
    ['that says something else', async () => ({ description: 'I forgot the password of the app' })],
  ])('a matter %s gets a ticket of its own', async (_what, other) => {
    const { conversationId, customerId } = await newCaller();
    const mine = { ...evening, customerId, conversationId };
    const first = await openTestTicket(on.db, mine);
    const { conversationId: next } = await openCall(on.db, { source: 'chat' });
    const second = await openTestTicket(on.db, { ...mine, conversationId: next, ...(await other()) });
    expect(second.appended).toBe(false);
    expect(second.number).not.toBe(first.number);
  });

  test('a matter that was solved is a new one when it comes back', async () => {
    const { customerId } = await newCaller();
    const first = await openTestTicket(on.db, { ...evening, customerId });
    await transitionTicket(on.db, { number: first.number, to: 'resolved' }, desk);
    expect((await openTestTicket(on.db, { ...evening, customerId })).appended).toBe(false);
  });

  test('two calls of a customer about one thing at the same moment make one ticket', async () => {
    const { customerId } = await newCaller();
    const opened = await Promise.all(
      Array.from({ length: 4 }, () => openTestTicket(on.db, { ...evening, customerId })),
    );
    expect(new Set(opened.map(({ number }) => number)).size).toBe(1);
    expect(opened.filter(({ appended }) => !appended)).toHaveLength(1);
  });

  test('the database and the domain allow the same changes of status, and no others', async () => {
    for (const from of ticketStatuses)
      for (const to of ticketStatuses.filter((status) => status !== from)) {
        const { id, number } = await openTestTicket(on.db, {});
        await bring(number, from);
        const asked = await transitionTicket(on.db, { number, to }, desk).then(
          () => 'done',
          (error: unknown) => (error as { code?: string }).code,
        );
        const { id: other, number: same } = await openTestTicket(on.db, {});
        await bring(same, from);
        const written = await on.db.execute(sql`update tickets set status = ${to} where id = ${other}`).then(
          () => 'done',
          (error: unknown) => databaseErrorCode(error),
        );
        expect([asked, written], `${from} → ${to}`).toEqual(
          asked === 'done' ? ['done', 'done'] : ['ticket_transition', 'HT003'],
        );
        expect(id).not.toBe(other);
      }
    const { number } = await openTestTicket(on.db, {});
    await bring(number, 'closed');
    await expect(transitionTicket(on.db, { number, to: 'open' }, desk)).rejects.toMatchObject({
      code: 'ticket_transition',
      status: 409,
      message: 'A ticket that is closed does not become open: it stays as it is.',
    });
  });

  /** Brings a new ticket to a status by allowed ways. */
  async function bring(number: string, status: TicketStatus): Promise<void> {
    if (status !== 'open') await transitionTicket(on.db, { number, to: status }, desk);
  }

  test('a ticket is due by its priority, and not while it waits for its customer', async () => {
    const { customerId } = await newCaller();
    const { number } = await openTestTicket(on.db, { ...evening, customerId, priority: 'high' }, desk);
    const times = async () => (await describeTicket(on.db, number, at)).ticket;
    expect(await times()).toMatchObject({
      firstResponseDueAt: later(4).at, // 17:00
      resolutionDueAt: new Date('2026-11-24T10:00:00Z'), // 9 h today, 5 h tomorrow
      firstRespondedAt: null,
    });
    await transitionTicket(on.db, { number, to: 'waiting_customer', actor: 'agent:1' }, later(1));
    expect(await times()).toMatchObject({ firstRespondedAt: later(1).at, waitingSince: later(1).at });
    // The customer calls again three hours later.
    await openTestTicket(on.db, { ...evening, customerId }, later(4));
    expect(await times()).toMatchObject({
      status: 'in_progress',
      waitingSince: null,
      resolutionDueAt: new Date('2026-11-24T13:00:00Z'),
    });
    await transitionTicket(on.db, { number, to: 'resolved' }, later(30));
    const { promises, history } = await describeTicket(on.db, number, at);
    expect(promises).toEqual({ firstResponse: 'met', resolution: 'missed' });
    expect(history.map(({ actor }) => actor)).toContain('agent:1');
    await transitionTicket(on.db, { number, to: 'in_progress' }, later(31));
    expect((await times()).resolvedAt).toBeNull();
  });

  test('a ticket is given to an agent who exists, and noted on by them, for good', async () => {
    await seedDemo(on.db, shippedCentre, new Date());
    const { id, number } = await openTestTicket(on.db, {});
    await assignTicket(on.db, { number, agentId: hind, actor: 'operator' });
    await addTicketNote(on.db, { number, author: 'agent', agentId: hind, text: ' Called her. ' });
    const { ticket, notes } = await describeTicket(on.db, number.toLowerCase(), at);
    expect(ticket.agentId).toBe(hind);
    expect(notes).toMatchObject([{ text: 'Called her.', agentId: hind }]);
    const nobody = '00000000-0000-4000-8000-000000000000';
    await expect(assignTicket(on.db, { number, agentId: nobody })).rejects.toMatchObject({
      code: 'agent_unknown',
    });
    await expect(addTicketNote(on.db, { number, author: 'agent', text: ' ' })).rejects.toMatchObject({
      code: 'note_empty',
    });
    for (const query of [
      sql`update ticket_notes set text = 'x' where ticket_id = ${id}`,
      sql`delete from ticket_notes where ticket_id = ${id}`,
    ])
      await expect(on.db.execute(query).catch((error: unknown) => databaseErrorCode(error))).resolves.toBe(
        'HT002',
      );
    await on.db.execute(sql`delete from tickets where id = ${id}`);
  });

  test('tickets are found by their words however they are spelt, by customer, status and agent, and when overdue', async () => {
    const { customerId } = await newCaller('Finder');
    const about = async (subject: string, priority: 'low' | 'urgent' = 'low') =>
      openTestTicket(on.db, { customerId, subject, description: subject, priority, category: subject }, desk);
    const delivery = await about('تأخَّر توصيلُ الطَّلبيّة إلى المدرسة');
    const slow = await about('Internet disconnects at night 100%', 'urgent');
    const found = async (query: object, when = at) =>
      (await findTickets(on.db, { customerId, limit: 10, ...query }, when)).map(
        ({ ticket }) => ticket.number,
      );
    expect(await found({ text: 'تاخر توصيل الطلبيه' })).toEqual([delivery.number]);
    expect(await found({ text: 'المدرسه' })).toEqual([delivery.number]);
    expect(await found({ text: 'disconects' })).toEqual([slow.number]);
    expect(await found({ text: '100%' })).toEqual([slow.number]);
    expect(await found({ text: 'wireless printer' })).toEqual([]);
    expect(await found({})).toHaveLength(2);
    expect(await found({ number: slow.number.toLowerCase() })).toEqual([slow.number]);
    expect(await found({ statuses: ['closed'] })).toEqual([]);
    expect(await found({ overdueAt: later(2).at })).toEqual([slow.number]);
    await transitionTicket(on.db, { number: slow.number, to: 'in_progress' }, later(1));
    expect(await found({ overdueAt: later(2).at })).toEqual([]);
    expect(await found({ overdueAt: later(9).at })).toEqual([slow.number]);
  });
}
