import { describe, expect, it } from 'vitest';
import {
  dialogues,
  found,
  passage,
  reached,
  shipped as centre,
  tuesday,
} from '../../../../test/helpers/dialogue.ts';
import { step, type FoundPassage, type Input } from '../index.ts';

const { go, words } = dialogues(tuesday);

/** A remedy of such steps, each with what it shows. */
function remedyOf(...steps: (readonly [string, string, ...string[]])[]): FoundPassage {
  const written = steps.map(([text, shows, ...tried]) => ({ do: text, shows, tried }));
  return { ...passage('About it.'), remedy: { en: written } };
}

describe('support', () => {
  const three = remedyOf(
    ['Unplug it.', 'Is the light off?', 'unplugged'],
    ['Hold the button.', 'Does it blink?', 'held the button'],
    ['Plug it in.', 'Is it green?'],
  );
  const trying = go(reached('support'), 'my internet is very slow', found(three));

  it('walks through the steps one at a time, on, back and again', () => {
    expect(words(trying)).toContain('Unplug it.');
    expect(words(trying)).not.toContain('Hold the button.');
    const second = go(trying, 'still the same');
    expect(words(second)).toContain('Hold the button. Does it blink?');
    expect(words(go(second, 'go back'))).toContain('Unplug it.');
    expect(go(second, 'it works now').asked).toBe('anything_else');
  });

  it('asks for nothing that was tried already, whenever that was said', () => {
    const told = go(reached('support'), 'my internet is slow and I unplugged it twice', found(three));
    expect(words(told)).not.toContain('Unplug it.');
    expect(words(told)).toContain('Hold the button.');
    const then = go(trying, 'no, and I held the button already');
    expect(words(then)).toContain('Plug it in.');
    expect(go(then, 'no').effects[0]).toHaveProperty(
      'description',
      expect.stringMatching(/Unplug it[^]*Hold the button[^]*Plug it in/),
    );
    const not = go(reached('support'), 'my internet is slow and I have not unplugged it', found(three));
    expect(words(not)).toContain('Unplug it.');
  });

  it('calls a human where all of it was tried already', () => {
    const two = remedyOf(['Unplug it.', 'Is it on?', 'unplugged'], ['Press it.', 'Is it on?', 'pressed']);
    const given = go(
      reached('support'),
      'my internet is slow, I unplugged it and I pressed the button',
      found(two),
    );
    expect(given.effects).toMatchObject([{ type: 'escalate', code: 'not_solved' }]);
    expect(given.effects[0]).toHaveProperty('description', expect.stringMatching(/Unplug it[^]*Press it/));
  });

  it('walks through nothing that is no remedy: it is told, and whether it helps is asked', () => {
    const told = go(
      reached('support'),
      'my new router stands on the table and does not work',
      found(passage('1. Put the card in.\n2. Wait.', 'Put the card in and wait.')),
    );
    expect(words(told)).toBe('Put the card in and wait. Does that help?');
    expect(go(told, 'no').effects).toMatchObject([{ type: 'escalate', code: 'not_solved' }]);
    expect(go(told, 'yes').asked).toBe('anything_else');
  });

  it('goes on in the language that the caller has gone over to', () => {
    const both: FoundPassage = {
      ...three,
      remedy: {
        ...three.remedy,
        ar: ['افصله.', 'اضغط الزر.', 'صله.'].map((text) => ({ do: text, shows: 'هل يعمل؟', tried: [] })),
      },
    };
    const begun = go(reached('support'), 'my internet is very slow', found(both), 'بالعربي لو سمحت');
    expect(words(go(begun, 'لا'))).toContain('اضغط الزر. هل يعمل؟');
  });

  it('asks which of two remedies is meant', () => {
    const titled = (title: string, one: FoundPassage): FoundPassage => ({
      ...one,
      source: { path: `en/${title}.md`, title, version: 1 },
    });
    const two = [titled('Slow internet', three), titled('No internet', remedyOf(['Look.', 'Is it red?']))];
    const asked = go(reached('support'), 'something is wrong with the internet here', {
      ...(found(...two) as object),
      either: true,
    } as Input);
    expect(asked).toMatchObject({ asked: 'which' });
    expect(words(asked)).toContain('Slow internet, or No internet?');
    expect(words(go(asked, 'the second'))).toContain('Look. Is it red?');
    expect(go(asked, 'no neither')).toMatchObject({ asked: 'offer_human' });
  });

  it('writes down since when, what is wanted and the mood beside what was tried', () => {
    const given = go(
      reached('support'),
      'my internet is very slow since yesterday',
      found(three),
      'I want compensation',
      'no, you are useless',
      'no',
    );
    expect(given.effects[0]).toHaveProperty(
      'description',
      expect.stringMatching(
        /very slow[^]*Since: [^]*Wanted: I want compensation[^]*Unplug it[^]*Mood: angry/,
      ),
    );
  });

  it.each(['still closing by itself', 'it still shuts'])(
    'is told how it is, and no opening times: %s',
    (said) => {
      expect(go(trying, said).rule).toBe('support.next_step');
    },
  );

  describe('what is told of a step beside whether it helped', () => {
    const begun = (language: 'ar' | 'en') =>
      language === 'en' ? trying : go({ ...trying.state, language: 'ar' }, { type: 'again' });
    it.each([
      ['en', 'I already restarted it'],
      ['en', 'done that twice already'],
      ['en', 'tried that'],
      ['en', 'we did all of that yesterday'],
      ['ar', 'سويتها قبل'],
      ['ar', 'سويتها قبل وما نفع'],
      ['ar', 'جربناها مرتين'],
      ['ar', 'درتها ديجا'],
      ['ar', 'طفيته وشغلته كم مرة'],
    ] as const)('was done before, counts as tried and is not asked for: %s %s', (language, said) => {
      const then = go(begun(language), said);
      expect(then.rule).toBe('support.next_step');
      expect(words(then)).toContain('Hold the button.');
      expect(then.state.matter).toMatchObject({ tried: ['Unplug it.'] });
    });

    it.each([
      ['en', "I can't do that right now"],
      ['en', "I don't have one"],
      ['en', "I don't know how"],
      ['ar', 'ما أقدر أوصله'],
      ['ar', 'ما عندي كيبل'],
      ['ar', 'مش عارف إزاي'],
    ] as const)('cannot be done, and is left out untried: %s %s', (language, said) => {
      const then = go(begun(language), said);
      expect(words(then)).toContain('Hold the button.');
      expect(then.state.matter).toMatchObject({ tried: [] });
    });

    it.each([
      ['en', "I'll do it later"],
      ['en', "I'm at work, I'll try tonight"],
      ['ar', 'بعدين'],
      ['ar', 'أنا برا البيت'],
    ] as const)('is left for later, and the fault is not lost: %s %s', (language, said) => {
      const then = go(begun(language), said);
      expect(then).toMatchObject({ asked: 'anything_else', rule: 'support.step_later' });
      expect(go(then, 'no').effects).toMatchObject([{ type: 'open_ticket' }]);
    });

    it.each([
      ['en', 'where is that'],
      ['en', 'what do you mean'],
      ['ar', 'وين هذا'],
      ['ar', 'ما فهمت'],
    ] as const)('is asked about and said once more, and then left out: %s %s', (language, said) => {
      const then = go(begun(language), said);
      expect(words(then)).toContain('Unplug it.');
      expect(then.asked).toBe('worked');
      expect(words(go(then, language === 'en' ? 'I cannot find it' : 'ما لقيته'))).toContain(
        'Hold the button.',
      );
    });

    it.each(["I still can't connect", 'ما عندي نت', 'no it still drops at home'])(
      'is no such report where the fault is told of: %s',
      (said) => {
        expect(go(trying, said, said).effects).toMatchObject([{ type: 'escalate', code: 'not_solved' }]);
      },
    );
  });

  it('passes to a human with everything that was tried', () => {
    const given = go(trying, 'no', 'no');
    expect(given.effects).toMatchObject([{ type: 'escalate', code: 'not_solved' }]);
    const [escalated] = given.effects;
    for (const tried of ['very slow', 'Unplug it.', 'Hold the button.'])
      expect(escalated).toHaveProperty('description', expect.stringContaining(tried));
  });
});

