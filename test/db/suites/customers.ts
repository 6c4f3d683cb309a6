import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { auditLog } from '../../../src/db/schema/index.ts';
import { describeCall, finishCall, openCall } from '../../../src/domain/calls/index.ts';
import {
  callerHistory,
  describeCaller,
  findCaller,
  issueCode,
  keepApart,
  listDuplicates,
  mergeCustomers,
  resolveCustomer,
  updateCustomer,
  verifyByHand,
  verifyCaller,
} from '../../../src/domain/customers/index.ts';
import { selectCustomer, selectIdentifiers } from '../../../src/db/queries/customers.ts';
import { latestCursor, readEvents } from '../../../src/domain/events/index.ts';
import { describeTicket, findTickets, openTicket } from '../../../src/domain/tickets/index.ts';
import { selectCallOf } from '../../../src/db/queries/calls.ts';
import { seedDemo } from '../../../src/db/demo/seed.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { shippedCentre } from '../../helpers/tickets.ts';

const john = '+12025550123';
const stranger = { phone: null, email: null, name: null, language: 'en' } as const;

export function customersSuite(on: TestDatabase): void {
  const call = async (evidence: { callerNumber?: string; visitorId?: string } = {}) =>
    (await openCall(on.db, { source: evidence.callerNumber ? 'sip' : 'web', ...evidence })).conversationId;

  test('the demonstration is added once', async () => {
    expect(await seedDemo(on.db, shippedCentre, new Date())).toEqual({ agents: 8, customers: 6 });
    expect(await seedDemo(on.db, shippedCentre, new Date())).toEqual({ agents: 0, customers: 0 });
  });

  test('a caller is recognised by a verified number before anything was said', async () => {
    const known = await findCaller(on.db, { number: john });
    expect(known).toMatchObject({
      customer: {
        name: 'John Smith',
        nameAr: 'جون سميث',
        tier: 'standard',
        preferredLanguage: 'en',
        phone: john,
      },
      openTickets: 1,
      knownFields: { name: true, phone: true, email: true },
    });
    expect(known?.lastInteractionAt).toBeInstanceOf(Date);
    expect(await findCaller(on.db, { number: '+12025550199' })).toBeNull();
    expect(await findCaller(on.db, {})).toBeNull();
  });

  test('a caller is recognised in every form of their one number', async () => {
    const [told, network] = ['+970599123456', '+972599123456'];
    const conversationId = await call({ callerNumber: told });
    const claims = { ...stranger, callerNumber: told, phone: told, name: 'Lina Nasser' };
    const { customerId } = await resolveCustomer(on.db, { conversationId, ...claims });
    expect((await findCaller(on.db, { number: network }))?.customer.id).toBe(customerId);
    expect(await findCaller(on.db, { number: '+972509123456' })).toBeNull();
  });

  test('a caller’s company and plan, their account and how they like to be reached are known', async () => {
    const known = await findCaller(on.db, { number: john });
    const reached = { preferredChannel: 'email', preferredTime: 'evening', preferredLanguage: 'en' };
    const account = { company: 'Smith & Sons Trading', plan: 'Home Fibre 200', accountStatus: 'active' };
    expect(known?.customer).toMatchObject({ ...reached, ...account });
    expect(await describeCaller(on.db, known?.customer.id ?? '')).toMatchObject({ ...reached, ...account });
  });

  test('tickets are found by a piece of their customer’s company', async () => {
    const found = await findTickets(on.db, { company: 'SMITH & sons', limit: 5 }, new Date());
    expect(found.map(({ customerName }) => customerName)).toEqual(['John Smith']);
    expect(await findTickets(on.db, { company: '%', limit: 5 }, new Date())).toEqual([]);
  });

  test('the last contact with a customer is the end of their last conversation', async () => {
    const opened = await openCall(on.db, { source: 'chat' });
    const { id: callId, conversationId, epoch } = opened;
    const { customerId } = await resolveCustomer(on.db, { conversationId, ...stranger, name: 'Huda' });
    expect(await selectCustomer(on.db, customerId)).toMatchObject({ lastContactAt: null });
    const endedAt = new Date();
    const what = {
      outcome: 'resolved',
      language: 'en',
      department: null,
      summary: '',
      sentiment: 0,
    } as const;
    await finishCall(on.db, { callId, epoch, ...what, followUp: false, endedAt });
    expect(await selectCustomer(on.db, customerId)).toMatchObject({ lastContactAt: endedAt });
  });

  test('what a recognised caller says changes nothing that is stored', async () => {
    const before = await findCaller(on.db, { number: john });
    const conversationId = await call({ callerNumber: john });
    const claims = {
      name: 'John',
      phone: '+12025550188',
      email: 'new@example.com',
      language: 'ar',
    } as const;
    const resolved = await resolveCustomer(on.db, { conversationId, callerNumber: john, ...claims });
    expect(resolved).toEqual({ customerId: before?.customer.id, created: false, possibleDuplicateOf: null });
    expect(await findCaller(on.db, { number: john })).toMatchObject({ customer: before?.customer ?? {} });
    expect(
      (await describeCall(on.db, (await selectCallOf(on.db, conversationId)) ?? '')).call.customerId,
    ).toBe(before?.customer.id);
  });

  test('somebody else on a known telephone is not filed as its owner, and their words are not in the owner’s history', async () => {
    const owner = await findCaller(on.db, { number: john });
    const opened = await openCall(on.db, { source: 'sip', callerNumber: john });
    const { id: callId, conversationId, epoch } = opened;
    const claims = { name: 'Bilal Hassan', phone: john, email: 'bilal@example.com', language: 'en' } as const;
    const resolved = await resolveCustomer(on.db, { conversationId, callerNumber: john, ...claims });
    expect(resolved).toMatchObject({ created: true, possibleDuplicateOf: owner?.customer.id });
    expect(await findCaller(on.db, { number: john })).toEqual(owner);
    const what = { outcome: 'resolved', language: 'en', department: null, sentiment: 0 } as const;
    await finishCall(on.db, {
      callId,
      epoch,
      ...what,
      summary: 'Asked: “my divorce”.',
      followUp: false,
      endedAt: new Date(),
    });
    expect(await callerHistory(on.db, owner?.customer.id ?? '')).not.toMatchObject({
      lastSummary: expect.stringContaining('divorce') as string,
    });
    expect(await callerHistory(on.db, resolved.customerId)).toMatchObject({
      lastSummary: expect.stringContaining('divorce') as string,
    });
  });

  test('a ticket that was opened before another name was given goes with who gave it', async () => {
    const owner = await findCaller(on.db, { number: john });
    const conversationId = await call({ callerNumber: john });
    const claims = { ...stranger, conversationId, callerNumber: john };
    const { customerId: first } = await resolveCustomer(on.db, claims);
    expect(first).toBe(owner?.customer.id);
    const { number } = await openTicket(
      on.db,
      {
        customerId: first,
        conversationId,
        subject: 'kettle',
        description: 'the kettle leaks',
        category: 'other',
        department: 'complaints',
        severity: 'medium',
        priority: 'normal',
        source: 'call',
        toldUnproven: true,
      },
      { centre: shippedCentre, at: new Date() },
    );
    const { customerId, possibleDuplicateOf } = await resolveCustomer(on.db, {
      ...claims,
      name: 'Bilal Hassan',
    });
    expect(possibleDuplicateOf).toBe(first);
    const { ticket } = await describeTicket(on.db, number, new Date());
    expect(ticket.customerId).toBe(customerId);
    expect(await resolveCustomer(on.db, { ...claims, name: 'Bilal Hassan' })).toMatchObject({ customerId });
  });

  test('a human decides who is whom: two become one, or stay apart', async () => {
    const owner = (await findCaller(on.db, { number: john }))?.customer.id ?? '';
    const claim = async (name: string): Promise<string> => {
      const conversationId = await call({ callerNumber: john });
      const claims = { ...stranger, conversationId, callerNumber: john, name, email: 'j.miller@example.com' };
      return (await resolveCustomer(on.db, claims)).customerId;
    };
    const [same, another] = [await claim('Jon Miller'), await claim('Huda Miller')];
    const doubted = await listDuplicates(on.db);
    expect(doubted).toContainEqual(
      expect.objectContaining({ id: same, of: { id: owner, name: 'John Smith' } }),
    );
    await keepApart(on.db, another);
    await mergeCustomers(on.db, { id: same, into: owner });
    const left = (await listDuplicates(on.db)).map(({ id }) => id);
    expect(left).not.toContain(same);
    expect(left).not.toContain(another);
    expect(await selectCustomer(on.db, same)).toBeNull();
    expect(await selectCustomer(on.db, another)).toMatchObject({ name: 'Huda Miller' });
    expect(await selectIdentifiers(on.db, owner)).toContainEqual(
      expect.objectContaining({ kind: 'email', value: 'j.miller@example.com', verifiedAt: null }),
    );
    for (const id of [same, 'a typing mistake'])
      await expect(mergeCustomers(on.db, { id, into: owner })).rejects.toMatchObject({
        code: 'customer_unknown',
      });
    await expect(keepApart(on.db, 'a typing mistake')).rejects.toMatchObject({ code: 'customer_unknown' });
  });

  test('a human makes an address verified that its customer has on file, and no other, and it is known who did', async () => {
    const number = '+966559990088';
    const conversationId = await call({ callerNumber: number });
    const claims = { ...stranger, name: 'Huda Odeh', phone: number, email: 'huda.odeh@example.com' };
    const { customerId } = await resolveCustomer(on.db, { conversationId, callerNumber: number, ...claims });
    const cursor = await latestCursor(on.db);
    const given = { customerId, kind: 'email', at: new Date() } as const;
    for (const wrong of [
      { ...given, value: 'another@example.com' },
      { ...given, value: claims.email, customerId: randomUUID() },
      { ...given, value: claims.email, customerId: 'a typing mistake' },
    ])
      await expect(verifyByHand(on.db, wrong)).rejects.toMatchObject({ code: 'identifier_unknown' });
    await verifyByHand(on.db, { ...given, value: 'Huda.Odeh@example.com' });
    await verifyByHand(on.db, { ...given, value: claims.email });
    const known = await selectIdentifiers(on.db, customerId);
    expect(known.filter(({ verifiedAt }) => verifiedAt !== null).map(({ value }) => value)).toEqual([
      claims.email,
    ]);
    const told = (await readEvents(on.db, cursor, 100)).filter((event) => event.customerId === customerId);
    expect(told).toMatchObject([{ type: 'customer_identifier_verified', data: { by: 'operator' } }]);
    expect(JSON.stringify(told[0]?.data)).not.toContain('huda');
    const audited = await on.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `customer:${customerId}`));
    const by = { actor: 'operator', action: 'verify_identifier', outcome: 'done' };
    expect(audited).toEqual([expect.objectContaining(by), expect.objectContaining(by)]);
    expect(JSON.stringify(audited.map(({ after }) => after))).not.toContain('huda');
    const proof = { customerId, email: claims.email, other: 'Huda Odeh', at: given.at };
    const later = await call({ callerNumber: number });
    expect(await verifyCaller(on.db, { ...proof, conversationId: later })).toMatchObject({ proved: true });
  });

  test.each([
    ['+966559990123', true],
    ['+881631612345', false],
    ['+19005550199', false],
  ])(
    'no code goes to a number that costs the centre extra, whoever rings from it: %s',
    async (number, sent) => {
      const conversationId = await call({ callerNumber: number });
      const claims = { ...stranger, name: 'Rami Aziz', phone: number };
      const { customerId } = await resolveCustomer(on.db, {
        conversationId,
        callerNumber: number,
        ...claims,
      });
      const wanted = {
        conversationId,
        customerId,
        channel: 'phone',
        verified: false,
        at: new Date(),
      } as const;
      expect((await issueCode(on.db, { ...wanted, purpose: 'channel' }))?.to ?? null).toBe(
        sent ? number : null,
      );
      for (const purpose of ['proof', 'on_file'] as const)
        expect(await issueCode(on.db, { ...wanted, purpose })).toBeNull();
    },
  );

  test('who was found to be a customer in the middle of a call changes nothing of their record without proof', async () => {
    const owner = (await findCaller(on.db, { number: john }))?.customer;
    const conversationId = await call({ callerNumber: john });
    const claims = { ...stranger, conversationId, callerNumber: john, name: 'Johnny Miller' };
    const { customerId } = await resolveCustomer(on.db, claims);
    await mergeCustomers(on.db, { id: customerId, into: owner?.id ?? '' });
    const changes = { phone: '+966559990099' };
    const update = { conversationId, changes, verified: false, at: new Date() };
    expect(await updateCustomer(on.db, update)).toBe('claimed');
    expect((await findCaller(on.db, { number: john }))?.customer).toEqual(owner);
  });

  test('a spoken number makes a new customer, unlocks nobody, and is noted as a possible duplicate', async () => {
    const owner = await findCaller(on.db, { number: john });
    const conversationId = await call({ visitorId: 'visitor-claims-john' });
    const claims = { name: 'John Smith', phone: john, email: null, language: 'en' } as const;
    const resolved = await resolveCustomer(on.db, {
      conversationId,
      visitorId: 'visitor-claims-john',
      ...claims,
    });
    expect(resolved).toMatchObject({ created: true, possibleDuplicateOf: owner?.customer.id });
    expect(resolved.customerId).not.toBe(owner?.customer.id);
    expect((await findCaller(on.db, { number: john }))?.customer.id).toBe(owner?.customer.id);
  });

  test('a new caller from the web is known by their cookie the next time', async () => {
    const visitorId = 'visitor-sara';
    const claims = {
      name: 'سارة',
      phone: '+966551112223',
      email: 'Sara@Example.com',
      language: 'ar',
    } as const;
    const first = await resolveCustomer(on.db, {
      conversationId: await call({ visitorId }),
      visitorId,
      ...claims,
    });
    const known = await findCaller(on.db, { visitorId });
    expect(known?.customer).toMatchObject({
      id: first.customerId,
      name: 'سارة',
      nameAr: 'سارة',
      nameEn: null,
      phone: '+966551112223',
      email: 'sara@example.com',
      preferredLanguage: 'ar',
    });
    const again = await resolveCustomer(on.db, {
      conversationId: await call({ visitorId }),
      visitorId,
      ...stranger,
    });
    expect(again).toMatchObject({ customerId: first.customerId, created: false });
    expect(await findCaller(on.db, { number: '+966551112223' })).toBeNull();
  });

  test('when a caller likes to be called is kept of a new one, and where nobody knew it of one who is known', async () => {
    const visitorId = 'visitor-in-the-evening';
    const reached = async (preferredTime: 'morning' | 'evening' | null) => {
      const conversationId = await call({ visitorId });
      await resolveCustomer(on.db, { conversationId, visitorId, ...stranger, name: 'Nada', preferredTime });
      return (await findCaller(on.db, { visitorId }))?.customer.preferredTime;
    };
    expect(await reached(null)).toBeNull();
    expect(await reached('evening')).toBe('evening');
    expect(await reached('morning')).toBe('evening');
  });

  test('a new caller by telephone is known by that number the next time', async () => {
    const number = '+966553334445';
    const conversationId = await call({ callerNumber: number });
    const claims = { ...stranger, name: 'Ali', phone: number };
    const { customerId } = await resolveCustomer(on.db, { conversationId, callerNumber: number, ...claims });
    expect((await findCaller(on.db, { number }))?.customer.id).toBe(customerId);
  });

  test('a number that two customers share says nothing of who is calling', async () => {
    const number = '+966112223334';
    for (const name of ['Huda', 'Omar']) {
      const conversationId = await call({ callerNumber: number });
      await resolveCustomer(on.db, {
        conversationId,
        ...stranger,
        name,
        phone: number,
        callerNumber: undefined,
      });
    }
    expect(await findCaller(on.db, { number })).toBeNull();
  });

  test('the customer of a call is decided once', async () => {
    const conversationId = await call();
    const first = await resolveCustomer(on.db, { conversationId, ...stranger, name: 'Nada' });
    const second = await resolveCustomer(on.db, { conversationId, ...stranger, name: 'Somebody else' });
    expect(second).toEqual(first);
  });

  test('what is missing of a recognised caller is filled, as a claim', async () => {
    const visitorId = 'visitor-without-mail';
    await resolveCustomer(on.db, {
      conversationId: await call({ visitorId }),
      visitorId,
      ...stranger,
      name: 'Lina',
    });
    const told = { ...stranger, name: 'Lina', email: 'lina@example.com' };
    await resolveCustomer(on.db, { conversationId: await call({ visitorId }), visitorId, ...told });
    expect((await findCaller(on.db, { visitorId }))?.customer.email).toBe('lina@example.com');
  });

  test('stored data is shown masked', async () => {
    const known = await findCaller(on.db, { number: john });
    const glance = await describeCaller(on.db, known?.customer.id ?? null);
    expect(glance).toMatchObject({ name: 'John Smith', phoneEnding: '23', emailHint: 'j•••@example.com' });
    expect(JSON.stringify(glance)).not.toContain(john);
    expect(await describeCaller(on.db, null)).toBeNull();
  });

  test.each([
    ['John Smith', true],
    ['john  smith.', true],
    ['جون سميث', true],
    ['Jane Doe, John Smith, Ali Ahmed', false],
    ['John Smith or maybe Jane Smith', false],
    ['John Smith John Smith', false],
    ['John', false],
    ['', false],
  ])('who says “%s” beside the address on file has proved to be its owner: %s', async (other, proved) => {
    const known = await findCaller(on.db, { number: john });
    const proof = {
      customerId: known?.customer.id ?? '',
      email: 'john.smith@example.com',
      at: new Date(),
    };
    const conversationId = await call({ callerNumber: john });
    expect(await verifyCaller(on.db, { ...proof, conversationId, other })).toEqual({ proved, codes: [] });
  });

  test('a record changes only for a verified caller, or in the call that made it', async () => {
    const at = new Date();
    const known = await findCaller(on.db, { number: john });
    const conversationId = await call({ callerNumber: john });
    await resolveCustomer(on.db, { conversationId, callerNumber: john, ...stranger });
    const changes = { email: 'john@new.example.com' };
    expect(await updateCustomer(on.db, { conversationId, changes, verified: false, at })).toBe('claimed');
    expect((await findCaller(on.db, { number: john }))?.customer.email).toBe(known?.customer.email);
    expect((await describeCall(on.db, (await selectCallOf(on.db, conversationId)) ?? '')).captured).toEqual(
      changes,
    );
    expect(await updateCustomer(on.db, { conversationId, changes, verified: true, at })).toBe('changed');
    expect((await findCaller(on.db, { number: john }))?.customer.email).toBe('john@new.example.com');

    const own = await call();
    const { customerId } = await resolveCustomer(on.db, { conversationId: own, ...stranger, name: 'Sami' });
    const named = { name: 'سامي', preferredLanguage: 'ar' } as const;
    expect(await updateCustomer(on.db, { conversationId: own, changes: named, verified: false, at })).toBe(
      'changed',
    );
    expect(await describeCaller(on.db, customerId)).toMatchObject(named);
  });

  test('a number that is told again stays what it was: whom the network named is known by it in their next call', async () => {
    const at = new Date();
    const number = '+966559990077';
    const conversationId = await call({ callerNumber: number });
    const claims = { ...stranger, name: 'Sami Haddad', phone: number };
    await resolveCustomer(on.db, { conversationId, callerNumber: number, ...claims });
    const changes = { name: 'Sami Haddad', phone: number };
    await updateCustomer(on.db, { conversationId, changes, verified: false, at });
    expect((await findCaller(on.db, { number }))?.customer).toMatchObject({ phone: number });
    await updateCustomer(on.db, { conversationId, changes: { phone: '+966559990078' }, verified: false, at });
    expect(await findCaller(on.db, { number })).toBeNull();
    expect(await findCaller(on.db, { number: '+966559990078' })).toBeNull();
  });
}
