import { dispose } from '@livekit/rtc-node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { startCentre, type RunningCentre } from '../helpers/centre.ts';
import { ChatCaller } from '../helpers/chat-caller.ts';
import { converse, type Steps } from '../helpers/converse.ts';
import { utterances } from '../helpers/ear.ts';
import { expectEvents, expectRows, expectSounded } from '../helpers/expect-call.ts';
import { FakeOpenAi } from '../helpers/fake-openai.ts';
import { eventually } from '../helpers/eventually.ts';
import { describeNeeding, voiceNeeds } from '../helpers/missing.ts';
import { jobOf } from '../helpers/processes.ts';
import { recogniseAll } from '../helpers/recognise.ts';
import { openRows, rowsOf } from '../helpers/rows.ts';
import { RtcCaller } from '../helpers/rtc-caller.ts';
import { scriptedModel } from '../helpers/scripted-model.ts';
import { englishCaller, type ScriptedCaller } from '../helpers/scripted-callers.ts';
import { answered, askedForPhone } from '../helpers/typed-call.ts';

const strange = 'it does strange things since yesterday';
const price = 'i want to know the price of a laptop';
const offer = 'How small is your office, and what do you need there?';

/** Stages that are not the point are typed, to be quick. */
const typed = {
  name: [{ type: 'Sarah Ahmed' }],
  phone: [{ type: '055 123 4567' }],
  email: [{ type: 'sarah.ahmed@gmail.com' }],
  confirm: [{ type: 'yes' }],
  offer_human: [{ type: 'no thank you' }],
} as const satisfies Steps;

function expectedOf(changes: Partial<ScriptedCaller['expected']>): ScriptedCaller['expected'] {
  const { stages, ...usual } = englishCaller.expected;
  return { ...usual, ...changes, ...(stages && changes.stages ? { stages: changes.stages } : {}) };
}
const inSupport = expectedOf({
  outcome: 'ticket',
  ticket: true,
  department: 'support',
  fields: { ...englishCaller.expected.fields, service: 'support' },
});
const inSales = expectedOf({
  outcome: 'resolved',
  ticket: false,
  source: 'laptop',
  department: 'sales',
  fields: { ...englishCaller.expected.fields, service: 'sales' },
});

