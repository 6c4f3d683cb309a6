import { dispose } from '@livekit/rtc-node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { startCentre, type RunningCentre } from '../helpers/centre.ts';
import { converse } from '../helpers/converse.ts';
import { expectTranscript } from '../helpers/expect-call.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { openRows, rowsOf } from '../helpers/rows.ts';
import { RtcCaller } from '../helpers/rtc-caller.ts';

/** The recogniser is one that hears people, so names may be heard as others that sound alike. */
describeNeeding(
  ['flite', 'espeak-ng', 'sox', 'sherpa-onnx-node', 'whisper-base'],
  'a call on weights that people would use',
  () => {
    let centre: RunningCentre;
    let db: Database;

    beforeAll(async () => {
      centre = await startCentre({ models: 'whisper-base' });
      db = await openRows(centre.env);
    });
    afterAll(async () => {
      await db?.close();
      await centre?.stop();
      await dispose();
    });

    it('is served in English from the first word to the ticket', async () => {
      await using caller = await RtcCaller.web(centre, { language: 'en', voice: { voice: 'flite' } });
      await converse(caller, {
        name: [{ say: 'My name is John Smith.' }],
        phone: [{ say: 'zero five five, one two three, four five six seven' }],
        email: [{ say: 'I do not have an email.' }],
        service: [{ say: 'I want to complain about a late delivery.' }],
        confirm: [{ say: 'Yes, that is correct.' }],
        since: [{ say: 'For two weeks.' }],
        order: [{ say: 'I do not know.' }],
        wanted: [{ say: 'I want a refund.' }],
        anything_else: [{ say: 'No, thank you.' }],
      });
      expect(caller.log.all('notice')).toEqual([]);
      expect(caller.log.end, caller.log.toString()).toMatchObject({
        language: 'en',
        outcome: 'ticket',
        fields: { name: expect.any(String), phone: '+966551234567', email: null, service: 'complaints' },
        department: 'complaints',
        ticket: expect.stringMatching(/^TKT-\d{7}$/),
      });
      const rows = await rowsOf(db, { id: caller.callId ?? '' });
      expect(rows.tickets).toHaveLength(1);
      expectTranscript(rows);
    });
  },
);
