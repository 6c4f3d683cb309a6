import type { Centre } from '../../config/centre.ts';
import type { Department } from '../../shared/vocabulary.ts';

/** By whose hours appointments are given, and now. */
export interface Diary {
  centre: Centre;
  at: Date;
}

/** A stretch of time that an appointment may take, or takes. */
export interface Slot {
  startsAt: Date;
  endsAt: Date;
}

export interface Appointment extends Slot {
  id: string;
  department: Department;
  subject: string;
}
