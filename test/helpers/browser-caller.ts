import { callEventsTopic } from '../../src/shared/call-events.ts';
import type { Act, Caller } from './act.ts';
import { BrowserPerson, type Browsing, type BrowserPersonOptions } from './browser-person.ts';
import { CallLog } from './call-log.ts';
import { loudness, type Clip } from './clip.ts';
import { DataPackets, type ArrivedPacket, type ArrivedStream } from './data-packets.ts';
import type { SpeakOptions } from './espeak-caller.ts';

/** A caller with a browser: the real page, and a record of what the call told it. */
export class BrowserCaller extends BrowserPerson implements Caller {
  readonly log = new CallLog();
  /** What reached the page's data channels beside transcript and events. */
  readonly strays: (ArrivedStream | ArrivedPacket)[] = [];
  readonly #packets = new DataPackets((what) => this.#arrived(what));
  #sounding: string | null = null;

  private constructor(opened: Browsing, voice?: SpeakOptions) {
    super(opened, voice);
  }

  static override async open(url: string, options: BrowserPersonOptions = {}): Promise<BrowserCaller> {
    const caller = new BrowserCaller(await BrowserPerson.browse(options), options.voice);
    await caller.listen();
    await caller.page.goto(url);
    return caller;
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

  /** Waits until the agent sounds, or has been quiet. */
  async untilAgentSounds(sounds: boolean, timeoutMs = 15_000): Promise<void> {
    await this.log.until(`agent sounds: ${sounds}`, () => (this.#sounding !== null) === sounds, timeoutMs);
  }

  protected override packet(bytes: Uint8Array): void {
    this.#packets.take(bytes);
  }

  protected override sound(track: string, clip: Clip): void {
    super.sound(track, clip);
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
