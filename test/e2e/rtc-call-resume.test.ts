import { dispose } from '@livekit/rtc-node';
import { afterAll, expect, inject, it } from 'vitest';
import { describeNeeding, voiceNeeds } from '../helpers/missing.ts';
import { jobOf } from '../helpers/processes.ts';
import { RtcCaller } from '../helpers/rtc-caller.ts';

describeNeeding([...voiceNeeds, 'livekit-server'], 'a call whose job is killed while it speaks', () => {
  const centre = inject('centre');
  afterAll(() => dispose());

  it('is heard again, and hears', async () => {
    if (!centre) throw new Error('no centre');
    await using caller = await RtcCaller.web(centre, { language: 'en' });
    await caller.untilAgentSounds(true);
    const { pid } = await jobOf(centre, caller.callId ?? '');
    process.kill(pid, 'SIGKILL');
    await caller.untilAgentSounds(false);
    await caller.untilAgentSounds(true);
    await caller.log.until('the apology', () => caller.log.said.some((text) => text.includes('cut off')));
    await caller.tell('my name is sarah ahmed', 'phone');
    await caller.log.until('the next stage', () => caller.log.stage === 'phone');
    expect(caller.log.all('field')).toContainEqual({ type: 'field', field: 'name', value: 'Sarah Ahmed' });
  });
});
