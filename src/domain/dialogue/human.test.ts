import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialogues, found, reached, shipped as centre } from '../../../test/helpers/dialogue.ts';
import type { Language } from '../../shared/vocabulary.ts';
import {
  newDialogue,
  render,
  step,
  summaryOf,
  wrapUp,
  type DialogueState,
  type Input,
  type Step,
} from './index.ts';

/** A Tuesday morning in Riyadh, in opening hours. */
const at = new Date('2026-11-24T10:00:00+03:00');
const { go, words } = dialogues(at);
const number = 'TKT-1234566';
const sara = { ar: 'سارة', en: 'Sara' };
const queued: Input = { type: 'escalated', id: 'e', number, opens: null, queue: { place: 2, minutes: 3 } };
const noted: Input = { type: 'note_added', number };
const joined: Input = { type: 'human_joined', name: sara, back: false };
const left = (why: 'returned' | 'lost' | 'transferred' | 'ended', more: object = {}): Input => ({
  type: 'human_left',
  why,
  ...more,
});
const returned = (instruction: string): Input => left('returned', { instruction });

/** A caller of support who waits for a human. */
const waiting = (language: Language = 'en'): Step =>
  go(reached('support', language), language === 'en' ? 'a human please' : 'أبي أكلم موظف', queued);
const talking = (language: Language = 'en'): Step => go(waiting(language), joined);

describe('a human who joins', () => {
  it('is introduced by name in the caller’s language', () => {
    expect(words(talking())).toBe('Sara is with you now.');
    expect(words(talking('ar'))).toBe('سارة معك الآن.');
    expect(talking().asked).toBe('human');
  });

  it('is introduced also where nobody knows their name', () => {
    expect(words(go(waiting(), { ...joined, name: { ar: '', en: '' } }))).toBe(
      'A colleague is with you now.',
    );
  });

  it('is not introduced again by the next agent of the call', () => {
    const { state } = talking();
    const resumed = go(state, { type: 'resume', cause: 'broken', repeat: 'all' });
    expect(resumed.say).toEqual([]);
    expect(go(resumed, { type: 'human_joined', name: sara, back: true }).say).toEqual([]);
    expect(go(reached('sales'), { type: 'human_joined', name: sara, back: true })).toMatchObject({
      say: [],
      state: { matter: { kind: 'human' } },
    });
  });

  it('is told of in what is written down', () => {
    expect(summaryOf(talking().state)).toMatch(/Talked with Sara\./);
    expect(summaryOf(talking().state)).not.toMatch(/call back was promised/);
    expect(wrapUp(go(talking(), left('returned')).state)).toMatchObject({
      outcome: 'escalated',
      followUp: true,
    });
  });

  it.each<Input>([
    { type: 'said', text: 'goodbye' },
    { type: 'said', text: 'there is smoke in the kitchen' },
    { type: 'keys', keys: '0' },
    { type: 'silence' },
    { type: 'again' },
    { type: 'spent' },
    { type: 'close' },
    { type: 'broken' },
    { type: 'left' },
    { type: 'queue_moved', place: 1, minutes: 1 },
    noted,
  ])('is never spoken over: $type $text', (input) => {
    const during = go(talking().state, input);
    expect(during).toMatchObject({ say: [], effects: [], state: { ended: null, matter: { kind: 'human' } } });
  });

  it('hears nothing of what the caller refuses to have kept, and it is not kept', () => {
    const refused = go(talking().state, 'please do not record this');
    expect(refused).toMatchObject({ say: [], effects: [{ type: 'forget_transcript' }] });
    expect(refused.state.transcript).toBe('refused');
    expect(go(refused, left('returned')).state.transcript).toBe('refused');
  });

  it('leaves the number of a ticket that came late to be told later', () => {
    const late = go(talking().state, { type: 'promise_kept', key: 'k', number: 'TKT-7654321' });
    expect(late).toMatchObject({ say: [], state: { tickets: [number, 'TKT-7654321'] } });
  });
});

