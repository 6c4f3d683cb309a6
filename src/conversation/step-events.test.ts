import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCentre } from '../config/centre.ts';
import { newDialogue, step, type Input } from '../domain/dialogue/index.ts';
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

test('a call back that is promised instead of waiting is told of, as the first wish for a human was', () => {
  const queue = { place: 2, minutes: null };
  const escalated = { type: 'escalated', id: 'e', number: 'TKT-1234566', opens: null } as const;
  const inputs: Input[] = [
    { type: 'start' },
    { type: 'said', text: 'a human please', final: true },
    { ...escalated, queue },
    { type: 'queue_moved', place: 1, minutes: 1 },
    { type: 'said', text: 'call me back', final: true },
    escalated,
  ];
  let before = newDialogue({ language: 'en', callerNumber: '+966551234567' });
  const told = inputs.map((input) => {
    const { state, rule } = step(before, input, centre, at);
    const events = eventsOf({ before, after: state, rule, centre });
    before = state;
    return events.filter(({ type }) => type === 'queue' || type === 'escalation' || type === 'human');
  });
  expect(told).toEqual([
    [],
    [],
    [expect.objectContaining({ type: 'escalation' }), { type: 'queue', waits: true, ...queue }],
    [{ type: 'queue', waits: true, place: 1, minutes: 1 }],
    [{ type: 'queue', waits: false, place: null, minutes: null }],
    [expect.objectContaining({ type: 'escalation' })],
  ]);
});
