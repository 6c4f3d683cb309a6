export { bookAppointment, cancelAppointment, moveAppointment, upcomingAppointments } from './appointments.ts';
export { freeTimes } from './free-times.ts';
