import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { joined, loudness, type Clip } from './clip.ts';
import { speak, type SpeakOptions } from './espeak-caller.ts';
import { findChromium } from './missing.ts';
import { processes } from './processes-of.ts';
import { recogniserRate } from './recognise.ts';

const screenshots = path.resolve(import.meta.dirname, '../../test-results');

export interface BrowserPersonOptions {
  voice?: SpeakOptions;
  context?: BrowserContextOptions;
}

/** A browser, what is in its command line alone, and a page in it. */
export interface Browsing {
  browser: Browser;
  mark: string;
  page: Page;
}

/** A person with a browser of their own: a microphone that a test speaks into, and a record of every sound that arrived. */
export class BrowserPerson implements AsyncDisposable {
  readonly page: Page;
  readonly #browser: Browser;
  /** In the command line of the browser. */
  readonly #mark: string;
  readonly #voice: SpeakOptions;
  /** The sound of every track; tracks that nobody sends on are silent. */
  readonly #heard = new Map<string, Clip[]>();

  protected constructor({ browser, mark, page }: Browsing, voice: SpeakOptions = {}) {
    this.#browser = browser;
    this.#mark = mark;
    this.page = page;
    this.#voice = voice;
  }

  /** Opens `url` in a headless Chromium. */
  static async open(url: string, options: BrowserPersonOptions = {}): Promise<BrowserPerson> {
    const person = new BrowserPerson(await BrowserPerson.browse(options), options.voice);
    await person.listen();
    await person.page.goto(url);
    return person;
  }

  /** A headless Chromium with a microphone, and an empty page in it. */
  protected static async browse({ context }: BrowserPersonOptions): Promise<Browsing> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('no chromium on this machine');
    const mark = `--person=${randomUUID()}`;
    const browser = await chromium.launch({
      executablePath,
      args: [
        mark,
        '--no-sandbox',
        '--autoplay-policy=no-user-gesture-required',
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    });
    const opened = await browser.newContext({ permissions: ['microphone'], ...context });
    return { browser, mark, page: await opened.newPage() };
  }

  /** What the loudest track carried into the page so far. */
  get recording(): Clip {
    const tracks = this.since(new Map()).toSorted((a, b) => loudness(b) - loudness(a));
    return tracks[0] ?? joined([], recogniserRate);
  }

  /** How far each track has come, for {@link since}. */
  get mark(): ReadonlyMap<string, number> {
    return new Map([...this.#heard].map(([track, clips]) => [track, clips.length]));
  }

  /** What each track carried since a mark. */
  since(mark: ReadonlyMap<string, number>): Clip[] {
    return [...this.#heard].map(([track, clips]) =>
      joined(clips.slice(mark.get(track) ?? 0), recogniserRate),
    );
  }

  /** Speaks at once, over whoever is speaking. */
  async sayNow(text: string): Promise<void> {
    const { samples } = await speak(text, this.#voice);
    const base64 = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength).toString('base64');
    await this.page.evaluate(`hatifTest.say(${JSON.stringify(base64)})`);
  }

  /** Keeps a picture of the whole page in `test-results/`. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`), fullPage: true });
  }

  /** The browser is gone without a word, as when the machine loses its power. */
  async kill(): Promise<void> {
    const main = (await processes()).filter(
      ({ command }) => command.includes(this.#mark) && !command.includes('--type='),
    );
    for (const { pid } of main) process.kill(pid, 'SIGKILL');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
  }

  /** Records what arrives, from before the page's own scripts run. */
  protected async listen(): Promise<void> {
    await this.page.exposeFunction('hatifTestPacket', (base64: string) =>
      this.packet(Buffer.from(base64, 'base64')),
    );
    await this.page.exposeFunction('hatifTestSound', (track: string, base64: string) => {
      const samples = new Int16Array(new Uint8Array(Buffer.from(base64, 'base64')).buffer);
      this.sound(track, { rate: recogniserRate, samples });
    });
    await this.page.addInitScript({ path: path.join(import.meta.dirname, 'page-microphone.js') });
  }

  /** Data that arrived. */
  protected packet(_bytes: Uint8Array): void {
    // Nobody here reads it.
  }

  /** Sound that arrived on a track. */
  protected sound(track: string, clip: Clip): void {
    const heard = this.#heard.get(track);
    if (heard) heard.push(clip);
    else this.#heard.set(track, [clip]);
  }
}
