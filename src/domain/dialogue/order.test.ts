import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import { newDialogue, render, step, type FoundPassage, type Input, type Step } from './index.ts';

const shipped = loadCentre(path.resolve(import.meta.dirname, '../../../centre.yaml'));
const helpFirst = { ...shipped, ivr: { ...shipped.ivr, order: 'help_first' as const } };
const at = new Date('2026-11-24T09:00:00+03:00');

const passage: FoundPassage = {
  source: { path: 'en/plans.md', title: 'Plans', version: 1 },
  language: 'en',
  product: 'Fiber 300',
  text: 'It costs ten riyals.',
  spoken: null,
};
const answered: Input = { type: 'knowledge_found', question: '', passages: [passage] };
const opened: Input = { type: 'ticket_opened', number: 'TKT-1234567', appended: false, due: null };

function play(centre: typeof shipped, ...inputs: (string | Input)[]): Step[] {
  const steps = [step(newDialogue({ language: 'en' }), { type: 'start' }, centre, at)];
  for (const input of inputs) {
    const given: Input = typeof input === 'string' ? { type: 'said', text: input, final: true } : input;
    steps.push(step(steps.at(-1)?.state ?? newDialogue({}), given, centre, at));
  }
  return steps;
}
const last = (...inputs: (string | Input)[]): Step => play(helpFirst, ...inputs).at(-1) as Step;
const words = (result: Step): string =>
  result.say.map((utterance) => render(utterance, 'en', helpFirst).screen).join(' ');

const complaint = ['I want to complain, your driver was rude to me', 'yesterday', 'skip', 'an apology'];

describe('the order in which a centre asks', () => {
  it('is who calls, then what it is about, as shipped', () => {
    expect(shipped.ivr.order).toBe('documents');
    expect(play(shipped, 'Sara Ahmed', '0551234567', 'skip').map(({ asked }) => asked)).toEqual([
      'name',
      'phone',
      'email',
      'service',
    ]);
  });

  it('may be help first: a question is answered in the first turn, and nobody is asked who they are', () => {
    const steps = play(helpFirst, 'how much is the fiber 300 plan?', answered, 'no thanks');
    expect(steps.map(({ asked }) => asked)).toEqual(['service', 'service', 'anything_else', null]);
    expect(words(steps[2] as Step)).toContain('ten riyals');
    expect(steps.at(-1)?.state.ended).toBe('resolved');
  });

  it('asks who calls where something is to be written down for them, and then writes it down', () => {
    expect(last(...complaint)).toMatchObject({ asked: 'name', state: { stage: 'name' } });
    expect(last(...complaint).effects.map(({ type }) => type)).not.toContain('open_ticket');
    const details = ['Sara Ahmed', '0551234567', 'skip'];
    expect(last(...complaint, ...details)).toMatchObject({ asked: 'details_right' });
    expect(last(...complaint, ...details, 'yes').effects).toMatchObject([
      { type: 'register_customer' },
      { type: 'open_ticket', description: expect.stringContaining('driver') },
    ]);
    expect(words(last(...complaint, ...details, 'yes', opened))).toContain('TKT-1234567');
  });

  it.each<[string, string | Input]>([
    ['a goodbye', 'goodbye'],
    ['a line that goes dead', { type: 'left' }],
  ])('loses nothing by %s while it asks who calls', (_, end) => {
    expect(last(...complaint, 'Sara Ahmed', end).effects).toContainEqual(
      expect.objectContaining({ type: 'open_ticket', description: expect.stringContaining('driver') }),
    );
  });

  it('hands a human everything, and asks for the number to call back on', () => {
    const human = last(...complaint, 'a human please');
    expect(human.effects).toMatchObject([
      { type: 'escalate', description: expect.stringContaining('driver') },
    ]);
    expect(
      last(...complaint, 'a human please', {
        type: 'escalated',
        id: 'e',
        number: 'TKT-1234567',
        opens: null,
      }),
    ).toMatchObject({ asked: 'phone' });
  });

  it('asks nobody again whom it knows', () => {
    const known = {
      name: 'Sara Ahmed',
      phone: '+966551234567',
      email: 'sara@example.com',
      tier: 'standard' as const,
      preferredLanguage: 'en' as const,
      openTickets: 0,
      callsLast30Days: 0,
    };
    let now = step(newDialogue({ known }), { type: 'start' }, helpFirst, at);
    for (const text of complaint) now = step(now.state, { type: 'said', text, final: true }, helpFirst, at);
    expect(now.effects.map(({ type }) => type)).toContain('open_ticket');
  });
});
