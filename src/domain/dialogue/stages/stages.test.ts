import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCentre } from '../../../config/centre.ts';
import { languages } from '../../../shared/vocabulary.ts';
import { departmentsOnScreen, newDialogue, type DialogueState, type Input, type Step } from '../index.ts';
import { step } from '../step.ts';
import { speak } from '../turn.ts';
import type { StageRules, Stages } from '../turn.types.ts';
import { tables } from '../tables.ts';

const centre = loadCentre(path.resolve(import.meta.dirname, '../../../../centre.yaml'));
const at = new Date('2026-11-24T09:00:00+03:00');

type WithBranch = DialogueState & { branch?: string | null };

/** A stage that the centre does not have: the branch of the shop that the caller goes to, a number from one to nine. */
const branch: StageRules = {
  asked: 'describe',
  ask: 'describe',
  complete: { 'branch.named': 'always' },
  wanted: (state: WithBranch) => state.branch === undefined,
  enter(turn) {
    speak(turn, 'go_ahead', undefined, turn.state.attempts);
  },
  hear(turn, text, final) {
    const found = /\bbranch ([1-9])\b/u.exec(text)?.[1];
    if (found !== undefined) {
      (turn.state as WithBranch).branch = found;
      return { heard: 'taken', rule: 'branch.named' };
    }
    return final ? { heard: 'unclear', rule: 'branch.unclear' } : { heard: 'undecided' };
  },
  key(turn, keys) {
    (turn.state as WithBranch).branch = keys;
    return { heard: 'taken', rule: 'branch.keyed' };
  },
  giveUp(turn) {
    (turn.state as WithBranch).branch = null;
    return true;
  },
  reading: () => undefined,
  volunteer(turn, text) {
    const found = /\bbranch ([1-9])\b/u.exec(text)?.[1];
    if (found !== undefined) (turn.state as WithBranch).branch = found;
  },
  forget(state: WithBranch) {
    delete state.branch;
  },
};

/** The list with one more stage, before the phone. */
const withBranch = Object.fromEntries(
  Object.entries(tables.stages).flatMap((entry) =>
    entry[0] === 'phone' ? [['branch', branch], entry] : [entry],
  ),
) as unknown as Stages;

function play(...inputs: (string | Input)[]): Omit<Step, 'state'> & { state: WithBranch; stage: string } {
  const by = { ...tables, stages: withBranch };
  let last = step(newDialogue({ language: 'en' }), { type: 'start' }, centre, at, by);
  for (const input of inputs) {
    const given: Input = typeof input === 'string' ? { type: 'said', text: input, final: true } : input;
    last = step(last.state, given, centre, at, by);
  }
  return { ...last, stage: last.state.stage };
}

const named = 'my name is sarah ahmed';

describe('the question for the service', () => {
  const files = ['centre.yaml', 'examples/clinic/centre.yaml'];
  const named = files.flatMap((file) => {
    const centre = loadCentre(path.resolve(import.meta.dirname, '../../../..', file));
    return Object.entries(departmentsOnScreen(centre)).flatMap(([key, name]) =>
      languages.map((language) => ({ key, name: name[language], language, centre })),
    );
  });

  it.each(named)('is answered by the written name $name', ({ key, name, language, centre }) => {
    let last = step(newDialogue({ language }), { type: 'start' }, centre, at);
    for (const text of ['Sara Ahmed', '0551234567', language === 'ar' ? 'تخطي' : 'skip', name])
      last = step(last.state, { type: 'said', text, final: true }, centre, at);
    expect(last.state.service?.department).toBe(key);
  });
});

describe('a stage that is added to the list', () => {
  it('is entered in its place, and left with its answer', () => {
    expect(play(named)).toMatchObject({ stage: 'branch', asked: 'describe' });
    expect(play(named, 'branch 4')).toMatchObject({
      stage: 'phone',
      rule: 'branch.named',
      state: { branch: '4' },
    });
    expect(play(named, { type: 'keys', keys: '7' })).toMatchObject({
      stage: 'phone',
      state: { branch: '7' },
    });
  });

  it('asks again after what is no answer, and goes on without one in the end', () => {
    const unclear = Array.from({ length: centre.ivr.askings - 1 }, () => 'the one by the sea');
    expect(play(named, ...unclear)).toMatchObject({ stage: 'branch', rule: 'branch.unclear' });
    expect(play(named, ...unclear, 'the one by the sea')).toMatchObject({
      stage: 'phone',
      rule: 'branch.unclear.gave_up',
      state: { branch: null },
    });
  });

  it('is gone back to, and forgets what it had', () => {
    expect(play(named, 'branch 4', 'go back')).toMatchObject({ stage: 'branch', rule: 'command.back' });
  });

  it('is not asked where its answer was told before', () => {
    expect(play('my name is sarah ahmed and i go to branch 4')).toMatchObject({
      stage: 'phone',
      state: { branch: '4' },
    });
  });

  it('leaves to a model what the rules cannot decide', () => {
    expect(play(named, { type: 'said', text: 'the one by the sea' })).toMatchObject({
      undecided: true,
      stage: 'branch',
    });
  });
});

describe('what a recogniser heard in several ways', () => {
  const name = (...nbest: string[]): DialogueState['name'] => {
    const begun = step(newDialogue({ language: 'en' }), { type: 'start' }, centre, at);
    const [text = ''] = nbest;
    return step(begun.state, { type: 'said', text, ...(nbest.length > 1 ? { nbest } : {}) }, centre, at).state
      .name;
  };

  it('is the reading that makes sense', () => {
    expect(name('David walks on', 'David Watson')?.value).toBe('David Watson');
  });

  it('is the less sure the more its readings differ', () => {
    expect(name('Jane Reed')?.confidence ?? 1).toBeGreaterThan(0.6);
    expect(name('Jane Reed', 'Jayne Reid', 'Jane Reid', 'Jayne Reed')?.confidence).toBeLessThan(0.6);
  });
});