describe('a human who gives the caller back', () => {
  it('has the assistant say that it is there, and ask what else there is', () => {
    const back = go(talking(), left('returned'));
    expect(words(back)).toMatch(/back with the assistant.*anything else\?/);
    expect(words(go(talking('ar'), left('returned')))).toMatch(/المساعد الآلي من جديد.*هل من شيء آخر/);
    expect(words(go(talking(), returned('be nice')))).toMatch(/anything else\?/);
  });

  it('can be asked for anew', () => {
    const again = go(talking(), left('returned'), 'I want to talk to a human again');
    expect(again.effects).toMatchObject([{ type: 'escalate', key: 'escalation:anew:1', onLine: true }]);
  });

  it.each<[Language, string, string, RegExp]>([
    ['en', 'take their address and close', '12 King Fahd Road, Riyadh', /^Address: 12 King Fahd/],
    ['ar', 'خذ عنوانه وأغلق', 'الرياض، شارع الملك فهد', /^Address: الرياض/],
    ['en', 'take her e-mail address, then end the call', 'sara at gmail dot com', /^E-mail: sara@gmail\.com/],
    ['en', 'ask for the phone number and close', '0551234567', /^Phone: \+966551234567/],
    ['en', 'ask for the order number and close', 'one two three four five', /^Order: 12345/],
  ])(
    'has what they wanted asked, noted and the call closed (%s): %s',
    (language, instruction, told, note) => {
      const asked = go(talking(language), returned(instruction));
      expect(words(asked)).toMatch(/[?؟]|skip|تخطي/);
      const given = go(asked, told);
      expect(given.effects).toMatchObject([{ type: 'add_note', number, note: expect.stringMatching(note) }]);
      const closed = go(given, noted);
      expect(words(closed)).toMatch(language === 'en' ? /added that.*Goodbye/ : /أضفت ذلك.*مع السلامة/);
      expect(closed.state.ended).toBe('escalated');
    },
  );

  it('goes on without what the caller does not tell', () => {
    expect(go(talking(), returned('take their address and close'), 'skip').state.ended).toBe('escalated');
    expect(go(talking(), returned('take their e-mail'), 'I have no email').asked).toBe('anything_else');
  });

  it('has the words written down that nobody could read as a number', () => {
    let now = go(talking(), returned('ask for the phone number'));
    for (let n = 0; n < 5 && now.effects.length === 0; n += 1) now = go(now, 'the one of my brother in law');
    expect(now.effects).toMatchObject([{ type: 'add_note', note: 'Phone: the one of my brother in law' }]);
  });

  it.each<[Language, string]>([
    ['en', 'book an appointment'],
    ['ar', 'احجز له موعد'],
  ])('has an appointment booked (%s)', (language, instruction) => {
    expect(go(talking(language), returned(instruction)).asked).toBe('when');
  });

  it('has a ticket opened, and its number told', () => {
    const opened = go(talking(), returned('open a ticket about the damaged router and close'));
    expect(opened.effects).toMatchObject([{ type: 'open_ticket', description: 'the damaged router' }]);
    const told = go(opened, { type: 'ticket_opened', number: 'TKT-7654321', appended: false, due: null });
    expect(words(told)).toMatch(/TKT-7654321.*Goodbye/);
  });
});

describe('a human who is there no more', () => {
  it('was cut off: the caller is kept, told whose line it was, and offered a call back', () => {
    const lost = go(talking(), left('lost'));
    expect(words(lost)).toMatch(/sorry, Sara dropped.*getting them back.*call back/);
    expect(lost.state).toMatchObject({ escalation: 'e', matter: { kind: 'queue' } });
    // Next in line again at once, which is what they were told.
    expect(go(lost, { type: 'queue_moved', place: 1, minutes: 1 }).say).toEqual([]);
    expect(go(lost, 'call me back').effects).toMatchObject([{ type: 'leave_queue', outcome: 'callback' }]);
    expect(words(go(talking('ar'), left('lost')))).toMatch(/عذرا، انقطع الخط عند سارة/);
  });

  it.each([
    [{ department: 'sales' }, /putting you through to Sales\.$/],
    [{ name: { ar: 'عمر', en: 'Omar' } }, /putting you through to Omar\.$/],
    [{}, /putting you through to another colleague\.$/],
  ])('has put the caller through: %j', (to, said) => {
    const put = go(talking(), left('transferred', to));
    expect(words(put)).toMatch(said);
    expect(put.state.matter).toMatchObject({ kind: 'queue' });
    expect(words(go(put, { type: 'queue_moved', place: 4, minutes: null }))).toMatch(/number four in line/);
    const next = go(put, { type: 'human_joined', name: { ar: 'عمر', en: 'Omar' }, back: false });
    expect(words(next)).toBe('Omar is with you now.');
    expect(summaryOf(next.state)).toMatch(/Talked with Sara\. Talked with Omar\./);
  });

  it('has ended the call', () => {
    const ended = go(talking(), left('ended'));
    expect(words(ended)).toMatch(/Goodbye/);
    expect(ended.state.ended).toBe('escalated');
    expect(ended.effects).toMatchObject([{ type: 'end', outcome: 'escalated' }]);
  });
});

