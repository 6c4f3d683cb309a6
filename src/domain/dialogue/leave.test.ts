import { describe, expect, it } from 'vitest';
import { dialogues, reached, shipped as centre, twoSteps } from '../../../test/helpers/dialogue.ts';
import type { Department, Language } from '../../shared/vocabulary.ts';
import { newDialogue, topicOf, step, wrapUp, type DialogueState, type Input, type Step } from './index.ts';

/** A Tuesday morning in Riyadh, in opening hours. */
const at = new Date('2026-11-24T10:00:00+03:00');
const { go, words } = dialogues(at);
const opened: Input = { type: 'ticket_opened', number: 'TKT-1234566', appended: false, due: null };
const damaged = 'the driver dropped my laptop and it came damaged';
const slow = 'my internet is very slow since yesterday';
const found: Input = { type: 'knowledge_found', question: 'it', passages: [twoSteps], final: true };
const nothing: Input = { type: 'knowledge_found', question: 'it', passages: [], final: true };

const greeted = (language: Language): DialogueState =>
  step(newDialogue({ language }), { type: 'start' }, centre, at).state;
/** The tickets that a step opens. */
const tickets = ({ effects }: Step) => effects.filter(({ type }) => type === 'open_ticket');
const outcome = ({ state }: Step) => wrapUp(state).outcome;

describe('a caller who leaves in the midst of a complaint', () => {
  it.each([
    ['en', damaged, 'I have to go, bye', /dropped my laptop/],
    ['en', damaged, 'this is useless, goodbye', /dropped my laptop/],
    ['ar', 'السائق وقع اللابتوب وصار مكسور', 'لازم أمشي مع السلامة', /وقع اللابتوب/],
    ['ar', 'السائق وقع اللابتوب وصار مكسور', 'انتوا نصابين، مع السلامة', /وقع اللابتوب/],
  ] as const)('has a ticket in their own words: %s, %s, %s', (language, told, goodbye, kept) => {
    const left = go(reached('complaints', language), told, goodbye);
    expect(tickets(left)).toMatchObject([
      { department: 'complaints', description: expect.stringMatching(kept) },
    ]);
    expect(left.state.ended).toBeNull();
  });

  it.each(['en', 'ar'] as const)(
    'has a ticket where a model had no answer to the fault they told, and they wanted no colleague (%s)',
    (language) => {
      const told = language === 'en' ? 'the router keeps restarting' : 'الراوتر يعيد التشغيل كل ساعة';
      const [no, bye] = language === 'en' ? ['no thanks', 'no, goodbye'] : ['لا شكرا', 'لا، مع السلامة'];
      const left = go(reached('support', language), { type: 'unanswered', text: told }, no, bye);
      expect(tickets(left)).toMatchObject([{ department: 'support', description: told }]);
    },
  );

  it('hears its number and goodbye, and the call has ended with a ticket', () => {
    const left = go(reached('complaints'), damaged, 'I have to go, bye', opened);
    expect(words(left)).toMatch(/TKT-1234566.*Goodbye/i);
    expect(left.state.ended).toBe('ticket');
    expect(left.effects).toMatchObject([{ type: 'end', outcome: 'ticket' }]);
  });

  it.each([
    ['the ticket is promised', { type: 'effect_deferred', effect: 'open_ticket', key: 'k' }, 'ticket'],
    ['no ticket could be opened', { type: 'effect_failed', effect: 'open_ticket' }, 'abandoned'],
    ['they say one thing more', { type: 'said', text: 'hello?', final: true }, 'abandoned'],
  ] as const)('hears goodbye also when %s', (_, result: Input, ended) => {
    const left = go(reached('complaints'), damaged, 'bye', result);
    expect(words(left)).toMatch(/Goodbye/i);
    expect(left.state.ended).toBe(ended);
  });

  it('has what they said with their goodbye in it', () => {
    const left = go(reached('complaints'), damaged, 'since last Sunday, sorry I have to go, bye');
    expect(tickets(left)).toMatchObject([{ description: expect.stringMatching(/Since: .*Sunday/) }]);
  });

  it.each([
    ['en', 'I want compensation', 'goodbye', /compensation/],
    ['ar', 'أبي تعويض', 'مع السلامة', /تعويض/],
  ] as const)('has one where only what they want is known: %s, %s', (language, told, goodbye, kept) => {
    const left = go(reached('complaints', language), told, goodbye);
    expect(tickets(left)).toMatchObject([{ description: expect.stringMatching(kept) }]);
    const early = { ...reached('complaints', language), stage: 'confirm' as const, matter: null };
    early.service = { value: told, source: 'caller', department: 'complaints' };
    expect(tickets(go(early, { type: 'left' }))).toMatchObject([
      { description: expect.stringMatching(kept) },
    ]);
  });

  it('has none when they have changed their mind', () => {
    const left = go(reached('complaints'), damaged, 'I changed my mind, bye');
    expect(tickets(left)).toEqual([]);
    expect(left.state.ended).not.toBeNull();
  });

  it('has one when they say nothing any more', () => {
    const silences = Array.from({ length: centre.ivr.retries }, (): Input => ({ type: 'silence' }));
    const left = go(reached('complaints'), damaged, ...silences);
    expect(tickets(left)).toHaveLength(1);
    expect(go(left.state, opened).state.ended).toBe('ticket');
  });

  it('has one when the centre closes', () => {
    const closed = go(reached('complaints'), damaged, { type: 'close' });
    expect(tickets(closed)).toHaveLength(1);
    expect(go(closed.state, opened).state.ended).toBe('ticket');
  });

  it('has one when the model takes their leave', () => {
    expect(tickets(go(reached('complaints'), damaged, { type: 'goodbye' }))).toHaveLength(1);
  });
});

