import { expect, test } from 'vitest';
import { openCall } from '../../../src/domain/calls/index.ts';
import { resolveCustomer } from '../../../src/domain/customers/index.ts';
import { checkTicket, isTicketNumber } from '../../../src/domain/tickets/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { openTestTicket } from '../../helpers/tickets.ts';

export function ticketsSuite(on: TestDatabase): void {
  test('a ticket tells how it stands to anybody, what it is about only to its customer', async () => {
    const { id: callId } = await openCall(on.db, { source: 'chat' });
    const claims = { name: 'Sara', phone: null, email: null, language: 'en' } as const;
    const { customerId } = await resolveCustomer(on.db, { callId, ...claims });
    const { number } = await openTestTicket(on.db, {
      customerId,
      callId,
      subject: 'Charged twice',
      description: 'd',
      category: 'billing',
      severity: 'high',
      priority: 'high',
      department: 'complaints',
      source: 'call',
    });
    expect(isTicketNumber(number)).toBe(true);
    expect(await checkTicket(on.db, { number })).toMatchObject({ number, status: 'open', subject: null });
    expect(await checkTicket(on.db, { number, customerId })).toMatchObject({ subject: 'Charged twice' });
    expect(await checkTicket(on.db, { number: number.toLowerCase() })).not.toBeNull();
  });

  test('a number that nobody has, or that is none, is no ticket', async () => {
    expect(await checkTicket(on.db, { number: 'TKT-5724561' })).toBeNull();
    expect(await checkTicket(on.db, { number: "'; drop table tickets" })).toBeNull();
  });
}
