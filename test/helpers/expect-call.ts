import { expect } from 'vitest';
import type { CallLog } from './call-log.ts';
import type { CallRows } from './rows.ts';
import type { RtcCaller } from './rtc-caller.ts';
import type { ScriptedCaller } from './scripted-callers.ts';
import { likeness } from './spoken-text.ts';

type Expected = ScriptedCaller['expected'];

/** What a caller's client was told agrees with what was expected of the call. */
export function expectEvents(log: CallLog, expected: Expected): void {
  expect(log.end, log.toString()).toMatchObject({
    language: expected.language,
    outcome: expected.outcome,
    fields: expected.fields,
    department: expected.department,
    ticket: expected.ticket ? expect.stringMatching(/^TKT-\d{7}$/) : null,
    escalation: expected.escalation ? expect.any(String) : null,
  });
  if (expected.stages) expect(log.stages, log.toString()).toEqual(expected.stages);
}

/** What reached the caller's client was sound, the transcript and our own events, and nothing else. */
export function expectPrivate({ strays, agentAttributes, room }: RtcCaller): void {
  expect(strays).toEqual([]);
  const keys = new Set(agentAttributes.flatMap((attributes) => Object.keys(attributes)));
  expect([...keys].filter((key) => !key.startsWith('lk.'))).toEqual([]);
  expect(room.metadata ?? '').toBe('');
}

/** What a call left in the database agrees with what was expected of it. */
export function expectRows(rows: CallRows, expected: Expected): void {
  const { call } = rows;
  expect(call).toMatchObject({
    status: 'ended',
    outcome: expected.outcome,
    language: expected.language,
    department: expected.department,
  });
  expect({ name: null, phone: null, email: null, service: null, ...rows.fields }).toMatchObject(
    expected.fields,
  );
  expect(rows.interactions).toHaveLength(1);
  expect(rows.interactions[0]).toMatchObject({
    outcome: expected.outcome,
    department: expected.department,
    customerId: call.customerId,
    followUp: expected.ticket || expected.escalation,
  });
  expect(rows.tickets).toHaveLength(expected.ticket ? 1 : 0);
  if (expected.source) {
    const sources = rows.messages.flatMap((line) => line.sources ?? []);
    expect(sources.map(({ path }) => path)).toContainEqual(expect.stringContaining(expected.source));
  }
  if (expected.escalation) {
    expect(rows.escalations).toHaveLength(1);
    expect(rows.tickets[0]?.priority).toMatch(/high|urgent/);
    expect(rows.escalations[0]).toMatchObject({ ticketId: rows.tickets[0]?.id, customerId: call.customerId });
  } else expect(rows.escalations).toHaveLength(0);
  expectTranscript(rows);
}

/** The transcript is both sides', in the order in which it was said. */
export function expectTranscript(rows: CallRows): void {
  const lines = rows.messages;
  expect(lines.some((line) => line.speaker === 'agent')).toBe(true);
  expect(new Set(lines.map((line) => line.seq)).size).toBe(lines.length);
  const spoken = lines.filter(({ speaker, channel }) => speaker === 'caller' && channel === 'voice');
  if (spoken.length > 0)
    expect(spoken.some(({ startedAt, endedAt }) => (endedAt ?? startedAt) > startedAt)).toBe(true);
  const starts = lines.map((line) => line.startedAt.getTime());
  const bySpeaker = (speaker: string): number[] => starts.filter((_, i) => lines[i]?.speaker === speaker);
  for (const speaker of ['agent', 'caller']) {
    expect(bySpeaker(speaker)).toEqual(bySpeaker(speaker).toSorted((a, b) => a - b));
  }
}

/**
 * What the agent said was really heard in its sound. Numbers and addresses are left out, which are spelled
 * aloud; and one sentence in five may be misheard, as a recogniser of 1.7 MB does.
 */
export function expectSounded(log: CallLog, heard: string): void {
  const said = log.said.map((text) => text.replaceAll(/[^\s.،]*[@\d]\S*/gu, ''));
  const unheard = said.filter((text) => likeness(text, heard) <= 0.55);
  expect(unheard.length / said.length, `not heard: ${unheard.join(' | ')}\nin: ${heard}`).toBeLessThanOrEqual(
    0.2,
  );
}
