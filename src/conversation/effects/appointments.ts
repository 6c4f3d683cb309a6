import { appointmentsAt } from '../../config/departments.ts';
import {
  bookAppointment as book,
  cancelAppointment as cancel,
  freeTimes,
  moveAppointment as move,
  upcomingAppointments,
} from '../../domain/appointments/index.ts';
import { servedBy, type ResultOf } from '../../domain/dialogue/index.ts';
import { HatifError } from '../../errors.ts';
import type { EffectCall } from '../deferred/effect-call.ts';
import { registerCustomer } from './customer.ts';
import type { EffectSpec } from './effect.ts';
import { centreNow, once } from './scope.ts';

/** How many free times are offered. */
const offered = 3;

type Booked = ResultOf<'appointment_booked' | 'appointment_refused'>;

/** Free times from a moment on; what lies far ahead is looked for too. */
export const findTimes: EffectSpec<'find_times'> = {
  perform: async (call, { from }) => ({ type: 'times_found', times: await timesFrom(call, from) }),
};

async function timesFrom(call: EffectCall, from: string | null): Promise<string[]> {
  const desk = centreNow(call);
  const slots = await freeTimes(
    call.context.db,
    {
      department: appointmentsAt(call.centre, servedBy(call)),
      from: from === null ? desk.at : new Date(from),
      days: 14,
      limit: offered,
    },
    desk,
  );
  return slots.map(({ startsAt }) => startsAt.toISOString());
}

/** The caller's next appointment, for somebody who has proved who they are. Throws `caller_not_verified`. */
export const findAppointment: EffectSpec<'find_appointment'> = {
  perform: async (call) => {
    const { customerId } = call;
    if (!call.state.verified || customerId === null) throw notVerified();
    const [next] = await upcomingAppointments(call.context.db, { customerId, at: call.context.clock() });
    return {
      type: 'appointment_found',
      appointment: next ? { id: next.id, startsAt: next.startsAt.toISOString() } : null,
    };
  },
};

/** Books a time, or answers why it is not to be had. */
export const bookAppointment: EffectSpec<'book_appointment'> = {
  allowances: ['bookings'],
  perform: async (call, wanted) => {
    await registerCustomer(call);
    const { customerId } = call;
    if (customerId === null)
      throw new HatifError('customer_unknown', 'This call has no customer yet.', { status: 409 });
    return orRefused(call, wanted.at, () =>
      once(call, wanted, async (tx) => {
        const { id, startsAt } = await book(
          tx,
          {
            customerId,
            conversationId: call.conversationId,
            department: appointmentsAt(call.centre, wanted.department),
            subject: wanted.subject.slice(0, 200),
            startsAt: new Date(wanted.at),
          },
          centreNow(call),
        );
        return { id, startsAt: startsAt.toISOString() };
      }),
    );
  },
};

/** Moves an appointment of this call, or of a caller who has proved who they are. Throws `caller_not_verified`. */
export const moveAppointment: EffectSpec<'move_appointment'> = {
  perform: async (call, wanted) => {
    const customerId = ownerOf(call, wanted.id);
    return orRefused(call, wanted.at, () =>
      once(call, wanted, async (tx) => {
        const startsAt = new Date(wanted.at);
        const moved = await move(tx, { id: wanted.id, customerId, startsAt }, centreNow(call));
        return { id: moved.id, startsAt: moved.startsAt.toISOString() };
      }),
    );
  },
};

/** Cancels an appointment of this call, or of a caller who has proved who they are. Throws `caller_not_verified`. */
export const cancelAppointment: EffectSpec<'cancel_appointment'> = {
  perform: async (call, wanted) => {
    const customerId = ownerOf(call, wanted.id);
    await once(call, wanted, async (tx) => {
      await cancel(tx, { id: wanted.id, customerId });
      return null;
    });
    return { type: 'appointment_cancelled', id: wanted.id };
  },
};

const refusals = {
  appointment_closed: 'closed',
  appointment_taken: 'taken',
  appointment_past: 'past',
} as const;

/** A time that is not to be had is no failure: others are offered. */
async function orRefused(
  call: EffectCall,
  at: string,
  work: () => Promise<{ id: string; startsAt: string }>,
): Promise<Booked> {
  try {
    return { type: 'appointment_booked', ...(await work()) };
  } catch (error) {
    const code = error instanceof HatifError ? error.code : '';
    if (!(code in refusals)) throw error;
    const reason = refusals[code as keyof typeof refusals];
    return {
      type: 'appointment_refused',
      reason,
      times: await timesFrom(call, reason === 'past' ? null : at),
    };
  }
}

function ownerOf(call: EffectCall, id: string): string {
  const own = call.state.appointments.some((made) => made.id === id);
  if (call.customerId === null || !(own || call.state.verified)) throw notVerified();
  return call.customerId;
}

function notVerified(): HatifError {
  return new HatifError('caller_not_verified', 'The caller has not proved who they are.', { status: 403 });
}
