import { expect, test } from 'vitest';
import { appointmentWish } from './appointments.ts';

test.each([
  'i need a technician at my home tomorrow',
  'can you send a technician',
  'please get me an engineer on wednesday afternoon',
  'I want to book it now… wednesday afternoon',
  'ابي فني يجي البيت بكرة',
  'ممكن ترسلون لي فني',
  'ابعتولي فني لو سمحت',
  'محتاج فني ضروري',
])('whoever wants somebody to come wants an appointment: %s', (text) => {
  expect(appointmentWish(text)).toBe('book');
});

test.each([
  'the technician was brilliant yesterday',
  'the technician did not come',
  'they said they would send a technician',
  'I want the technician’s number',
  'الفني ما جا امس',
  'قالوا بيرسلون فني',
])('whoever tells of somebody who came, or did not, wants none: %s', (text) => {
  expect(appointmentWish(text)).toBeUndefined();
});
