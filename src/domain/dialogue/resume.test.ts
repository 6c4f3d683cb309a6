import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialogues, shipped as centre } from '../../../test/helpers/dialogue.ts';
import { stages } from '../../shared/vocabulary.ts';
import {
  newDialogue,
  parseCheckpoint,
  step,
  topicOf,
  type DialogueState,
  type Effect,
  type Input,
} from './index.ts';

const at = new Date('2026-11-25T09:00:00Z');
const { play, words } = dialogues(at);
const resume: Input = { type: 'resume', cause: 'broken', repeat: 'all' };

const reread = (state: DialogueState): unknown => JSON.parse(JSON.stringify({ state, pending: [] }));

describe('a call that goes on with another agent', () => {
  const english = newDialogue({ language: 'en' });

  it('apologises and asks what stood open, in the same stage', () => {
    const before = play(english, 'my name is sarah ahmed');
    const after = step(before.state, resume, centre, at);
    expect(words(after)).toMatch(/sorry.*phone number/i);
    expect(words(after)).not.toContain('Thank');
    expect(after.state).toMatchObject({ stage: 'phone', name: { value: 'Sarah Ahmed' } });
    expect(after.ask).toBe('phone');
  });

  it('asks in both languages while none is chosen', () => {
    const after = step(play(newDialogue({})).state, resume, centre, at);
    expect(words(after)).toMatch(/عذرا.*sorry.*عربي.*English/is);
  });

  it('says nothing of a failure when it was handed over', () => {
    const before = play(english, 'my name is sarah ahmed');
    const after = step(
      before.state,
      { type: 'resume', cause: 'handed_over', repeat: 'question' },
      centre,
      at,
    );
    expect(words(after)).toMatch(/^Thank you for waiting\..*phone/);
  });

  it('repeats what was said before the gap, however often the call breaks', () => {
    const before = play(english, 'my name is sarah ahmed');
    const thrice = [resume, resume, resume].reduce(
      (now, input) => step(now.state, input, centre, at),
      before,
    );
    expect(words(thrice)).toBe(words(step(before.state, resume, centre, at)));
  });

  it('ends politely, with a human, when it breaks again and again', () => {
    const before = play(english, 'my name is sarah ahmed');
    const ended = step(
      before.state,
      { type: 'give_up', escalated: { id: 'e', number: 'TKT-1234566' } },
      centre,
      at,
    );
    expect(ended.state).toMatchObject({ ended: 'escalated', tickets: ['TKT-1234566'] });
    expect(words(ended)).toMatch(/sorry.*call you back.*Goodbye/i);
  });
});

