import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { callEventsTopic } from '../../src/shared/call-events.ts';
import type { Act, Caller } from './act.ts';
import { CallLog } from './call-log.ts';
import { joined, loudness, type Clip } from './clip.ts';
import { DataPackets, type ArrivedPacket, type ArrivedStream } from './data-packets.ts';
import { speak, type SpeakOptions } from './espeak-caller.ts';
import { findChromium } from './missing.ts';
import { recogniserRate } from './recognise.ts';

const screenshots = path.resolve(import.meta.dirname, '../../test-results');

/** A person with a browser: the real page, a microphone that a test speaks into, and a record of what arrived. */
export class BrowserCaller implements Caller {
  readonly log = new CallLog();
  readonly page: Page;
  /** What reached the page's data channels beside transcript and events. */
  readonly strays: (ArrivedStream | ArrivedPacket)[] = [];
  readonly #browser: Browser;
  readonly #voice: SpeakOptions;
  /** The sound of every track; tracks that nobody sends on are silent. */
  readonly #heard = new Map<string, Clip[]>();
  #sounding: string | null = null;

  private constructor(browser: Browser, page: Page, voice: SpeakOptions) {
    this.#browser = browser;
    this.page = page;
    this.#voice = voice;
  }

  /** Opens `url` in a headless Chromium whose microphone speaks with `voice`. */
  static async open(
    url: string,
    options: { voice?: SpeakOptions; context?: BrowserContextOptions } = {},
  ): Promise<BrowserCaller> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('no chromium on this machine');
    const browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--autoplay-policy=no-user-gesture-required',
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    });
    const context = await browser.newContext({ permissions: ['microphone'], ...options.context });
    const caller = new BrowserCaller(browser, await context.newPage(), options.voice ?? {});
    await caller.#collect();
    await caller.page.goto(url);
    return caller;
  }

  /** What the agent's track carried into the page so far. */
  get recording(): Clip {
    const tracks = [...this.#heard.values()].map((clips) => joined(clips, recogniserRate));
    return tracks.sort((a, b) => loudness(b) - loudness(a))[0] ?? joined([], recogniserRate);
  }

  async act(act: Act): Promise<void> {
    if ('say' in act) await this.sayNow(act.say);
    else if ('hangup' in act) await this.page.close();
    else if ('keys' in act) await this.#press(act.keys);
    else if (!('silence' in act)) throw new Error('typing is done on the page itself');
  }

  /** Presses keys of the page's keypad, and puts it away again. */
  async #press(keys: string): Promise<void> {
    await this.page.getByRole('button', { name: /^(?:Keypad|الأرقام)$/ }).click();
    for (const key of keys) await this.page.keyboard.press(key);
    await this.page.keyboard.press('Escape');
  }

  /** Waits for the caller's turn, then speaks. */
  async say(text: string): Promise<void> {
    await this.log.turn();
    await this.sayNow(text);
  }

  /** Speaks at once, over whoever is speaking. */
  async sayNow(text: string): Promise<void> {
    const { samples } = await speak(text, this.#voice);
    const base64 = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength).toString('base64');
    await this.page.evaluate(`hatifTest.say(${JSON.stringify(base64)})`);
  }

  /** Waits until the agent sounds, or has been quiet. */
  async untilAgentSounds(sounds: boolean, timeoutMs = 15_000): Promise<void> {
    await this.log.until(`agent sounds: ${sounds}`, () => (this.#sounding !== null) === sounds, timeoutMs);
  }

  /** Keeps a picture of the whole page in `test-results/`. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`), fullPage: true });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
  }

  async #collect(): Promise<void> {
    const packets = new DataPackets((what) => this.#arrived(what));
    await this.page.exposeFunction('hatifTestPacket', (base64: string) =>
      packets.take(Buffer.from(base64, 'base64')),
    );
    await this.page.exposeFunction('hatifTestSound', (track: string, base64: string) =>
      this.#sound(track, Buffer.from(base64, 'base64')),
    );
    await this.page.addInitScript({ path: path.join(import.meta.dirname, 'page-microphone.js') });
  }

  #sound(track: string, bytes: Buffer): void {
    const clip = { rate: recogniserRate, samples: new Int16Array(new Uint8Array(bytes).buffer) };
    const heard = this.#heard.get(track);
    if (heard) heard.push(clip);
    else this.#heard.set(track, [clip]);
    const loud = loudness(clip) > 0.01;
    if (loud && this.#sounding === null) this.#sounding = track;
    else if (!loud && this.#sounding === track) this.#sounding = null;
    else return;
    this.log.changed();
  }

  #arrived(what: ArrivedStream | ArrivedPacket): void {
    if (what.kind === 'text stream' && what.topic === callEventsTopic) {
      if (what.complete) this.log.take(JSON.parse(what.content));
    } else if (what.kind === 'text stream' && what.topic === 'lk.transcription') {
      const segment = what.attributes['lk.segment_id'] ?? what.id;
      this.log.line({ speaker: what.from, segment, text: what.content, final: what.complete });
    } else if (!this.strays.includes(what)) {
      this.strays.push(what);
    }
  }
}
