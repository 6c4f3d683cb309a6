export { bookAppointment, cancelAppointment, moveAppointment, upcomingAppointments } from './appointments.ts';
export { freeTimes } from './free-times.ts';
export type { Appointment, Diary, Slot } from './types.ts';
