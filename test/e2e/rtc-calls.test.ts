import { dispose } from '@livekit/rtc-node';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import type { Centre } from '../helpers/centre.ts';
import { converse } from '../helpers/converse.ts';
import { utterances } from '../helpers/ear.ts';
import { expectEvents, expectPrivate, expectRows, expectSounded } from '../helpers/expect-call.ts';
import { describeNeeding, voiceNeeds } from '../helpers/missing.ts';
import { recogniseAll } from '../helpers/recognise.ts';
import { forgetBreaksOf, openRows, rowsOf } from '../helpers/rows.ts';
import { RtcCaller } from '../helpers/rtc-caller.ts';
import { answerSipCall, untilPickedUp } from '../helpers/sip-line.ts';
import { englishCaller, scriptedCaller, typing, type ScriptedCaller } from '../helpers/scripted-callers.ts';

const corrects = scriptedCaller('corrects a digit when it is read back');
const leaves = scriptedCaller('hangs up at department');

/**
 * What is broad goes through `chat-calls`, the same callers among it. With sound, those in whose calls sound, keys or
 * leaving decide; they type what is not the point. A page's call that is spoken throughout is in `browser-call`.
 */
const callers: ScriptedCaller[] = [
  scriptedCaller('never says a word'),
  typing(scriptedCaller('uses the keypad wherever it can be used'), ['language', 'describe']),
  {
    ...typing({ ...corrects, steps: { ...corrects.steps, since: leaves.steps.since ?? [] } }, [
      'phone',
      'confirm',
    ]),
    name: `${corrects.name}, and hangs up in the department`,
    expected: leaves.expected,
  },
  typing(scriptedCaller('goes over to Arabic in mid-call'), ['phone'], 'en'),
];

/** The first phone number that is understood. */
async function phoneNumberOf(caller: RtcCaller): Promise<string | null> {
  const field = await caller.log.until('a phone number', () =>
    caller.log.all('field').find(({ field }) => field === 'phone'),
  );
  return field.value;
}

describeNeeding(voiceNeeds, 'calls with a real microphone', () => {
  let centre: Centre;
  let db: Database;

  beforeAll(async () => {
    centre = inject('centre') ?? expect.unreachable('the shared centre');
    db = await openRows(centre.env);
  });
  afterAll(async () => {
    await db.close();
    await dispose();
  });

  /** A call by phone that is nobody's second attempt: a test that is tried again has put its phone down before. */
  const byPhone = async (from: string): Promise<RtcCaller> => {
    await forgetBreaksOf(db, from);
    return RtcCaller.sip(centre, { from });
  };

  describe.concurrent('of every kind', () => {
    it.concurrent.for(callers)('a caller who $name', async ({ language, steps, expected }) => {
      await using caller = await RtcCaller.web(centre, language ? { language } : {});
      await converse(caller, steps);
      if (caller.log.end) expectEvents(caller.log, expected);
      expectRows(await rowsOf(db, { room: caller.room.name ?? '' }), expected);
      expectPrivate(caller);
      // Who was served heard what is written on the screen.
      if (caller.log.end?.department)
        expectSounded(caller.log, await recogniseAll(utterances(caller.ear.recording)));
    });
  });

  describe.concurrent('on the telephone', () => {
    it.concurrent('are greeted when they are answered, not while they ring', async () => {
      await using caller = await RtcCaller.ringing(centre, { from: '+966509876001' });
      await caller.log.until('the agent in the room', () => caller.room.remoteParticipants.size > 0);
      // Long enough for an agent that does not wait to have begun.
      const early = caller.untilAgentSounds(true, 3000);
      await expect(early).rejects.toThrow('Not within');
      expect(caller.log.said).toEqual([]);
      await answerSipCall(caller.room);
      await caller.untilAgentSounds(true);
      expect(caller.log.said.length).toBeGreaterThan(0);
    });

    it.concurrent('are over at once when the phone is put down while it still rings', async () => {
      const caller = await RtcCaller.ringing(centre, { from: '+966509876002' });
      const room = caller.room.name ?? '';
      await untilPickedUp(caller.room);
      await caller.hangUp();
      const { call } = await rowsOf(db, { room });
      expect(call).toMatchObject({ callerNumber: '+966509876002', outcome: 'abandoned' });
    });

    it.concurrent('are greeted by name when their number is known, and asked only for what is missing', async () => {
      await using caller = await byPhone('+12025550123');
      await converse(caller, typing(englishCaller, ['service', 'confirm']).steps);
      expect(caller.log.stages).toEqual(['service', 'confirm', 'department']);
      expect(caller.log.said.join(' ')).toContain('John');
      expect(caller.log.said.join(' ')).not.toContain('+12025550123');
    });
  });

  describe.concurrent('in which people behave like people', () => {
    it.concurrent('let the caller interrupt, and keep what was heard of the interrupted prompt', async () => {
      await using caller = await RtcCaller.web(centre, { language: 'en' });
      await caller.tell('my name is sarah ahmed', 'phone');
      await caller.tell('zero five five one two three four five six seven', 'email');
      await caller.untilAgentSounds(true);
      await caller.tell('sarah dot ahmed at gmail dot com', 'service', { over: true });
      await caller.hangUp();
      const rows = await rowsOf(db, { id: caller.callId ?? '' });
      expect(rows.fields).toMatchObject({ email: 'sarah.ahmed@gmail.com' });
      const cut = rows.messages.filter((line) => line.interrupted);
      expect(cut).not.toHaveLength(0);
      for (const line of cut) expect((line.heard ?? '').length).toBeLessThan(line.text.length);
    });

    it.concurrent('are not derailed by a cough', async () => {
      await using caller = await RtcCaller.web(centre, { language: 'en' });
      await caller.log.turn();
      await caller.cough();
      await caller.tell('my name is sarah ahmed', 'phone', { over: true });
      expect(caller.log.all('field')).toEqual([{ type: 'field', field: 'name', value: 'Sarah Ahmed' }]);
    });

    it.concurrent('hear what is said during the last words of a prompt', async () => {
      await using caller = await RtcCaller.web(centre, { language: 'en' });
      await caller.tell('my name is sarah ahmed', 'phone');
      await caller.untilAgentSounds(true);
      await caller.sayNow('zero five five one two three four five six seven');
      expect(await phoneNumberOf(caller)).toBe('+966551234567');
    });

    it.concurrent('take a whole number keyed with # at its end', async () => {
      await using caller = await RtcCaller.web(centre, { language: 'en' });
      await caller.tell('my name is sarah ahmed', 'phone');
      await caller.log.turn();
      await caller.press('0551234567#');
      expect(await phoneNumberOf(caller)).toBe('+966551234567');
    });
  });
});