describe('a caller whose fault is not mended', () => {
  it.each(['I have to go, bye', 'مع السلامة'])('has a ticket when they give up: %s', (goodbye) => {
    const left = go(reached('support'), slow, found, 'no', goodbye);
    expect(tickets(left)).toMatchObject([
      { department: 'support', description: expect.stringMatching(/very slow.*Unplug it/s) },
    ]);
    expect(go(left.state, opened).state.ended).toBe('ticket');
  });

  it.each<[string, Input]>([
    ['hang up', { type: 'left' }],
    ['are cut off by the model', { type: 'goodbye' }],
  ])('has a ticket when they %s', (_, end) => {
    expect(tickets(go(reached('support'), slow, found, end))).toHaveLength(1);
  });

  it('has a ticket when nothing was found and no human is wanted', () => {
    const left = go(reached('support'), slow, nothing, 'it blinks red', nothing, 'no thanks', 'no thanks');
    expect(tickets(left)).toMatchObject([{ description: expect.stringContaining('very slow') }]);
  });

  it('has a ticket when they go on to something else and leave', () => {
    const moved = go(reached('support'), slow, found, 'connect me to sales please');
    expect(tickets(go(moved.state, 'bye'))).toMatchObject([{ department: 'support' }]);
  });

  it.each(['yes it works, thanks, bye', 'اشتغل الحين شكرا مع السلامة'])(
    'has none when they say with their goodbye that it is: %s',
    (goodbye) => {
      const left = go(reached('support'), slow, found, goodbye);
      expect(tickets(left)).toEqual([]);
      expect(left.state.ended).toBe('resolved');
    },
  );

  it('has none when it works and they are done', () => {
    const left = go(reached('support'), slow, found, 'yes it works now', 'no thanks bye');
    expect(tickets(left)).toEqual([]);
    expect(left.state.ended).toBe('resolved');
  });
});

describe('a matter that was told where another department is for it', () => {
  it('has a ticket when its caller leaves once they were passed on', () => {
    const reception = go(greeted('en'), 'sarah ahmed', '0551234567', 'skip', 'reception', 'yes');
    const passed = go(reception.state, 'you charged me twice');
    expect(passed.state.service).toMatchObject({ department: 'complaints', value: 'you charged me twice' });
    expect(tickets(go(passed.state, 'bye'))).toMatchObject([
      { department: 'complaints', description: expect.stringContaining('charged me twice') },
    ]);
  });
});

