import { and, asc, eq, gt, gte, inArray, lt } from 'drizzle-orm';
import type { Queryable, Transaction } from '../client.ts';
import { databaseErrorCode } from '../errors.ts';
import { appointments } from '../schema/index.ts';

export type AppointmentRow = typeof appointments.$inferSelect;

/** Those that take a place. */
const standing: AppointmentRow['status'][] = ['scheduled', 'confirmed'];

/** Null when the seat is taken at that time, also by somebody who books at the same moment. */
export async function insertAppointment(
  tx: Queryable,
  appointment: typeof appointments.$inferInsert,
): Promise<AppointmentRow | null> {
  const [row] = await tx.insert(appointments).values(appointment).onConflictDoNothing().returning();
  return row ?? null;
}

/** False, and nothing is changed, when the seat is taken at that time. */
export async function moveAppointmentRow(
  tx: Transaction,
  id: string,
  to: Pick<AppointmentRow, 'startsAt' | 'endsAt' | 'seat'>,
): Promise<boolean> {
  try {
    await tx.transaction((savepoint) =>
      savepoint.update(appointments).set(to).where(eq(appointments.id, id)),
    );
    return true;
  } catch (error) {
    if (databaseErrorCode(error) === '23P01') return false;
    throw error;
  }
}

/** A customer's own appointment that still stands, with its row locked. */
export async function lockAppointment(
  tx: Queryable,
  { id, customerId }: { id: string; customerId: string },
): Promise<AppointmentRow | null> {
  const [row] = await tx
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.id, id),
        eq(appointments.customerId, customerId),
        inArray(appointments.status, standing),
      ),
    )
    .for('no key update');
  return row ?? null;
}

export async function cancelAppointmentRow(tx: Queryable, id: string): Promise<void> {
  await tx.update(appointments).set({ status: 'cancelled' }).where(eq(appointments.id, id));
}

/** What takes a place in a department between two moments. */
export async function selectTaken(
  db: Queryable,
  { department, from, to }: { department: AppointmentRow['department']; from: Date; to: Date },
): Promise<Pick<AppointmentRow, 'seat' | 'startsAt' | 'endsAt'>[]> {
  return db
    .select({
      seat: appointments.seat,
      startsAt: appointments.startsAt,
      endsAt: appointments.endsAt,
    })
    .from(appointments)
    .where(
      and(
        eq(appointments.department, department),
        inArray(appointments.status, standing),
        lt(appointments.startsAt, to),
        gt(appointments.endsAt, from),
      ),
    );
}

/** A customer's appointments that stand and begin at or after a moment, the first first. */
export async function selectUpcoming(
  db: Queryable,
  customerId: string,
  from: Date,
): Promise<AppointmentRow[]> {
  return db
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.customerId, customerId),
        inArray(appointments.status, standing),
        gte(appointments.startsAt, from),
      ),
    )
    .orderBy(asc(appointments.startsAt));
}
