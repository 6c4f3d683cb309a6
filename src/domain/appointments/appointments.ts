import type { Queryable, Transaction } from '../../db/client.ts';
import {
  cancelAppointmentRow,
  insertAppointment,
  lockAppointment,
  moveAppointmentRow,
  selectUpcoming,
  type AppointmentRow,
} from '../../db/queries/appointments.ts';
import { transact } from '../../db/transact.ts';
import { HatifError } from '../../errors.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { appendEvent } from '../events/index.ts';
import { slotAt } from './check-time.ts';
import type { Appointment, Diary } from './types.ts';

interface NewAppointment {
  customerId: string;
  conversationId: string | null;
  department: Department;
  subject: string;
  startsAt: Date;
  notes?: string | undefined;
}

/**
 * Books an appointment in one of the places that the department has at that time; no place is ever given twice,
 * whoever books at the same moment. Throws `appointment_past`, `appointment_closed` and `appointment_taken`.
 */
export async function bookAppointment(
  db: Queryable,
  wanted: NewAppointment,
  diary: Diary,
): Promise<Appointment> {
  const { department } = wanted;
  const slot = slotAt(wanted.startsAt, department, diary);
  return transact(db, async (tx) => {
    for (const seat of seats(department, diary)) {
      const row = await insertAppointment(tx, { ...wanted, ...slot, seat });
      if (row) return tell(tx, 'appointment_created', row);
    }
    throw taken();
  });
}

/**
 * Moves a customer's own appointment. When the new time is not to be had it stays where it was. Throws
 * `appointment_unknown`, `appointment_past`, `appointment_closed` and `appointment_taken`.
 */
export async function moveAppointment(
  db: Queryable,
  move: { id: string; customerId: string; startsAt: Date },
  diary: Diary,
): Promise<Appointment> {
  return transact(db, async (tx) => {
    const before = await ownAppointment(tx, move);
    const slot = slotAt(move.startsAt, before.department, diary);
    const others = seats(before.department, diary).filter((seat) => seat !== before.seat);
    for (const seat of [before.seat, ...others]) {
      if (await moveAppointmentRow(tx, before.id, { ...slot, seat }))
        return tell(tx, 'appointment_changed', { ...before, ...slot });
    }
    throw taken();
  });
}

/** Cancels a customer's own appointment; its place is free again. Throws `appointment_unknown`. */
export async function cancelAppointment(
  db: Queryable,
  which: { id: string; customerId: string },
): Promise<Appointment> {
  return transact(db, async (tx) => {
    const before = await ownAppointment(tx, which);
    await cancelAppointmentRow(tx, before.id);
    return tell(tx, 'appointment_changed', { ...before, status: 'cancelled' });
  });
}

/** A customer's appointments to come, the first first. */
export async function upcomingAppointments(
  db: Queryable,
  { customerId, at }: { customerId: string; at: Date },
): Promise<Appointment[]> {
  return (await selectUpcoming(db, customerId, at)).map(toAppointment);
}

function seats(department: Department, { centre }: Diary): number[] {
  return Array.from({ length: centre.appointments.capacity[department] ?? 0 }, (_, n) => n + 1);
}

async function ownAppointment(
  tx: Transaction,
  which: { id: string; customerId: string },
): Promise<AppointmentRow> {
  const row = await lockAppointment(tx, which);
  if (!row)
    throw new HatifError('appointment_unknown', 'This customer has no such appointment.', { status: 404 });
  return row;
}

function taken(): HatifError {
  return new HatifError('appointment_taken', 'Somebody else has that time already.', { status: 409 });
}

async function tell(
  tx: Transaction,
  type: 'appointment_created' | 'appointment_changed',
  row: AppointmentRow,
): Promise<Appointment> {
  const { id: appointmentId, conversationId, customerId, department, status } = row;
  await appendEvent(tx, {
    type,
    conversationId: conversationId ?? undefined,
    customerId,
    data: { appointmentId, department, status },
  });
  return toAppointment(row);
}

function toAppointment({ id, department, subject, startsAt, endsAt }: AppointmentRow): Appointment {
  return { id, department, subject, startsAt, endsAt };
}
