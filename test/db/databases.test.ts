import { describe } from 'vitest';
import { onEveryDatabase } from '../helpers/databases.ts';
import { appointmentsSuite } from './suites/appointments.ts';
import { assistSuite } from './suites/assist.ts';
import { availabilitySuite } from './suites/availability.ts';
import { callsSuite } from './suites/calls.ts';
import { departmentsSuite } from './suites/departments.ts';
import { customersSuite } from './suites/customers.ts';
import { deskRowsSuite } from './suites/desk-rows.ts';
import { eventsSuite } from './suites/events.ts';
import { intakeSuite } from './suites/intake.ts';
import { journalSuite } from './suites/journal.ts';
import { leadsSuite } from './suites/leads.ts';
import { notificationsSuite } from './suites/notifications.ts';
import { knowledgeSuite } from './suites/knowledge.ts';
import { peopleSuite } from './suites/people.ts';
import { privacySuite } from './suites/privacy.ts';
import { inRoomSuite } from './suites/in-room.ts';
import { queueSuite } from './suites/queue.ts';
import { resumeSuite } from './suites/resume.ts';
import { schemaSuite } from './suites/schema.ts';
import { threadsSuite } from './suites/threads.ts';
import { ticketsSuite } from './suites/tickets.ts';

onEveryDatabase((on) => {
  describe('schema', () => {
    schemaSuite(on);
  });
  describe('calls', () => {
    callsSuite(on);
  });
  describe('journal', () => {
    journalSuite(on);
  });
  describe('threads', () => {
    threadsSuite(on);
  });
  describe('resume', () => {
    resumeSuite(on);
  });
  describe('customers', () => {
    customersSuite(on);
  });
  describe('tickets', () => {
    ticketsSuite(on);
  });
  describe('departments', () => {
    departmentsSuite(on);
  });
  describe('appointments', () => {
    appointmentsSuite(on);
  });
  describe('intake', () => {
    intakeSuite(on);
  });
  describe('leads', () => {
    leadsSuite(on);
  });
  describe('notifications', () => {
    notificationsSuite(on);
  });
  describe('knowledge', () => {
    knowledgeSuite(on);
  });
  describe('people', () => {
    peopleSuite(on);
  });
  describe('rows at the desk', () => {
    deskRowsSuite(on);
  });
  describe('privacy', () => {
    privacySuite(on);
  });
  describe('queue', () => {
    queueSuite(on);
  });
  describe('humans in rooms', () => {
    inRoomSuite(on);
  });
  describe('availability', () => {
    availabilitySuite(on);
  });
  describe('assist', () => {
    assistSuite(on);
  });
  describe('events', () => {
    eventsSuite(on);
  });
});
