import { describe, expect, it } from 'vitest';
import { dialogues, reached, shipped as centre } from '../../../test/helpers/dialogue.ts';
import type { Language } from '../../shared/vocabulary.ts';
import {
  newDialogue,
  parseCheckpoint,
  quickAnswers,
  summaryOf,
  wrapUp,
  type DialogueState,
  type Input,
  type Step,
} from './index.ts';

/** A Tuesday morning in Riyadh, in opening hours. */
const began = new Date('2026-11-24T10:00:00+03:00');
const { go, play, words } = dialogues(began);
const later = (seconds: number) => dialogues(new Date(began.getTime() + seconds * 1_000));
const number = 'TKT-1234566';
const waits = (place: number, minutes: number | null): Input => ({
  type: 'escalated',
  id: 'e',
  number,
  opens: null,
  queue: { place, minutes },
});
const moved = (place: number, minutes: number | null = null): Input => ({
  type: 'queue_moved',
  place,
  minutes,
});
const promised: Input = { type: 'escalated', id: 'e', number, opens: null };
const noted: Input = { type: 'note_added', number };
const left = (outcome: string) => expect.objectContaining({ type: 'leave_queue', outcome });

/** A caller of support who asked for a human and waits, in the second place. */
const waiting = (language: Language = 'en', from: DialogueState = reached('support', language)): Step =>
  go(from, language === 'en' ? 'a human please' : 'أبي أكلم موظف', waits(2, 3));

