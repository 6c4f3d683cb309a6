import { describe } from 'vitest';
import { onEveryDatabase } from '../helpers/databases.ts';
import { callsSuite } from './suites/calls.ts';
import { customersSuite } from './suites/customers.ts';
import { eventsSuite } from './suites/events.ts';
import { journalSuite } from './suites/journal.ts';
import { knowledgeSuite } from './suites/knowledge.ts';
import { schemaSuite } from './suites/schema.ts';
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
  describe('customers', () => {
    customersSuite(on);
  });
  describe('tickets', () => {
    ticketsSuite(on);
  });
  describe('knowledge', () => {
    knowledgeSuite(on);
  });
  describe('events', () => {
    eventsSuite(on);
  });
});