describeNeeding(voiceNeeds, 'calls with a language model', () => {
  let model: FakeOpenAi;
  let centre: RunningCentre;
  let db: Database;

  beforeAll(async () => {
    model = await FakeOpenAi.start({
      chat: scriptedModel({
        readings: [
          [/strange/, { department: 'support' }],
          [/call me whatever/, { phone: '12' }],
        ],
        replies: [
          [/o+f+er|small?|of+is|of+ic/, { content: offer }],
          [
            /note (it|that) down/,
            { toolCalls: [{ name: 'createTicket', arguments: { order: null, wanted: null } }] },
          ],
          [/beyond you/, { content: 'Would you like a colleague to call you about that?' }],
          [/yes please/, { toolCalls: [{ name: 'escalateToHuman', arguments: {} }] }],
          [/that was all/, { toolCalls: [{ name: 'endCall', arguments: {} }] }],
        ],
        ofResult: (result) => `It is done. ${/TKT-\d{7}/.exec(result)?.[0] ?? ''}`,
      }),
    });
    centre = await startCentre({ env: { LLM: 'compatible', LLM_BASE_URL: model.url, LLM_MODEL: 'fake' } });
    db = await openRows(centre.env);
  });
  afterAll(async () => {
    await db?.close();
    await centre?.stop();
    await model?.close();
    await dispose();
  });

  const chat = (modelUrl: string): ChatCaller =>
    new ChatCaller({ ...centre.env, LLM_BASE_URL: modelUrl, LOG_LEVEL: 'silent' }, { language: 'en' });
  const ofCaller = async (caller: ChatCaller): ReturnType<typeof rowsOf> =>
    rowsOf(db, { id: caller.log.end?.callId ?? '' });

  it.concurrent('have it read an answer that the rules could not', async () => {
    await using caller = chat(model.url);
    await converse(caller, {
      ...typed,
      service: [{ type: strange }],
      department: [{ type: 'goodbye' }],
    });
    expectEvents(caller.log, inSupport);
    const rows = await ofCaller(caller);
    expectRows(rows, inSupport);
    expect(rows.steps.map(({ rule }) => rule)).toContain('model.service.keywords');
  });

  it.concurrent('have it answer aloud in a department, call the tools and end the call', async () => {
    await using caller = await RtcCaller.web(centre, { language: 'en' });
    await converse(caller, {
      ...typed,
      service: [{ say: price }],
      department: [
        { say: 'what do you offer for small offices' },
        { type: 'Please note that down' },
        { type: 'that was all' },
      ],
    });
    expectEvents(caller.log, { ...inSales, outcome: 'ticket', ticket: true });
    expect(caller.log.said.join(' '), caller.log.toString()).toContain(offer);
    // Calls of tools, their results and the model's instructions stay in the house.
    expect(caller.strays).toEqual([]);
    expectSounded(caller.log, await recogniseAll(utterances(caller.ear.recording)));
    const { tickets, messages } = await rowsOf(db, { id: caller.callId ?? '' });
    // The ticket is in the caller's words, whatever the model made of them.
    expect(tickets.map(({ description }) => description).join(' ')).toMatch(/note that down/i);
    expect(messages.filter(({ text }) => text.includes(offer))).toHaveLength(1);
  });

  it.concurrent('have it pass the caller to a human', async () => {
    await using caller = chat(model.url);
    await converse(caller, {
      ...typed,
      service: [{ type: price }],
      department: [{ type: 'I think this is beyond you' }, { type: 'yes please' }, { type: 'goodbye' }],
    });
    const rows = await ofCaller(caller);
    expect(rows.call.outcome).toBe('escalated');
    expect(rows.escalations).toHaveLength(1);
    expect(rows.escalations[0]?.reason).toMatch(/beyond you|yes please/);
    expect(rows.tickets.some(({ priority }) => priority === 'high' || priority === 'urgent')).toBe(true);
  });

  it.concurrent('tell it what was said before when their job died', async () => {
    await using caller = await askedForPhone(centre);
    await answered(caller, /e-?mail/i, () => caller.type('055 123 4567'));
    await answered(caller, /help/i, () => caller.type('no email'));
    await answered(caller, /right/, () => caller.type(price));
    await answered(caller, /./, () => caller.type('yes'));
    await answered(caller, /How small/, () => caller.type('what do you offer for small offices'));
    await answered(caller, /cut off/i, async () => {
      process.kill((await jobOf(centre, caller.callId ?? '')).pid, 'SIGKILL');
    });
    await caller.type('this too is beyond you');
    const chat = await eventually('the model to be asked', async () =>
      model.chats.find(({ messages }) => messages.at(-1)?.content === 'this too is beyond you'),
    );
    const said = chat.messages.map(({ role, content }) => [role, content]);
    expect(said).toContainEqual(['user', 'what do you offer for small offices']);
    expect(said).toContainEqual(['assistant', offer]);
  });

  it.concurrent('take nothing from it that the rules find wrong', async () => {
    await using caller = chat(model.url);
    await converse(caller, {
      ...typed,
      phone: [{ type: 'call me whatever' }, ...typed.phone],
      service: [{ type: price }],
      department: [{ type: 'that was all' }],
    });
    expectEvents(caller.log, inSales);
    expectRows(await ofCaller(caller), inSales);
  });

  it.concurrent.for([
    ['answers with an error', 500],
    ['drops the connection', 'drop'],
    ['never answers', 'hang'],
  ] as const)('go on by the rules when it %s', async ([, failure]) => {
    await using broken = {
      server: await FakeOpenAi.start(),
      [Symbol.asyncDispose]() {
        return this.server.close();
      },
    };
    broken.server.fail('chat', failure, 100);
    await using caller = chat(broken.server.url);
    await converse(caller, {
      ...typed,
      service: [{ type: 'strange' }, { type: price }],
      department: [{ type: 'do you teach people how to keep bees' }, { type: 'no thank you' }],
    });
    expectEvents(caller.log, { ...inSales, outcome: 'abandoned' });
    const rows = await ofCaller(caller);
    expect(rows.steps.map(({ rule }) => rule)).toContain('service.unclear');
  });
});