describe('a caller who rings again', () => {
  const john = {
    ...({ name: 'John Smith', phone: '+12025550123', email: 'john.smith@example.com' } as const),
    ...({ tier: 'standard', preferredLanguage: null, openTickets: 0, callsLast30Days: 0 } as const),
  };
  const inService = play(
    newDialogue({ language: 'en' }),
    'my name is sarah ahmed',
    '0551234567',
    'sarah@example.com',
  ).state;
  const routed = play(inService, 'my router is broken and blinks red').state;
  const offering = (before: DialogueState, known: DialogueState['known'] = null): DialogueState =>
    newDialogue({ known, offer: { callId: 'c', topic: topicOf(before), pending: [] } });
  const again = offering(routed);

  it('hears nothing of the broken call before they agree', () => {
    const offered = play(again);
    expect(words(offered)).toMatch(/about the same thing/);
    expect(words(offered)).not.toMatch(/sarah|55|phone|e-mail|router/i);
    expect(offered.ask).toBe('yes_no');
  });

  it.each([
    'yes please',
    'pick up where we left off',
    'carry on',
    'نكمل',
    { type: 'keys', keys: '1' } as const,
  ])('goes on with what it was about, and says anew who they are: %j', (answer) => {
    const accepted = play(again, answer);
    expect(accepted.state).toMatchObject({
      stage: 'name',
      name: null,
      phone: null,
      email: null,
      confirmed: false,
      offer: null,
      service: { value: 'my router is broken and blinks red', department: 'support' },
    });
    expect(accepted.effects).toMatchObject([{ type: 'take_over', callId: 'c' }]);
    expect(words(accepted)).toMatch(/carry on.*name/is);
    expect(JSON.stringify(accepted)).not.toMatch(/sarah|551234567/i);
  });

  it.each(["I don't want to carry on", 'not the same thing', 'مو نفس الموضوع', 'ليس نفس الموضوع'])(
    'is taken for no agreement where the words of the offer are refused: %s',
    (answer) => {
      expect(play(again, answer).effects).toEqual([]);
    },
  );

  it('is not asked again what it is about', () => {
    const who = ['my name is omar ali', '0551234599', 'omar@example.com', 'yes that is right'];
    const served = play(again, 'yes', ...who);
    expect(served.state).toMatchObject({
      stage: 'department',
      matter: { text: 'my router is broken and blinks red' },
    });
  });

  it.each([
    ['a verification', { verified: true }],
    [
      'a verification half done',
      { matter: { kind: 'verification', for: { kind: 'tickets' }, email: 'a@b.com' } },
    ],
    ['a change of the record', { matter: { kind: 'change', change: { field: 'phone', value: null } } }],
    [
      'an appointment',
      {
        matter: {
          kind: 'appointment',
          appointment: {
            action: 'cancel',
            subject: '',
            id: 'a',
            startsAt: null,
            proposed: null,
            offered: [],
          },
        },
      },
    ],
    ['tickets', { tickets: ['TKT-1234566'], escalation: 'e' }],
  ] as [string, Partial<DialogueState>][])('inherits nothing of %s', (_what, left) => {
    const stands: Partial<DialogueState> = { stage: 'department', service: null, requests: ['my record'] };
    const broken = { ...routed, ...stands, known: john, ...left };
    const accepted = play(offering(broken, john), 'yes');
    expect(accepted.state).toMatchObject({ verified: false, matter: null, tickets: [], escalation: null });
    const asked = play(accepted.state, 'reception please', 'yes', 'I want to change my phone number');
    expect(asked.asked).toBe('proof_email');
  });

  it('hears what came of the ticket that was being opened', () => {
    const pending: Effect[] = [
      { type: 'open_ticket', key: 'ticket', department: 'complaints', description: 'a cracked screen' },
    ];
    const accepted = play(newDialogue({ offer: { callId: 'c', topic: topicOf(routed), pending } }), 'yes');
    expect(accepted.effects.map(({ type }) => type)).toEqual(['take_over', 'open_ticket']);
    const opened = play(accepted.state, {
      ...({ type: 'ticket_opened', number: 'TKT-1234566', appended: false, due: null } as const),
    });
    expect(words(opened)).toMatch(/TKT-1234566.*anything else/is);
    expect(opened.ask).toBe('yes_no');
  });

  it('begins afresh where the offer was made by another version', () => {
    const old = { ...again, question: 'resume_offer', offer: { callId: 'c', state: routed, pending: [] } };
    const parsed = parseCheckpoint(JSON.parse(JSON.stringify({ state: old })));
    expect(play(parsed?.state ?? again, 'yes').state).toMatchObject({ stage: 'name', offer: null });
  });

  it.each(['no thanks', { type: 'keys', keys: '2' } as const])('begins afresh: %j', (answer) => {
    const refused = play(again, answer);
    expect(refused.state).toMatchObject({ stage: 'name', name: null, service: null, offer: null });
    expect(refused.effects).toEqual([]);
  });

  it('begins afresh when nothing that is said is an answer', () => {
    const unclear = Array.from({ length: centre.ivr.retries + 1 }, () => 'purple elephants');
    expect(play(again, ...unclear).state).toMatchObject({ stage: 'name', offer: null });
  });
});

describe('a checkpoint', () => {
  it('gives back the state it was made of', () => {
    const { state } = play(newDialogue({ language: 'ar' }), 'اسمي سارة أحمد', '0551234567');
    expect(parseCheckpoint(reread(state))).toEqual({ state, pending: [] });
  });

  it('of another version gives its facts, which are not asked for again', () => {
    const { state } = play(newDialogue({ language: 'en' }), 'my name is sarah ahmed', '0551234567');
    const other = { ...state, version: 0, stage: 'a stage of old', last: 'words' };
    const parsed = parseCheckpoint(JSON.parse(JSON.stringify({ state: other })));
    const after = step(parsed?.state ?? newDialogue({}), resume, centre, at);
    expect(after.state).toMatchObject({ stage: 'email', name: state.name, phone: state.phone });
  });

  it('never breaks a call, whatever it holds', () => {
    const anything = fc.record({
      state: fc.oneof(
        fc.jsonValue(),
        fc.record(
          {
            version: fc.constantFrom(0, 1, 2, 3, 99),
            stage: fc.oneof(fc.constantFrom(...stages), fc.string()),
            language: fc.constantFrom('ar', 'en', null, 'xx'),
            name: fc.jsonValue(),
            service: fc.jsonValue(),
            tickets: fc.jsonValue(),
            last: fc.array(fc.record({ key: fc.string() })),
          },
          { requiredKeys: [] },
        ),
      ),
      pending: fc.jsonValue(),
    });
    fc.assert(
      fc.property(anything, (json) => {
        const state = parseCheckpoint(json)?.state ?? newDialogue({});
        const after = step(state, resume, centre, at);
        expect(after.say.length).toBeGreaterThan(0);
        expect(words(after)).not.toContain('undefined');
      }),
    );
  });
});