describe('support', () => {
  const remedy = found(
    remedyOf(['Pull the plug. Wait a minute.', 'Is it on?'], ['Plug it in.', 'Is it on?'], ['Look.', 'On?']),
  );
  const fault = 'the box in the hall has a red light since this morning';

  it('reads out how something is done, and tries nothing', () => {
    const told = go(
      reached('support'),
      "I don't want a human, just tell me how to change the wifi password",
      remedy,
    );
    expect(told).toMatchObject({ asked: 'anything_else', state: { answered: 1, unsolved: null } });
    expect(step(told.state, { type: 'left' }, centre, tuesday).effects).toEqual([]);
  });

  it('calls a human after two steps that did not help, with both', () => {
    const vain = go(reached('support'), fault, remedy, 'no', 'no it did not help');
    expect(vain.effects).toMatchObject([{ type: 'escalate', code: 'not_solved' }]);
    expect(vain.effects[0]).toHaveProperty(
      'description',
      expect.stringMatching(/red light[^]*Pull the plug[^]*Plug it in/),
    );
  });

  it.each([
    ['en', 'I have been without internet for five days and nobody comes'],
    ['ar', 'أنا بدون نت من أسبوع'],
  ] as const)('tries nothing where the internet has been away for days (%s)', (language, said) => {
    expect(go(reached('support', language), said).effects).toMatchObject([
      { type: 'escalate', description: expect.anything() },
    ]);
  });
});
