import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCentre } from '../config/centre.ts';
import { newDialogue, step } from '../domain/dialogue/index.ts';
import { eventsOf } from './step-events.ts';

const centre = loadCentre(path.resolve(import.meta.dirname, '../../centre.yaml'));
const at = new Date('2026-11-24T09:00:00+03:00');

test('a caller is shown their request in their own words, once, and again when it is another', () => {
  let before = step(newDialogue({ language: 'en' }), { type: 'start' }, centre, at).state;
  const told: string[][] = [];
  const request = 'i want to complain about a late delivery';
  for (const text of ['sara ahmed', '0551234567', 'skip', request, 'yes']) {
    const { state, rule } = step(before, { type: 'said', text, final: true }, centre, at);
    const events = eventsOf({ before, after: state, rule, centre });
    told.push(events.flatMap((event) => (event.type === 'request' ? [event.words] : [])));
    before = state;
  }
  expect(told).toEqual([[], [], [], [request], []]);
});
