import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadCentre } from '../config/centre.ts';
import { understandLine, understandLines } from './understand.ts';

const centre = loadCentre(fileURLToPath(new URL('../../centre.yaml', import.meta.url)));
const answer = (line: object): unknown => JSON.parse(understandLine(JSON.stringify(line), centre));

test('a line says what was understood, how surely, and from which part of the text', () => {
  expect(answer({ kind: 'phone', text: 'it is zero five five one two three four five six seven' })).toEqual({
    kind: 'phone',
    value: '+966551234567',
    confidence: 0.95,
    span: [6, 54],
  });
});

test('nothing understood is null', () => {
  expect(answer({ kind: 'yes_no', text: 'i know' })).toEqual({
    kind: 'yes_no',
    value: null,
    confidence: 0,
    span: null,
  });
});

test('the clock and the zone of a line count', () => {
  const line = {
    kind: 'date',
    text: 'بكرة الساعة ٢ العصر',
    now: '2026-11-18T22:30:00Z',
    zone: 'Africa/Cairo',
  };
  expect(answer(line)).toMatchObject({ value: { start: '2026-11-20T14:00:00+02:00', grain: 'minute' } });
});

test('lines are answered in their order, and a bad one does not stop the rest', async () => {
  const lines = [
    '{"kind":"number","text":"five"}',
    'not json',
    '{"kind":"weather","text":"sun"}',
    '{"kind":"number"}',
    '{"kind":"number","text":"ستة"}',
  ];
  const output = new PassThrough();
  const written = text(output);
  await understandLines(Readable.from(`${lines.join('\n')}\n`), output, centre);
  output.end();
  const answers = (await written)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers).toMatchObject([
    { value: 5 },
    { error: { code: 'invalid_json' } },
    { error: { code: 'unknown_kind' } },
    { error: { code: 'invalid_line' } },
    { value: 6 },
  ]);
});

test('a trained label is the key of a department or a kind, and one that is neither says nothing', () => {
  const labelled = (label: string): unknown => {
    const model = { labels: [label], bias: [1], weights: { 'w:gizmo': [1] } };
    return (
      JSON.parse(understandLine('{"kind":"department","text":"gizmo"}', centre, model)) as { value: unknown }
    ).value;
  };
  expect(['reception', 'front_desk', 'cellar'].map(labelled)).toEqual(['reception', 'reception', null]);
});
