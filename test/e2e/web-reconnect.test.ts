import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeStaged, stageCall } from './web/call-stage.ts';
import { openPage } from './web/open-page.ts';
import { passTime } from './web/pass-time.ts';
import { ScriptedAgent } from './web/scripted-agent.ts';

/** Until a browser notices that a server is gone. */
const slowly = { timeout: 30_000 };

describeStaged('a line that drops', { timeout: 90_000 }, (stage) => {
  it('comes back by itself, and what was typed meanwhile arrives', async () => {
    await using call = await stageCall(stage, 'Call now', { ownClock: true });
    const { page, room, agent } = call;
    await agent.says('Welcome.');
    await page.getByText('Welcome.').first().waitFor();
    await stage.livekit.kill();
    await page.getByText('Reconnecting…').waitFor(slowly);
    await page.getByRole('textbox').fill('are you still there?');
    await page.keyboard.press('Enter');
    await page.getByText('Will be sent when connected').waitFor();
    await page.getByRole('textbox').fill('half a sentence');

    await agent.leaves();
    await stage.livekit.resume();
    const successor = await ScriptedAgent.join(stage.livekit, room, agent.callerIdentity);
    await passTime(page, 'the caller to dial again', async () =>
      (await stage.livekit.rooms.listParticipants(room)).some(
        ({ identity }) => identity === agent.callerIdentity,
      ),
    );
    await expect.poll(() => successor.typed, slowly).toEqual(['are you still there?']);
    await successor.says('Yes, I am here.');
    await page.getByText('Yes, I am here.').first().waitFor();
    await page.getByText('Welcome.').first().waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('half a sentence');
    await successor.leaves();
  });

  it('is not waited for when no agent ever comes', async () => {
    const room = randomUUID();
    const { livekit, server, browser } = stage;
    server.answer = async () => ({
      status: 201,
      body: { callId: room, room, url: livekit.url, token: await livekit.token(room, 'caller') },
    });
    const inRoom = () => livekit.rooms.listParticipants(room);
    const { page } = await openPage(browser, server.url, { ownClock: true });
    await page.getByRole('button', { name: 'Call now' }).click();
    await expect.poll(inRoom, slowly).toHaveLength(1);
    const alert = page.getByRole('alert').filter({ hasText: 'The assistant did not answer' });
    await passTime(page, 'the page to wait no longer', () => alert.isVisible());
    await expect.poll(inRoom, slowly).toHaveLength(0);
    await page.context().close();
  });
});
