import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { loadCentre } from '../../src/config/centre.ts';
import { newDialogue, step, type DialogueState, type Step } from '../../src/domain/dialogue/index.ts';
import { judgeTool } from '../../src/conversation/tools/gate.ts';
import { bookAppointment } from '../../src/conversation/tools/book-appointment.ts';
import { cancelAppointment } from '../../src/conversation/tools/cancel-appointment.ts';
import { createLead } from '../../src/conversation/tools/create-lead.ts';
import { moveAppointment } from '../../src/conversation/tools/move-appointment.ts';
import type { Tool } from '../../src/conversation/tools/tool.ts';
import { hintsAt, intents, speaksOf, type Intent } from '../../src/language/index.ts';
import type { Department } from '../../src/shared/vocabulary.ts';
import { shared } from '../helpers/shared.ts';
import { toolFacts } from '../helpers/tool-facts.ts';

const centre = loadCentre(path.resolve(import.meta.dirname, '../../centre.yaml'));
const at = new Date('2026-11-24T10:00:00+03:00');
const someday = '2026-12-06T10:00:00+03:00';

/** Every phrase of the lexicon: what a caller says for each intent. */
const phrases = Object.entries(intents).flatMap(([intent, { says, hints }]: [string, Wordings]) =>
  [says, hints]
    .flatMap((list) => (list ? [...list.ar, ...list.en] : []))
    .map((text) => [intent, text] as const),
);
interface Wordings {
  says?: { ar: string[]; en: string[] };
  hints?: { ar: string[]; en: string[] };
}

/** Sentences of callers that others wrote, where they are at hand. */
const cases = ['understand.jsonl', 'dialogues.jsonl'].flatMap((file) => sentences(shared('cases', file)));

function sentences(file: string): string[] {
  if (!existsSync(file)) return [];
  const row = z.object({
    text: z.string().optional(),
    script: z.record(z.string(), z.array(z.unknown())).optional(),
  });
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => row.parse(JSON.parse(line)))
    .flatMap(({ text, script }) => [text, ...Object.values(script ?? {}).flat()])
    .filter((said) => typeof said === 'string');
}

/** The same words around a phrase as callers put there. */
const around = (text: string): string[] => [
  text,
  `${text} please`,
  `I would like to ${text}`,
  `لو سمحت ${text}`,
];

test('the lexicon finds each of its own phrases, alone and among other words', () => {
  const lost = phrases.filter(([intent, text]) =>
    around(text).some((said) => !hintsAt(intent as Intent, said)),
  );
  expect(lost).toEqual([]);
});

test('words that only hint at an intent say nothing by themselves', () => {
  for (const intent of ['file_ticket', 'nothing_else', 'human'] as const)
    expect(speaksOf(intent, 'a ticket, please')).toBe(false);
  expect(speaksOf('move', 'a little later')).toBe(false);
  expect(hintsAt('move', 'a little later')).toBe(true);
});

const said = [...new Set([...phrases.map(([, text]) => text), ...cases])];

test.each<[Department]>([['reception'], ['sales']])(
  'what the rules of %s do for a sentence, a model may do for it',
  (department) => {
    const done = said.flatMap((text) => {
      const request = doneBy(heard(department, text));
      return request ? [{ request, text }] : [];
    });
    expect(done.length).toBeGreaterThan(20);
    const refused = done.filter(({ request, text }) => {
      const verdict = judgeTool(
        request.tool,
        request.args,
        toolFacts({
          centre,
          now: at,
          department,
          appointments: [{ startsAt: someday }],
          said: [text],
          fresh: [text],
        }),
      );
      return !verdict.ok && verdict.rule === 'gate.not_asked';
    });
    expect(refused).toEqual([]);
  },
);

function heard(department: Department, text: string): Step {
  const begun = newDialogue({ language: 'en' });
  const name = { value: 'Sarah Ahmed', source: 'caller' } as const;
  const phone = { value: '+966551234567', source: 'caller' } as const;
  const state: DialogueState = {
    ...begun,
    name,
    phone,
    verified: true,
    stage: 'department',
    service: { value: null, source: 'caller', department },
    matter: { kind: 'opening' },
    appointments: [{ id: 'a', startsAt: someday }],
  };
  return step(state, { type: 'said', text, final: true }, centre, at);
}

/** The tool that does what the rules did; undefined: nothing that a tool of a model does. */
function doneBy({ state: { matter }, effects }: Step): Request | undefined {
  if (effects.some(({ type }) => type === 'create_lead'))
    return { tool: createLead, args: { product: null } };
  if (matter?.kind !== 'appointment') return undefined;
  const { action } = matter.appointment;
  if (action === 'cancel') return { tool: cancelAppointment, args: {} };
  return { tool: action === 'move' ? moveAppointment : bookAppointment, args: { startsAt: someday } };
}

interface Request {
  tool: Tool;
  args: Record<string, unknown>;
}