describe('a caller who asks for a human while somebody is on duty', () => {
  it('hears their place, an estimate, the ticket and what they may do, and is promised no call back', () => {
    const asked = go(reached('support'), 'a human please');
    expect(asked.effects).toMatchObject([{ type: 'escalate', key: 'escalation', onLine: true }]);
    const told = go(asked, waits(2, 3));
    expect(words(told)).toMatch(
      /stay with me.*number two in line.*about three minutes.*TKT-1234566.*call back/,
    );
    expect(words(told)).not.toMatch(/within/);
    expect(told.state).toMatchObject({ escalation: 'e', tickets: [number], matter: { kind: 'queue' } });
    expect(told.asked).toBe('queue');
  });

  it('hears it in Arabic', () => {
    expect(words(waiting('ar'))).toMatch(/رقمك في الدور اثنان.*ثلاث دقائق.*TKT-1234566.*اتصلوا بي/);
  });

  it('hears no time where none is known, and who is first that they are next', () => {
    expect(words(go(reached('support'), 'a human please', waits(1, null)))).toMatch(/You're next in line\./);
    expect(words(go(reached('support'), 'a human please', waits(1, 1)))).toMatch(/about one minute\./);
    expect(words(go(reached('support'), 'a human please', waits(4, null)))).not.toMatch(/minute/);
  });

  it.each<[string, DialogueState]>([
    ['the choice of a language', newDialogue({})],
    ['the name', newDialogue({ language: 'en' })],
  ])('waits from %s on, and is asked for no number', (_, state) => {
    const told = play(state, 'a human please', waits(2, 3));
    expect(told.state).toMatchObject({ stage: 'department', matter: { kind: 'queue' } });
    expect(told.asked).toBe('queue');
    expect(words(told)).not.toMatch(/which number should we call/i);
  });

  it('is promised a call back as ever where nobody is', () => {
    expect(words(go(reached('support'), 'a human please', promised))).toMatch(/call you back within/);
  });
});

describe('a caller who waits', () => {
  it('is told of a new place, at most every 45 seconds', () => {
    const told = waiting();
    expect(later(20).go(told.state, moved(1, 1)).say).toEqual([]);
    const again = later(46).go(told.state, moved(1, 1));
    expect(words(again)).toBe("You're next in line; it should take about one minute.");
    expect(later(60).go(again.state, moved(1, 1)).say).toEqual([]);
  });

  it('hears every two minutes that nothing has changed', () => {
    const told = waiting();
    expect(later(100).go(told.state, moved(2, 3)).say).toEqual([]);
    expect(words(later(121).go(told.state, moved(2, 2)))).toBe(
      "Thank you for waiting. You're number two in line; it should take about two minutes.",
    );
  });

  it('is never asked whether they are there', () => {
    let now = waiting();
    for (let n = 0; n < 20; n += 1) now = go(now, { type: 'silence' });
    expect(now.say).toEqual([]);
    expect(now.state).toMatchObject({ ended: null, matter: { kind: 'queue' } });
  });

  it.each<[string, Language, string]>([
    ['call me back please', 'en', 'callback'],
    ['اتصلوا بي بعدين', 'ar', 'callback'],
    ['can I leave a message', 'en', 'message'],
    ['أبي أترك رسالة', 'ar', 'message'],
    ['back to the assistant', 'en', 'assistant'],
    ['رجعني للمساعد', 'ar', 'assistant'],
    ['goodbye', 'en', 'abandoned'],
    ['مع السلامة', 'ar', 'abandoned'],
  ])('gives their place up where they say so: %s', (text, language, outcome) => {
    expect(go(waiting(language), text).effects).toContainEqual(left(outcome));
  });

  it.each([
    ['1', 'number one', 'callback'],
    ['2', 'two', 'message'],
    ['3', 'three', 'assistant'],
  ])('gives their place up by a key, pressed or said: %s', (keys, said, outcome) => {
    expect(go(waiting(), { type: 'keys', keys }).effects).toContainEqual(left(outcome));
    expect(go(waiting(), said).effects).toContainEqual(left(outcome));
  });

  it('hears the choices again by zero, in keys', () => {
    expect(words(go(waiting(), { type: 'keys', keys: '0' }))).toMatch(/press one.*press zero/);
  });

  it('has an answer by button for each choice, and each is understood', () => {
    const { state } = waiting();
    const answers = quickAnswers(state, centre).map(({ words: said }) => said);
    expect(answers).toEqual([
      'Call me back',
      'Leave a message',
      'Another department',
      'Back to the assistant',
    ]);
    for (const language of ['en', 'ar'] as const)
      for (const { words: said } of quickAnswers(waiting(language).state, centre))
        expect(go(waiting(language), said).rule).toMatch(
          /^queue\.(?:call_back|message|other_department|assistant)$/,
        );
  });

  it('is promised the call back, and asked for a number that nobody knows', () => {
    const known = go(waiting(), 'call me back', promised);
    expect(words(known)).toMatch(/call you back within four hours.*TKT-1234566/);
    const stranger = play(
      newDialogue({ language: 'en' }),
      'a human please',
      waits(2, 3),
      'call me back',
      promised,
    );
    expect(words(stranger)).toMatch(/Which number should we call you on/);
    expect(words(go(stranger, '0551234567'))).toMatch(/call you back within/);
  });

  it('is promised the call back also where the database is away', () => {
    const away: Input = { type: 'effect_deferred', effect: 'escalate', key: 'leave_queue:1', id: 'e' };
    const said = go(waiting(), 'call me back', away);
    expect(words(said)).toMatch(/call you back within four hours/);
    expect(said.state).toMatchObject({ escalation: 'e', promised: [] });
  });

  it('leaves a message in the same breath or when asked for it', () => {
    const asked = go(waiting(), 'leave a message');
    expect(asked.asked).toBe('message');
    const given = go(asked, 'the router blinks red since yesterday');
    expect(given.effects).toMatchObject([
      { type: 'add_note', number, note: expect.stringMatching(/blinks red/) },
    ]);
    const atOnce = go(waiting(), 'I want to leave a message, the router blinks red since yesterday');
    expect(atOnce.effects).toMatchObject([{ type: 'leave_queue' }, { type: 'add_note' }]);
    expect(words(go(atOnce, noted))).toMatch(/added your message/);
  });

  it('is with the assistant again, and can ask for a human anew', () => {
    const back = go(waiting(), 'back to the assistant');
    expect(back.state).toMatchObject({ escalation: null, question: null });
    expect(words(back)).toMatch(/with you again/);
    const again = go(back, 'no I want to talk to a human');
    expect(again.effects).toMatchObject([{ type: 'escalate', key: 'escalation:anew:1', onLine: true }]);
  });

  it('goes on with the questions that were not answered yet when they come back', () => {
    const early = play(
      newDialogue({ language: 'en' }),
      'a human please',
      waits(2, 3),
      'back to the assistant',
    );
    expect(early.asked).toBe('name');
  });

  it.each([
    ['put me through to sales', 'sales'],
    ['sales', 'sales'],
    ['please transfer me to complaints', 'complaints'],
  ])('waits for another department: %s', (text, department) => {
    const asked = go(waiting(), text);
    expect(asked.effects).toMatchObject([{ type: 'change_queue', department }]);
    const changed: Input = { type: 'queue_changed', department, queue: { place: 3, minutes: null } };
    const told = go(asked, changed);
    expect(words(told)).toMatch(/putting you through.*number three in line/);
    expect(told.state).toMatchObject({ matter: { kind: 'queue' }, service: { department } });
  });

  it('is asked which department, and chooses it by words, button or key', () => {
    const asked = go(waiting(), 'another department');
    expect(words(asked)).toMatch(/\?$/);
    expect(quickAnswers(asked.state, centre).map(({ words: said }) => said)).toContain('Sales');
    expect(go(asked, 'something about buying a new phone').effects).toMatchObject([
      { type: 'change_queue', department: 'sales' },
    ]);
    expect(go(asked, { type: 'keys', keys: '1' }).effects).toMatchObject([{ type: 'change_queue' }]);
  });

  it('is served by the other department where nobody is on duty there', () => {
    const changed: Input = { type: 'queue_changed', department: 'sales', queue: null };
    const served = go(waiting(), 'put me through to sales', changed);
    expect(words(served)).toMatch(/putting you through to Sales.*interested/i);
    expect(served.state.escalation).toBeNull();
  });

  it('has what else they tell passed on, and hears so at most every twenty seconds', () => {
    const told = go(waiting(), 'the router blinks red since yesterday');
    expect(told.effects).toMatchObject([{ type: 'add_note', number }]);
    expect(told.state.requests.at(-1)).toMatch(/blinks red/);
    const answered = go(told, noted);
    expect(words(answered)).toBe("I'll pass that on.");
    expect(answered.state.matter).toMatchObject({ kind: 'queue' });
    const more = go(answered, 'and it makes a strange noise at night', noted);
    expect(more.say).toEqual([]);
    expect(words(later(25).go(more.state, 'and my neighbour has the same problem', noted))).toMatch(
      /pass that on/,
    );
  });

  it('is not told that "okay" is passed on', () => {
    for (const text of ['okay', 'yes', 'طيب', 'نعم'])
      expect(go(waiting(), text)).toMatchObject({ say: [], effects: [] });
  });

  it('hears where they are when they ask', () => {
    for (const text of ['how long will it take', 'good morning', 'a human please', "I'll wait"])
      expect(words(go(waiting(), text))).toMatch(/number two in line/);
    expect(words(go(waiting('ar'), 'كم باقي'))).toMatch(/رقمك في الدور اثنان/);
  });

  it('changes the language', () => {
    const changed = go(waiting(), 'عربي لو سمحت');
    expect(changed.state).toMatchObject({ language: 'ar', matter: { kind: 'queue' } });
  });

  it('is helped in danger as ever, and keeps their place', () => {
    const told = go(waiting(), 'there is smoke coming out of the router');
    expect(told.rule).toBe('rules.danger');
    expect(told.effects).toMatchObject([{ type: 'escalate', code: 'safety', onLine: true }]);
    const on = go(told, waits(1, 1));
    expect(words(on)).toBe("You're next in line; it should take about one minute.");
    const more = go(on, 'the smoke is getting thicker');
    expect(more.state.matter).toMatchObject({ kind: 'queue' });
  });

  it('is told that something did not work, and keeps their place', () => {
    const asked = go(waiting(), 'put me through to sales');
    const failed = go(asked, { type: 'effect_failed', effect: 'change_queue' });
    expect(words(failed)).toMatch(/didn't work.*still in line/);
    expect(failed.state.matter).toMatchObject({ kind: 'queue' });
  });

  it('may refuse that anything is kept', () => {
    const refused = go(waiting(), 'please do not record this call');
    expect(refused.effects).toMatchObject([{ type: 'forget_transcript' }]);
    expect(refused.state).toMatchObject({ transcript: 'refused', matter: { kind: 'queue' } });
  });

  it('gives their place up by hanging up, and is called back where the centre closes', () => {
    expect(go(waiting(), { type: 'left' }).effects).toEqual([left('abandoned')]);
    const closed = go(waiting(), { type: 'close' });
    expect(closed.effects).toContainEqual(left('callback'));
    expect(closed.state.ended).not.toBeNull();
  });

  it('is told by another agent that they are still in line', () => {
    const { state } = waiting();
    const read = parseCheckpoint(JSON.parse(JSON.stringify({ state, pending: [] })))?.state ?? state;
    expect(words(go(read, { type: 'resume', cause: 'broken', repeat: 'all' }))).toMatch(
      /cut off for a moment.*still in line.*number two/,
    );
  });

  it('is described as waiting', () => {
    expect(summaryOf(waiting().state)).toMatch(/waits on the line/);
    expect(wrapUp(waiting().state)).toMatchObject({ outcome: 'escalated', followUp: true });
  });
});

describe('a caller to whom nobody comes', () => {
  const over = (why: 'no_answer' | 'closed' = 'no_answer'): Step =>
    go(waiting(), { type: 'queue_over', why });

  it('is told so and offered a call back', () => {
    expect(words(over())).toMatch(/sorry.*call you back\?/);
    expect(words(over('closed'))).toMatch(/closed.*call you back\?/);
    expect(over().asked).toBe('offer_call_back');
    const yes = go(over(), 'yes please');
    expect(yes.effects).toEqual([left('callback')]);
    expect(words(go(yes, promised))).toMatch(/call you back within/);
  });

  it.each(['no', 'no thanks'])('may refuse it: %s', (text) => {
    const no = go(over(), text);
    expect(no.effects).toEqual([]);
    expect(no.asked).toBe('anything_else');
  });

  it('has it where no clear answer is given', () => {
    let now = over();
    for (let n = 0; n < 5 && now.effects.length === 0; n += 1) now = go(now, 'hmm well');
    expect(now.effects).toEqual([left('callback')]);
  });

  it.each(["I'd rather wait", 'a human please'])('may wait anew: %s', (text) => {
    expect(go(over(), text).effects).toMatchObject([{ type: 'escalate', key: 'escalation:anew:1' }]);
  });

  it('may tell something new', () => {
    const told = go(over(), 'what are your opening hours');
    expect(told.effects).toMatchObject([{ type: 'search_knowledge' }]);
  });

  it('hears nothing of it who does not wait', () => {
    expect(go(reached('sales'), { type: 'queue_over', why: 'no_answer' }).say).toEqual([]);
    expect(go(reached('sales'), moved(2)).say).toEqual([]);
  });
});