describe('a caller who leaves before they reach a department', () => {
  it.each([
    ['en', 'my router is broken and nobody comes to repair it', 'support', /nobody comes/],
    ['en', 'I want to complain, my parcel arrived damaged', 'complaints', /arrived damaged/],
    ['ar', 'عندي شكوى الطلب وصل مكسور من أسبوع', 'complaints', /وصل مكسور/],
  ] as const)('and has told a matter has a ticket: %s, %s', (language, told, department, kept) => {
    const left = go(greeted(language), told, language === 'ar' ? 'مع السلامة' : 'I have to go, bye');
    expect(tickets(left)).toMatchObject([{ department, description: expect.stringMatching(kept) }]);
  });

  it.each<[string, Input]>([
    ['hangs up', { type: 'left' }],
    ['is told that the centre closes', { type: 'close' }],
  ])('has a ticket also when the caller %s', (_, end) => {
    expect(tickets(go(greeted('en'), 'my router is broken and nobody comes', end))).toHaveLength(1);
  });

  it('can go on where they were when it was the line that broke', () => {
    const told = 'my router is broken and nobody comes to repair it';
    const { state } = go(greeted('en'), told, { type: 'left' }, opened);
    expect(state).toMatchObject({ stage: 'name', ended: 'ticket', tickets: ['TKT-1234566'] });
    const again = newDialogue({ offer: { callId: 'c', topic: topicOf(state), pending: [] } });
    const resumed = go(step(again, { type: 'start' }, centre, at).state, 'yes please');
    expect(words(resumed)).toMatch(/carry on.*name/is);
    expect(resumed.state.service).toMatchObject({ department: 'support', value: told });
  });

  it('and tells only with their goodbye has a ticket', () => {
    const left = go(greeted('en'), 'my internet has been down for five days and nobody helps me, bye');
    expect(tickets(left)).toMatchObject([
      { department: 'support', description: expect.stringContaining('down for five days') },
    ]);
  });

  it.each(['technical support please', 'connect me to the complaints department', 'I want to buy a laptop'])(
    'has none where nothing was told that is wrong: %s',
    (told) => {
      const left = go(greeted('en'), 'sarah ahmed', '0551234567', 'skip', told, 'bye');
      expect(tickets(left)).toEqual([]);
      expect(left.state.ended).toBe('abandoned');
    },
  );
});

describe('a call is resolved', () => {
  it('when a question was answered and the caller says thanks and goodbye', () => {
    const left = go(reached('sales'), 'how much is the mesh kit', found, 'great, thanks, bye');
    expect(left.effects).toMatchObject([{ type: 'end', outcome: 'resolved' }]);
  });

  it.each<[string, Department, (string | Input)[]]>([
    ['nothing was asked yet', 'sales', []],
    ['nothing was found', 'sales', ['how much is a washing machine', nothing]],
    ['it was not found after something else was', 'sales', ['how much is it', found, 'and a dryer', nothing]],
    ['an appointment was half made', 'reception', ['I want an appointment tomorrow at eleven']],
  ])('never when %s', (_, department, said) => {
    expect(go(reached(department), ...said, 'bye').state.ended).toBe('abandoned');
    expect(outcome(go(reached(department), ...said))).toBe('abandoned');
  });
});

describe('a caller who says goodbye before anybody knows who they are', () => {
  it.each([
    ['en', 'how much is the delivery', 'lovely, bye'],
    ['ar', 'كم رسوم التوصيل', 'يعطيك العافية، مع السلامة'],
  ] as const)('was helped where their question was answered: %s', (language, asked, bye) => {
    const left = go(greeted(language), asked, found, bye);
    expect(left.state.ended).toBe('resolved');
  });

  it('was not where something that they told waits', () => {
    const left = go(greeted('en'), 'how much is the delivery', found, 'my router is broken', 'bye');
    expect(left.state.ended).not.toBe('resolved');
  });

  it('was not where nothing was answered', () => {
    expect(go(greeted('en'), 'bye').state.ended).toBe('abandoned');
  });

  it('is none who merely hangs up', () => {
    expect(outcome(go(greeted('en'), 'how much is the delivery', found))).toBe('abandoned');
  });
});

describe('whoever is asked whether there is anything else', () => {
  it.each([
    ['en', 'okay, thank you'],
    ['en', "I don't need anything else"],
    ['ar', 'طيب مشكور'],
    ['ar', 'طيب شكرا، ما ابي شي ثاني'],
    ['ar', 'tayeb mashkoor'],
    ['ar', 'la bas shukran'],
  ] as const)('leaves by thanks alone: %s %s', (language, said) => {
    const left = go({ ...reached('sales', language), question: 'anything_else' }, said);
    expect(left).toMatchObject({ rule: 'department.nothing_else', effects: [{ type: 'end' }] });
  });

  it.each([
    ['en', 'yes, thank you'],
    ['ar', 'نعم شكرا'],
  ] as const)('goes on by a yes with thanks: %s %s', (language, said) => {
    const goesOn = go({ ...reached('sales', language), question: 'anything_else' }, said);
    expect(goesOn.effects).toEqual([]);
  });
});

describe('a caller who was told an answer and asked whether it helps', () => {
  const { remedy: _steps, ...plain } = twoSteps;
  const answers: Input = {
    type: 'knowledge_found',
    question: 'it',
    passages: [{ ...plain, text: 'It is under guarantee for two years.' }],
    final: true,
  };

  it.each([
    ['en', 'no thanks'],
    ['ar', 'لا شكرا'],
  ] as const)('wants no more of it and no human by "%s, %s"', (language, said) => {
    const told = go(reached('support', language), slow, answers);
    const after = go(told, said);
    expect(after.asked).toBe('anything_else');
    expect(after.effects).toEqual([]);
    expect(after.state.escalation).toBeNull();
  });
});
