import { expect, test } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import type { Channel, Stage } from '../../shared/vocabulary.ts';
import { newDialogue, step, type DialogueState } from './index.ts';

const centre = loadCentre('centre.yaml');
const at = new Date('2026-01-05T08:00:00Z');

/** The stages that a conversation comes through until a department serves it, when it answers each. */
function stagesOf(channel: Channel): { stages: Stage[]; said: number; state: DialogueState } {
  const answers: Partial<Record<Stage, string>> = {
    name: 'my name is Sara Ahmed',
    phone: '0551234567',
    email: 'no email',
    service: 'I want to buy a laptop',
    confirm: 'yes that is right',
  };
  const begun = step(newDialogue({ channel, language: 'en' }), { type: 'start' }, centre, at);
  let { state } = begun;
  const stages: Stage[] = [];
  while (state.stage !== 'department' && stages.length < 10) {
    stages.push(state.stage);
    const text = answers[state.stage] ?? '';
    ({ state } = step(state, { type: 'said', text, final: true }, centre, at));
  }
  return { stages, said: begun.say.length, state };
}

test.each<[Channel, Stage[]]>([
  ['call', ['name', 'phone', 'email', 'service', 'confirm']],
  ['chat', ['name', 'phone', 'email', 'service', 'confirm']],
  ['whatsapp', ['name', 'service']],
  ['email', ['service']],
  ['web_form', ['service']],
])('on %s only what the channel cannot know is asked for', (channel, stages) => {
  const gone = stagesOf(channel);
  expect(gone.stages).toEqual(stages);
  expect(gone.state.service?.department).toBe('sales');
});

test('a letter is answered without a greeting', () => {
  const first = step(newDialogue({ channel: 'email', language: 'en' }), { type: 'start' }, centre, at);
  expect(JSON.stringify(first.say)).not.toContain(centre.greeting.en);
  const call = step(newDialogue({ language: 'en' }), { type: 'start' }, centre, at);
  expect(JSON.stringify(call.say)).toContain(centre.greeting.en);
});

test('who writes may be silent for as long as they like; who calls is asked', () => {
  const silent = (channel: Channel): DialogueState => {
    let { state } = step(newDialogue({ channel, language: 'en' }), { type: 'start' }, centre, at);
    for (let times = 0; times < 10; times += 1) ({ state } = step(state, { type: 'silence' }, centre, at));
    return state;
  };
  expect(silent('whatsapp').ended).toBeNull();
  expect(silent('call').ended).toBe('no_input');
});
