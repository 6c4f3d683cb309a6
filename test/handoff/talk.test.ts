import { expect, it } from 'vitest';
import { queueOf } from '../../src/domain/queue/index.ts';
import { HumanDesk } from '../helpers/human-desk.ts';
import { loudness } from '../helpers/clip.ts';
import { describeNeeding, voiceNeeds } from '../helpers/missing.ts';
import { RtcHuman } from '../helpers/rtc-human.ts';
import { expectHeard, giveBack, hold, inLine, lineLike, linesOf, ownCentre } from '../helpers/talk.ts';

describeNeeding([...voiceNeeds, 'livekit-server'], 'a caller and a human', () => {
  const own = ownCentre();

  it('wait, talk, hold and part in the caller’s room, and all that they say to each other is written down', async () => {
    const { centre, db } = own();
    await using desk = await HumanDesk.open(centre, db, { name: 'Sara' });
    const { caller, call } = await inLine(centre);
    await caller.log.until('music', () => caller.music.hears);
    const key = await desk.accept(call);
    await using human = await RtcHuman.join(key.url, key.token);
    await caller.log.until('the introduction', () => caller.log.said.at(-1)?.includes('Sara is with you'));
    await expectHeard(caller.human, 'please tell me your order number', () =>
      human.say('please tell me your order number'),
    );
    await expectHeard(human.caller, 'zero five five one two three', () =>
      caller.sayNow('zero five five one two three'),
    );
    const said = caller.log.said.length;
    const asked = await lineLike(db, call.callId, 'human', 'please tell me your order number');
    const told = await lineLike(db, call.callId, 'caller', 'zero five five one two three');
    expect(asked).toMatchObject({ by: key.handoff.id, language: 'en', channel: 'voice' });
    expect(told).toMatchObject({ by: null, language: 'en' });
    expect(told.startedAt.getTime()).toBeGreaterThan(asked.startedAt.getTime());

    await hold(db, key.handoff, true);
    await caller.log.until('music on hold', () => caller.log.all('human').at(-1)?.held && caller.music.hears);
    const [toCaller, toHuman] = [caller.human.mark, human.caller.mark];
    await Promise.all([human.say('this is between us'), caller.sayNow('my address is in riyadh')]);
    expect(human.music.hears).toBe(false);
    const heard = [caller.human.since(toCaller), human.caller.since(toHuman)];
    await hold(db, key.handoff, false);
    await caller.log.until('the end of the music', () => !caller.music.hears);
    await expectHeard(caller.human, 'thank you for waiting', () => human.say('thank you for waiting'));
    for (const sound of heard) expect(loudness(sound)).toBeLessThan(0.001);
    await lineLike(db, call.callId, 'human', 'thank you for waiting');
    const kept = (await linesOf(db, call.callId)).map(({ text }) => text).join(' ');
    expect(kept).not.toMatch(/between|address|riyadh/i);
    expect(caller.log.said).toHaveLength(said);

    await giveBack(db, call.callId, 'take their address and close');
    await caller.log.until('the assistant', () => caller.log.said.slice(said).join(' ').includes('address'));
    await human.until('the human to be put out', () => !human.here);
    await caller.type('12 King Road, Riyadh');
    const end = await caller.log.next('end', 0);
    expect(end.outcome).toBe('escalated');
    expect((await queueOf(db, call.callId)).humans).toEqual([]);
  });
});
