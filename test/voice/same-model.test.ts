import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { beginChat } from '../../src/cli/begin-chat.ts';
import type { TypedCall, TypedCallOptions } from '../../src/conversation/typed/typed-call.ts';
import type { Context } from '../../src/context.ts';
import { phrases } from '../../src/shared/phrases/catalogue.ts';
import type { CallEvent } from '../../src/shared/call-events.ts';
import { kettle, ModelCentre, scripted, toolCall, type ModelScript } from '../guardrails/model-centre.ts';
import { temporaryDir } from '../helpers/embedded-host.ts';
import { beginSessionCall } from '../helpers/session-call.ts';

type Begin = (context: Context, options: TypedCallOptions) => Promise<TypedCall>;

const dir = temporaryDir();
let centre: ModelCentre;
let script: ModelScript = () => ({ content: 'Yes?' });

beforeAll(async () => {
  // How often somebody hears that it takes a moment is a matter of the machine.
  const patient = { FILLER_MS: '60000' };
  centre = await ModelCentre.open(dir, [kettle], (request) => scripted(request, script), patient);
}, 120_000);
afterAll(async () => {
  await centre[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true, force: true });
});

const meanwhile: ReadonlySet<string> = new Set(phrases.one_moment.en);

/** Holds a call by typing, and gives back what its model was shown and what its caller was. */
async function held(begin: Begin, department: string, turns: readonly string[]) {
  const { phone } = await centre.store('Sarah Ahmed', 'en', {});
  const before = centre.model.chats.length;
  const events: CallEvent[] = [];
  const caller = await begin(centre.context, { from: phone, emit: (event) => void events.push(event) });
  for (const turn of [`${department} please`, 'yes that is right', ...turns]) await caller.say(turn);
  await caller.hangUp();
  await caller.ended;
  const shown = centre.model.chats.slice(before).map(({ messages, tools }) => ({
    tools,
    messages: messages.map(plain),
  }));
  // What is said while something takes long is a matter of the machine, too.
  const said = events.flatMap((event) =>
    event.type === 'say' && !meanwhile.has(event.text) ? [event.text] : [],
  );
  const end = events.findLast((event) => event.type === 'end');
  return { shown, said, outcome: end?.outcome, decisions: await centre.decisionsOf(events) };
}

/** Something without what no two calls have in common: ids of calls of tools, numbers of tickets and of callers. */
function plain<T>(thing: T): T {
  const without = JSON.stringify(thing, (key, value: unknown) =>
    key === 'id' || key === 'tool_call_id' ? undefined : value,
  );
  return JSON.parse(without.replaceAll(/TKT-\d{7}|ends in \d\d/gu, '#')) as T;
}

interface Situation {
  name: string;
  department: string;
  turns: readonly string[];
  script: ModelScript;
}

const situations: Situation[] = [
  {
    name: 'an answer from an article, and a second question',
    department: 'sales',
    turns: ['hmm and that kettle thing', 'hmm how is that one then'],
    script: (said, result) =>
      result === null && said.includes('kettle')
        ? toolCall('searchKnowledge', { question: 'zolmak kettle price' })
        : { content: 'The zolmak kettle costs two hundred and fifty riyals.' },
  },
  {
    name: 'an answer that may not be said',
    department: 'sales',
    turns: ['hmm and that other thing'],
    script: () => ({ content: 'It costs 99 riyals.' }),
  },
  {
    name: 'a tool that is refused, and one tool after the other until it has to speak',
    department: 'reception',
    turns: ['hmm and that'],
    script: () => toolCall('bookAppointment', { startsAt: '2026-12-06T10:00:00+03:00' }),
  },
  {
    name: 'arguments that make no sense',
    department: 'reception',
    turns: ['hmm and then'],
    script: (_, result) =>
      result === null
        ? toolCall('openingHours', { day: 'someday', department: null })
        : { content: 'Which day?' },
  },
  {
    name: 'a ticket',
    department: 'sales',
    turns: ['hmm the kettle leaks from its lid', 'please note that down'],
    script: (said, result) =>
      result !== null
        ? { content: `It is noted under ${/TKT-\d{7}/u.exec(result)?.[0] ?? ''}.` }
        : said.includes('note')
          ? toolCall('createTicket', { order: null, wanted: null })
          : { content: 'What about it?' },
  },
  {
    name: 'another department',
    department: 'sales',
    turns: ['hmm reception rather'],
    script: () => toolCall('handOver', { department: 'reception' }),
  },
  {
    name: 'the end of the call',
    department: 'sales',
    turns: ['hmm well nothing more I suppose'],
    script: () => toolCall('endCall', {}),
  },
];

describe('a model in writing and one in a session of a room are shown, do and say the same', () => {
  test.each(situations)('$name', async (situation) => {
    ({ script } = situation);
    const written = await held(beginChat, situation.department, situation.turns);
    const spoken = await held(beginSessionCall, situation.department, situation.turns);
    expect(written.shown.length).toBeGreaterThan(0);
    expect(written.shown).toEqual(spoken.shown);
    expect(plain(written.said)).toEqual(plain(spoken.said));
    expect(written.decisions).toEqual(spoken.decisions);
    expect(written.outcome).toBe(spoken.outcome);
  });
});

test(
  'a call in writing with a model loads nothing of the framework of rooms',
  { timeout: 60_000 },
  async () => {
    const source = path.resolve(import.meta.dirname, '../../src');
    const script = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ resolve(specifier, context, next) { loaded.push(specifier); return next(specifier, context); } });
    const { createModel } = await import('${source}/speech/model.ts');
    await import('${source}/cli/begin-chat.ts');
    const server = { apiKey: 'key', baseURL: 'http://127.0.0.1:1/v1', model: 'none' };
    const limits = { firstTokenMs: 1000, replyMs: 1000, probeMs: 1000 };
    const logger = { child: () => logger, info() {}, warn() {}, debug() {}, error() {} };
    const model = await createModel({ llm: [{ kind: 'compatible', server }], limits, outagesDir: '/nowhere' }, logger);
    model.close();
    process.stdout.write(JSON.stringify(loaded));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, NODE_OPTIONS: '' },
      maxBuffer: 16 * 1024 * 1024,
    });
    const loaded = z.array(z.string()).parse(JSON.parse(stdout));
    expect(loaded).toContain('openai');
    expect(loaded.filter((name) => /@livekit\/(?:agents|rtc-node)/u.test(name))).toEqual([]);
  },
);
