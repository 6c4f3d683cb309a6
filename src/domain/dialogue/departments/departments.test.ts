import { describe, expect, it } from 'vitest';
import { dialogues, found, known, passage, reached, tuesday } from '../../../../test/helpers/dialogue.ts';
import { wrapUp, type Input, type Step } from '../index.ts';

const { go, words } = dialogues(tuesday);
const nothing = found();

describe('a noun moves nobody', () => {
  it.each([
    ['complaints', 'my package came opened'],
    ['complaints', 'the technician walked over our carpet in muddy shoes'],
    ['complaints', 'العرض حقكم طلع كذب في كذب'],
    ['sales', 'are late deliveries in the evening possible'],
    ['sales', 'is an app part of the new router'],
  ] as const)('%s keeps: %s', (department, said) => {
    const after = go(reached(department, /[a-z]/.test(said) ? 'en' : 'ar'), said);
    expect(after.state.service?.department).toBe(department);
    expect(after.rule).not.toBe('department.handed_over');
  });

  it.each([
    ['complaints', 'I want to buy the fiber 300 plan', 'sales'],
    ['sales', 'my router does not work since yesterday', 'support'],
    ['complaints', 'connect me to technical support', 'support'],
  ] as const)('%s passes on what is asked of another: %s', (department, said, other) => {
    expect(go(reached(department), said).state.service?.department).toBe(other);
  });
});

describe('an offer', () => {
  const offered = go(reached('sales'), 'how much is a washing machine', nothing);

  it.each(["no that's it", "no, it's fine", 'no thanks, that is all', 'nope, all good'])(
    'is refused by a no, whatever closes it: %s',
    (text) => {
      expect(offered.asked).toBe('offer_human');
      const refused = go(offered, text);
      expect(refused.effects.map(({ type }) => type)).not.toContain('escalate');
      expect(refused.state.escalation).toBeNull();
    },
  );
});

describe('who has been promised a human', () => {
  const promised: Step = go(go(reached('sales'), 'I want to speak to a human'), {
    type: 'escalated',
    id: 'an-id',
    number: 'TKT-1234567',
    opens: null,
  });

  it('is offered no other: what nobody knows is left to that colleague', () => {
    const unknown = go(promised, 'no', 'how much is a washing machine', nothing);
    expect(unknown.effects).toMatchObject([{ type: 'add_note', number: 'TKT-1234567' }]);
    expect(words(unknown)).toContain("I'll leave it to my colleague");
  });

  it.each(['how much is a washing machine', 'I do not know'])(
    'is not asked the same for ever, whatever they say: %s',
    (text) => {
      const noted: Input = { type: 'note_added', number: 'TKT-1234567' };
      let last = go(promised, 'no');
      for (let turn = 0; turn < 12 && last.state.ended === null; turn += 1) {
        last = go(last, text);
        if (last.effects.some(({ type }) => type === 'search_knowledge')) last = go(last, nothing);
        if (last.effects.some(({ type }) => type === 'add_note')) last = go(last, noted);
      }
      expect(last.state.ended).toBe('escalated');
    },
  );
});

it.each(['ok', 'alright', 'طيب', 'تمام'])('is no new matter, and neither a goodbye: %s', (text) => {
  const asked = go(reached('sales'), 'how much is the mesh kit', found(passage('It costs ninety riyals.')));
  expect(go(asked, text)).toMatchObject({ asked: 'anything_else', state: { ended: null } });
});

describe('the verification of who calls', () => {
  const asked = go(reached('reception', 'en', known), 'I want to change my email address');
  const no: Input = { type: 'caller_verified', verified: false };

  it('is asked for although the number is known, and fails three times before a human takes over', () => {
    expect(asked.asked).toBe('proof_email');
    const given = go(asked, 'huda@example.com', 'Huda Nasser');
    expect(given.effects).toMatchObject([{ type: 'verify_caller', email: 'huda@example.com' }]);
    const failed = go(given, no, 'a@example.com', 'Huda', no, 'b@example.com', 'Huda', no);
    expect(failed.effects).toMatchObject([{ type: 'escalate', code: 'not_verified' }]);
    expect(failed.state.verified).toBe(false);
  });

  it.each([
    ['Huda Nasser', 'Huda Nasser'],
    ['my name is Huda Nasser', 'Huda Nasser'],
    ['my full name is Huda Nasser.', 'Huda Nasser.'],
    ['اسمي هدى ناصر', 'هدى ناصر'],
    ['Huda Nasser or my name is Rana Nasser', 'Rana Nasser'],
    ['it is Huda Nasser, or maybe Rana Nasser', 'Huda Nasser, or maybe Rana Nasser'],
  ])('is one name, all that was said of it: %s', (said, other) => {
    expect(go(asked, 'huda@example.com', said).effects).toMatchObject([{ type: 'verify_caller', other }]);
  });

  it('is answered in the same words whatever was wrong', () => {
    const wordings = [
      ['huda@example.com', 'TKT-0000000'],
      ['wrong@example.com', 'Huda Nasser'],
      ['I do not know', 'I do not know'],
    ].map((proof) => words(go(asked, ...proof, no)));
    expect(new Set(wordings).size).toBe(1);
  });
});

describe('in every department', () => {
  it.each([
    'please do not record this call',
    "I don't want this conversation to be transcribed",
    'stop recording me',
    'ما أبغى تسجلون المكالمة',
    'لا أوافق على التسجيل',
    'من فضلك بدون تسجيل',
    'متسجلوش المكالمة',
  ])('a caller who says “%s” is told that nothing is kept, and nothing is', (refusal) => {
    const refused = go(reached('complaints'), 'the parcel arrived damaged', refusal);
    expect(refused.effects).toMatchObject([{ type: 'forget_transcript' }]);
    expect(refused.state.transcript).toBe('refused');
    expect(refused.asked).toBe('since');
    expect(wrapUp(go(refused, 'two days ago').state).summary).not.toMatch(/damaged|two days/);
  });

  it.each([
    'please write down my complaint',
    'I did not record the order number',
    'لم أسجل رقم الطلب',
    'أريد تسجيل شكوى',
  ])('“%s” refuses nothing', (text) => {
    expect(go(reached('complaints'), text).state.transcript).toBe('kept');
  });

  it('follows a caller who stays in the other language for two turns', () => {
    const once = go(reached('reception', 'en'), 'وين أقرب فرع لكم');
    expect(once.state.language).toBe('en');
    expect(go(once, 'أقول وين أقرب فرع لكم في الرياض').state.language).toBe('ar');
  });

  it('hands over with everything that was said', () => {
    const begun = go(reached('complaints'), 'the parcel arrived damaged', 'connect me to sales please');
    expect(begun.effects).toMatchObject([
      { type: 'open_ticket', description: expect.stringContaining('damaged') },
    ]);
    const handed = go(begun, { type: 'ticket_opened', number: 'TKT-1234566', appended: false, due: null });
    expect(handed.state).toMatchObject({ service: { department: 'sales' }, tickets: ['TKT-1234566'] });
  });
});

describe('a caller who only wants a human', () => {
  it('is asked one thing, which goes with the ticket', () => {
    const escalated: Input = { type: 'escalated', id: 'e', number: 'TKT-1234567', opens: null };
    const asked = go(reached('reception'), 'a human please', escalated);
    expect(asked).toMatchObject({ asked: 'message' });
    expect(go(asked, 'my contract ends in May').effects).toMatchObject([
      { type: 'add_note', number: 'TKT-1234567', note: 'my contract ends in May' },
    ]);
  });
});
