import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Centre } from '../../../src/config/centre.ts';
import { weekdays } from '../../../src/config/hours.ts';
import { databaseErrorCode } from '../../../src/db/errors.ts';
import {
  bookAppointment,
  cancelAppointment,
  freeTimes,
  moveAppointment,
  upcomingAppointments,
} from '../../../src/domain/appointments/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { shippedCentre } from '../../helpers/tickets.ts';

/** A Monday, 11:00 in Riyadh. */
const at = new Date('2026-11-23T08:00:00Z');
const tuesday = (time: string) => new Date(`2026-11-24T${time}:00Z`);

export function appointmentsSuite(on: TestDatabase): void {
  const diary = (capacity: Centre['appointments']['capacity'] = {}, now = at) => {
    const { appointments } = shippedCentre;
    const given = { ...appointments, capacity: { ...appointments.capacity, ...capacity } };
    return { centre: { ...shippedCentre, appointments: given }, at: now };
  };
  const customer = async (): Promise<string> => {
    const [row] = await on.db.execute(
      sql`insert into customers (name, preferred_language) values ('A', 'ar') returning id`,
    );
    return String(row?.['id']);
  };
  const book = async (
    startsAt: Date,
    options: { customerId?: string; department?: 'support' | 'complaints' } = {},
    by = diary({ support: 1, complaints: 1 }),
  ) => {
    const { department = 'support', customerId = await customer() } = options;
    const what = { conversationId: null, subject: 'Visit', department, customerId, startsAt };
    return bookAppointment(on.db, what, by);
  };
  const free = async (day: Date) =>
    (
      await freeTimes(on.db, { department: 'support', from: day, days: 1, limit: 100 }, diary({ support: 1 }))
    ).map(({ startsAt }) => startsAt.toISOString().slice(11, 16));

  test('what is free lies within opening hours, and what is booked is free no more', async () => {
    const before = await free(tuesday('05:00'));
    expect(before[0]).toBe('05:00'); // 08:00 in Riyadh
    expect(before.at(-1)).toBe('18:30'); // the last that ends with the day, at 22:00
    expect(before).toHaveLength(28);
    const customerId = await customer();
    const booked = await book(tuesday('07:00'), { customerId });
    expect(booked).toMatchObject({ startsAt: tuesday('07:00'), endsAt: tuesday('07:30'), subject: 'Visit' });
    expect(await free(tuesday('05:00'))).toEqual(before.filter((time) => time !== '07:00'));
    expect(await upcomingAppointments(on.db, { customerId, at })).toEqual([booked]);
  });

  test('a day that is nearly over has what is left of it, with the notice that is asked for', async () => {
    const late = diary({ support: 1 }, new Date('2026-11-25T16:40:00Z'));
    const times = await freeTimes(on.db, { department: 'support', from: late.at, days: 1 }, late);
    expect(times.map(({ startsAt }) => startsAt.toISOString().slice(11, 16))).toEqual(['18:00', '18:30']);
  });

  test('a place is given once, also when many want it at the same moment', async () => {
    const by = diary({ support: 2 });
    const wanted = await Promise.all(Array.from({ length: 6 }, customer));
    const results = await Promise.allSettled(
      wanted.map((customerId) => book(tuesday('09:00'), { customerId }, by)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const refused = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    );
    for (const reason of refused) expect(reason).toMatchObject({ code: 'appointment_taken', status: 409 });
    // One that overlaps by a minute is taken too; one that follows is not; another department has its own.
    await expect(book(tuesday('09:29'), {}, by)).rejects.toMatchObject({ code: 'appointment_taken' });
    await book(tuesday('09:30'), {}, by);
    await book(tuesday('09:00'), { department: 'complaints' }, by);
  });

  test('the database itself refuses two in one place', async () => {
    const [row] = await on.db.execute(sql`select customer_id from appointments limit 1`);
    const insert = on.db.execute(sql`insert into appointments
      (customer_id, department, seat, subject, starts_at, ends_at)
      values (${row?.['customer_id'] as string}, 'support', 1, 'x', '2026-11-24T09:10:00Z', '2026-11-24T09:20:00Z')`);
    await expect(insert.catch((error: unknown) => databaseErrorCode(error))).resolves.toBe('23P01');
  });

  test('the database refuses two in one place of any department that a business has, and no others', async () => {
    const customerId = await customer();
    const insert = (department: string, seat: number, from: string, to: string): Promise<unknown> =>
      on.db
        .execute(
          sql`insert into appointments (customer_id, department, seat, subject, starts_at, ends_at)
            values (${customerId}, ${department}, ${seat}, 'x', ${`2026-11-24T${from}:00Z`}, ${`2026-11-24T${to}:00Z`})`,
        )
        .then(
          () => 'kept',
          (error: unknown) => databaseErrorCode(error),
        );
    expect(await insert('dentistry', 1, '10:00', '10:30')).toBe('kept');
    expect(await insert('dentistry', 1, '10:29', '10:59')).toBe('23P01');
    expect(await insert('dentistry', 1, '10:30', '11:00')).toBe('kept');
    expect(await insert('dentistry', 2, '10:00', '10:30')).toBe('kept');
    expect(await insert('dentistry_2', 1, '10:00', '10:30')).toBe('kept');
  });

  test.each([
    ['in the past', '2026-11-23T07:00:00Z', 'appointment_past'],
    ['too soon', '2026-11-23T08:30:00Z', 'appointment_past'],
    ['at night', '2026-11-24T20:00:00Z', 'appointment_closed'],
    ['over closing time', '2026-11-24T18:45:00Z', 'appointment_closed'],
    ['on Friday morning', '2026-11-27T07:00:00Z', 'appointment_closed'],
    ['further ahead than they are given', '2027-02-01T09:00:00Z', 'appointment_closed'],
  ])('there is none %s', async (_when, startsAt, code) => {
    await expect(book(new Date(startsAt))).rejects.toMatchObject({ code, status: 409 });
  });

  describe('in a centre that is open over midnight', () => {
    const night = { open: '18:30', close: '24:00' };
    const morning = { open: '00:00', close: '04:00' };
    const open = (day: Centre['hours']['mon'], slotMinutes = 30) => {
      const { centre } = diary({ complaints: 1 });
      const hours = Object.fromEntries(weekdays.map((name) => [name, day])) as Centre['hours'];
      return { centre: { ...centre, hours, appointments: { ...centre.appointments, slotMinutes } }, at };
    };

    test.each([
      ['around the clock', [{ open: '00:00', close: '24:00' }], '2026-12-01T20:45:00Z'],
      ['until the morning', [morning, night], '2026-12-02T20:50:00Z'],
    ])('one is given that begins before it and ends after it: %s', async (_, day, startsAt) => {
      const slot = await book(new Date(startsAt), { department: 'complaints' }, open(day));
      expect(slot.endsAt.getTime() - slot.startsAt.getTime()).toBe(30 * 60_000);
    });

    test('one is offered over midnight, and none over the hour at which it closes', async () => {
      const by = open([morning, night], 60);
      const wanted = { department: 'complaints', from: new Date('2026-12-03T15:00:00Z'), days: 2 } as const;
      const times = (await freeTimes(on.db, wanted, by)).map(({ startsAt }) => startsAt.toISOString());
      expect(times).toContain('2026-12-03T20:30:00.000Z'); // 23:30 in Riyadh
      expect(times).toContain('2026-12-04T00:00:00.000Z');
      expect(times.filter((time) => time > '2026-12-04T00:00:00.000Z' && time < '2026-12-04T15:30')).toEqual(
        [],
      );
    });
  });

  test('there is none on a holiday, nor in a department that gives none', async () => {
    const feast = diary({ support: 1 }, new Date('2027-02-20T08:00:00Z'));
    await expect(book(new Date('2027-02-22T09:00:00Z'), {}, feast)).rejects.toMatchObject({
      code: 'appointment_closed',
    });
    const none = diary({ support: 0 });
    await expect(book(tuesday('11:00'), {}, none)).rejects.toMatchObject({ code: 'appointment_closed' });
    expect(await freeTimes(on.db, { department: 'support', from: at }, none)).toEqual([]);
  });

  test('it moves to a free time, and stays where it was when there is none', async () => {
    const [one, other] = [await customer(), await customer()];
    const mine = await book(tuesday('12:00'), { customerId: one });
    await book(tuesday('13:00'), { customerId: other });
    const by = diary({ support: 1 });
    const to = (startsAt: Date, customerId = one) =>
      moveAppointment(on.db, { id: mine.id, customerId, startsAt }, by);
    await expect(to(tuesday('13:15'))).rejects.toMatchObject({ code: 'appointment_taken' });
    await expect(to(tuesday('21:00'))).rejects.toMatchObject({ code: 'appointment_closed' });
    expect(await upcomingAppointments(on.db, { customerId: one, at })).toMatchObject([
      { startsAt: tuesday('12:00') },
    ]);
    expect(await to(tuesday('12:15'))).toMatchObject({ id: mine.id, startsAt: tuesday('12:15') });
    await expect(to(tuesday('15:00'), other)).rejects.toMatchObject({ code: 'appointment_unknown' });
  });

  test('one that is cancelled gives its place back, and cannot be moved; only its customer cancels it', async () => {
    const [one, other] = [await customer(), await customer()];
    const { id } = await book(tuesday('16:00'), { customerId: one });
    await expect(cancelAppointment(on.db, { id, customerId: other })).rejects.toMatchObject({
      code: 'appointment_unknown',
      status: 404,
    });
    await cancelAppointment(on.db, { id, customerId: one });
    expect(await upcomingAppointments(on.db, { customerId: one, at })).toEqual([]);
    await book(tuesday('16:00'), { customerId: other });
    await expect(
      moveAppointment(on.db, { id, customerId: one, startsAt: tuesday('17:00') }, diary()),
    ).rejects.toMatchObject({ code: 'appointment_unknown' });
  });
}
