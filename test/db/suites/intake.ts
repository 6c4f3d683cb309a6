import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { selectJournal } from '../../../src/db/queries/journal.ts';
import { conversations, customers, escalations, messages, tickets } from '../../../src/db/schema/index.ts';
import { TurnRecord } from '../../../src/domain/calls/index.ts';
import { takeMessage, type ReceivedMessage } from '../../../src/domain/intake/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { shippedCentre } from '../../helpers/tickets.ts';

const at = new Date('2026-01-05T08:00:00Z');

export function intakeSuite(on: TestDatabase): void {
  const message = (providerId: string, more: Partial<ReceivedMessage> = {}): ReceivedMessage => ({
    channel: 'web_form',
    providerId,
    subject: 'Broken router',
    text: 'My router has not worked since Monday and I need it repaired.',
    language: 'en',
    from: { name: 'Sara Ahmed', email: 'sara.intake@example.com', phone: null },
    at,
    ...more,
  });
  const take = (given: ReceivedMessage) => takeMessage(on.db, given, shippedCentre);
  const storyOf = async (number: string) => {
    const [ticket] = await on.db.select().from(tickets).where(eq(tickets.number, number));
    const [thread] = await on.db
      .select()
      .from(conversations)
      .where(eq(conversations.id, ticket?.conversationId ?? ''));
    const [customer] = await on.db
      .select()
      .from(customers)
      .where(eq(customers.id, thread?.customerId ?? ''));
    return { ticket, thread, customer, ...(await selectJournal(on.db, thread?.id ?? '')) };
  };

  test('a message makes its conversation, its customer and its ticket, filed as a call would be', async () => {
    const { ticket: number, answerBy } = await take(message('first'));
    const { ticket, thread, customer, lines, fields } = await storyOf(number);
    expect(ticket).toMatchObject({
      source: 'web_form',
      department: 'support',
      category: 'product',
      subject: 'Broken router',
      customerId: customer?.id,
    });
    expect(answerBy).toEqual(ticket?.firstResponseDueAt);
    expect(thread).toMatchObject({
      channel: 'web_form',
      status: 'open',
      language: 'en',
      department: 'support',
    });
    expect(customer).toMatchObject({ name: 'Sara Ahmed', preferredLanguage: 'en' });
    expect(lines).toMatchObject([
      { speaker: 'caller', providerId: 'first', channel: 'web_form', epoch: null },
    ]);
    expect(fields.map(({ name, value }) => [name, value])).toEqual([
      ['name', 'Sara Ahmed'],
      ['email', 'sara.intake@example.com'],
    ]);
  });

  test('a message that comes again, however often at once, is one', async () => {
    const taken = await Promise.all(Array.from({ length: 5 }, () => take(message('again'))));
    expect(new Set(taken.map(({ ticket }) => ticket)).size).toBe(1);
    expect(await on.db.select().from(messages).where(eq(messages.providerId, 'again'))).toHaveLength(1);
  });

  test('what cannot wait reaches a human, whatever the form says of it', async () => {
    const words = { subject: 'حريق', text: 'في حريق في الجهاز والدخان طالع الحين', language: 'ar' } as const;
    const { ticket: number } = await take(message('fire', words));
    const { ticket } = await storyOf(number);
    expect(['high', 'urgent']).toContain(ticket?.priority);
    const asked = await on.db
      .select()
      .from(escalations)
      .where(eq(escalations.ticketId, ticket?.id ?? ''));
    expect(asked).toMatchObject([{ reasonCode: 'safety', status: 'waiting' }]);
  });

  test('turns of the conversation go on after the message that began it', async () => {
    const { ticket } = await take(message('goes-on'));
    const { thread } = await storyOf(ticket);
    const { db, logger } = on;
    const conversationId = thread?.id ?? '';
    const record = await TurnRecord.ofThread({ db, logger, conversationId, clock: () => at });
    const line = { speaker: 'agent', text: 'We are on it.', language: 'en', channel: 'text' } as const;
    record.line({ ...line, startedAt: at, endedAt: at, heard: null, interrupted: false });
    await record.close();
    expect((await selectJournal(db, conversationId)).lines.map(({ speaker }) => speaker)).toEqual([
      'caller',
      'agent',
    ]);
  });

  test('who writes what somebody we have is known by opens nobody’s history', async () => {
    const first = await storyOf((await take(message('mine'))).ticket);
    const second = await storyOf(
      (await take(message('theirs', { subject: 'Hello', text: 'It is me.' }))).ticket,
    );
    expect(second.customer?.id).not.toBe(first.customer?.id);
    expect(second.customer?.possibleDuplicateOf).not.toBeNull();
  });
}
