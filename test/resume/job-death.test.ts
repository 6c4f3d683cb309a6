import { dispose } from '@livekit/rtc-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { startCentre, type RunningCentre } from '../helpers/centre.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { jobOf, untilGone } from '../helpers/processes.ts';
import { openRows, rowsOf } from '../helpers/rows.ts';
import { RtcCaller } from '../helpers/rtc-caller.ts';

describeNeeding(['livekit-server'], 'a call whose job dies', () => {
  let centre: RunningCentre;
  let db: Database;
  beforeAll(async () => {
    centre = await startCentre({
      env: { STT: 'none', TTS: 'none', LLM: 'none', LOG_LEVEL: 'debug' },
      models: 'none',
      demo: false,
    });
    db = await openRows(centre.env);
  }, 120_000);
  afterAll(async () => {
    await db.close();
    await centre.stop();
    await dispose();
  });

  /** A caller who has said who they are and is asked for their phone number. */
  async function askedForPhone(language: 'ar' | 'en' = 'en'): Promise<RtcCaller> {
    const caller = await RtcCaller.web(centre, { language });
    await caller.log.turn();
    await caller.type(language === 'en' ? 'my name is Sarah Ahmed' : 'اسمي سارة أحمد');
    await caller.log.until('the phone stage', () => caller.log.stage === 'phone');
    await caller.log.turn();
    return caller;
  }

  describe('killed from one moment to the next', () => {
    it('gets another agent, who goes on where it was', async () => {
      await using caller = await askedForPhone();
      const callId = caller.callId ?? '';
      const { pid, epoch } = await jobOf(centre, callId);
      const said = caller.log.said.length;
      process.kill(pid, 'SIGKILL');
      await caller.log.turn();
      expect(caller.log.said.slice(said).join(' ')).toMatch(/sorry.*cut off.*phone number/is);
      await caller.type('0551234567');
      await caller.log.until('the next stage', () => caller.log.stage === 'email');
      await caller.hangUp();
      await untilGone(pid);
      const rows = await rowsOf(db, { id: callId });
      expect(rows.fields).toMatchObject({ name: 'Sarah Ahmed', phone: '+966551234567' });
      expect(rows.call.epoch).toBe(epoch + 1);
    });
  });
});