describe('whatever comes while a caller waits or talks with a human', () => {
  const says = (text: string): Input => ({ type: 'said', text, final: true });
  const place = { place: 3, minutes: null };
  const inputs = fc.oneof(
    fc
      .constantFrom(
        'call me back',
        'leave a message',
        'back to the assistant',
        'another department',
        'sales',
        'support',
        'put me through to complaints',
        'how long',
        'okay',
        'yes',
        'no',
        'skip',
        'thanks',
        'hello?',
        'go back',
        'there is smoke coming out of it',
        'my router blinks red since yesterday',
        'the order is late',
        'bye',
        'اتصلوا بي',
        'رسالة',
        'المساعد',
        'قسم ثاني',
        'بنتظر',
        'الراوتر خربان من أمس',
        'عربي',
        'English please',
        'please do not record this call',
        'a human please',
        'you idiots',
        '0551234567',
        'sara@gmail.com',
      )
      .map(says),
    fc.string({ maxLength: 30, unit: 'grapheme' }).map(says),
    fc.stringMatching(/^[0-9*#]{1,3}$/).map((keys): Input => ({ type: 'keys', keys })),
    fc.constantFrom<Input>(
      { type: 'silence' },
      { type: 'again' },
      { type: 'queue_moved', ...place },
      { type: 'queue_moved', place: 1, minutes: 2 },
      joined,
      { ...joined, back: true },
      left('returned'),
      returned('take their address and close'),
      returned('book an appointment'),
      returned('open a ticket about the bill'),
      left('lost'),
      left('transferred', { department: 'sales' }),
      left('transferred'),
      left('ended'),
      { type: 'queue_over', why: 'no_answer' },
      { type: 'queue_over', why: 'closed' },
      queued,
      { type: 'escalated', id: 'e', number, opens: null },
      { type: 'queue_changed', department: 'sales', queue: place },
      { type: 'queue_changed', department: 'sales', queue: null },
      noted,
      { type: 'ticket_opened', number, appended: false, due: null },
      { type: 'effect_failed', effect: 'leave_queue' },
      { type: 'effect_deferred', effect: 'escalate', key: 'escalation', id: 'e' },
      { type: 'promise_kept', key: 'k', number },
      found(),
      { type: 'resume', cause: 'broken', repeat: 'all' },
      { type: 'spent' },
      { type: 'close' },
      { type: 'left' },
    ),
  );
  /** Inputs by which the caller comes and goes between the queue, humans and the assistant. */
  const moves = new Set(['queue_moved', 'human_joined', 'human_left', 'queue_over', 'queue_changed']);
  const introduces = new Set(['human_joined', 'human_left']);
  const quiet = new Set(['heard.filler', 'queue.acknowledged']);
  const kindOf = ({ matter, ended }: DialogueState): string => (ended ? 'over' : (matter?.kind ?? 'none'));

  /** What is wrong with a step; nothing: it is as it must be. */
  function wrongIn(before: DialogueState, { type }: Input, taken: Step): string[] {
    const { say, effects, state, asked, rule } = taken;
    const [from, to] = [kindOf(before), kindOf(state)];
    const ofCaller = type === 'said' || type === 'keys';
    const answered = say.length + effects.length > 0;
    const left = effects.some((effect) => effect.type === 'leave_queue');
    const spoken = (['ar', 'en'] as const).flatMap((language) =>
      say.map((utterance) => render(utterance, language, centre).voice),
    );
    return [
      ...(from === 'human' && !introduces.has(type) && say.length > 0 ? ['a human is spoken over'] : []),
      ...(from === 'queue' && ofCaller && answered === quiet.has(rule) ? ['no answer'] : []),
      ...(from === 'queue' && to !== 'queue' && !moves.has(type) && !left ? ['left in the queue'] : []),
      ...(to === 'queue' && asked !== 'queue' ? ['asked something while waiting'] : []),
      ...spoken.filter((words) => /^$|undefined|\{/.test(words)),
    ];
  }

  it('nobody is spoken over, kept without an answer or left in a queue that they have left', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(inputs, { maxLength: 20 }), (arabic, given) => {
        let { state } = arabic ? waiting('ar') : waiting();
        for (const input of given) {
          const before = structuredClone(state);
          const taken = step(state, input, centre, at);
          expect(state).toEqual(before);
          expect(JSON.parse(JSON.stringify(taken.state))).toEqual(taken.state);
          expect(wrongIn(before, input, taken)).toEqual([]);
          ({ state } = taken);
        }
      }),
    );
  });

  it('who waits in a call that has only begun is asked nothing before they are back', () => {
    const early = go(newDialogue({ language: 'en' }), 'a human please', queued);
    for (const input of [joined, left('lost'), { type: 'silence' } satisfies Input])
      expect(go(early, input).state.stage).toBe('department');
  });
});
