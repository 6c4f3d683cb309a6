import { voice, type JobContext } from '@livekit/agents';
import { RoomEvent, type RemoteParticipant } from '@livekit/rtc-node';
import { countryOf, languageOf, lineDialled } from '../../config/lines.ts';
import type { Line } from '../../config/telephone.ts';
import type { Context } from '../../context.ts';
import { requestCallback } from '../../domain/escalations/index.ts';
import { render } from '../../domain/dialogue/index.ts';
import { errorCode, failure } from '../../errors.ts';
import { languages, type Language } from '../../shared/vocabulary.ts';
import { type CallEvent } from '../../shared/call-events.ts';
import { type JobMetadata } from '../../shared/job-metadata.ts';
import type { PhraseKey } from '../../shared/phrases/catalogue.ts';
import { createAgentSession } from '../agent-session.ts';
import { EventSender } from './event-sender.ts';
import { callerNumberOf, dialledNumberOf } from './numbers.ts';
import type { Speech } from '../../speech/index.ts';

/** How long a caller may take for the next key. */
const KEY_MS = 12_000;
/** A number keyed wrong may be keyed again. */
const TRIES = 2;
/** The last syllable and the last event are still on their way when the last frame has been played here. */
const LAST_WORDS_MS = 700;

export interface BriefCallOptions {
  job: JobContext;
  context: Context;
  speech: Speech;
  metadata: JobMetadata;
  caller: RemoteParticipant;
}

/**
 * A call of a few sentences that are kept ready, with the keypad for an answer: where there is no time, or no
 * database, for a real one. In both languages until the caller's is known.
 */
class BriefCall {
  readonly #options: BriefCallOptions;
  readonly #session: voice.AgentSession;
  readonly #events: EventSender;
  readonly #languages: readonly Language[];
  #keys = '';
  #pressed: (key: string) => void = () => undefined;

  constructor(options: BriefCallOptions) {
    this.#options = options;
    const { job, context, speech, caller, metadata } = options;
    this.#events = new EventSender(job.room, caller.identity, context.logger);
    this.#session = createAgentSession(speech, null);
    const language = metadata.language ?? languageOf(lineOf(options));
    this.#languages = language ? [language] : languages;
    job.room.on(RoomEvent.DtmfReceived, (_code, key, from) => {
      if (from.identity === caller.identity) this.#press(key);
    });
  }

  async begin(): Promise<void> {
    const { job, caller } = this.#options;
    const io = new voice.RoomIO({
      agentSession: this.#session,
      room: job.room,
      participant: caller.identity,
      inputOptions: { audioEnabled: false, textInputCallback: (_session, { text }) => this.#type(text) },
    });
    const agent = new voice.Agent({ instructions: 'Says a few sentences.' });
    this.#session.updateAgent(agent);
    io.start();
    await this.#session.start({ agent, record: false });
  }

  /** Says a phrase, to its end or until a key is pressed. */
  async say(key: PhraseKey): Promise<void> {
    const { context, speech } = this.#options;
    for (const language of this.#languages) {
      if (this.#keys !== '') return;
      const line = render({ key, language }, language, context.centre);
      this.#events.send({ type: 'say', text: line.screen, language });
      const { audio } = speech.speak(line.voice, language);
      await this.#session.say(line.screen, { audio, addToChatCtx: false }).waitForPlayout();
    }
  }

  /** The keys pressed up to `#` or until nothing more comes; with `one`, the first. */
  async keys(one: boolean): Promise<string> {
    const complete = (): boolean => (one ? this.#keys !== '' : this.#keys.endsWith('#'));
    while (!complete()) if ((await this.#nextKey()) === null) break;
    const keys = this.#keys.replaceAll('#', '');
    this.#keys = '';
    return keys;
  }

  async end(): Promise<void> {
    const { metadata } = this.#options;
    const end: CallEvent = {
      type: 'end',
      callId: metadata.callId ?? '',
      language: metadata.language ?? null,
      outcome: 'failed',
      fields: { name: null, phone: null, email: null, service: null },
      department: null,
      ticket: null,
      escalation: null,
    };
    this.#events.send(end);
    await this.#events.sent();
    await new Promise((resolve) => setTimeout(resolve, LAST_WORDS_MS));
    await this.#session.close();
  }

  #press(key: string): void {
    this.#keys += key;
    if (key === '*') this.#keys = '';
    this.#session.interrupt();
    this.#pressed(key);
  }

  // Who types on a page types the number whole.
  #type(text: string): void {
    const digits = text.replaceAll(/[^\d+]/g, '');
    if (digits !== '') this.#press(`${digits}#`);
  }

  async #nextKey(): Promise<string | null> {
    const { promise, resolve } = Promise.withResolvers<string | null>();
    const timer = setTimeout(() => resolve(null), KEY_MS);
    this.#pressed = resolve;
    const key = await promise;
    clearTimeout(timer);
    return key;
  }
}

/** The number of the centre on which the caller rings; null where it is none of the business file's. */
function lineOf({ caller, context }: BriefCallOptions): Line | null {
  return lineDialled(context.centre, dialledNumberOf(caller));
}

/** The call cannot be opened: says so, asks the caller to ring again, and ends. */
export async function apologise(options: BriefCallOptions): Promise<void> {
  const call = new BriefCall(options);
  await call.begin();
  await call.say('centre_away');
  await call.end();
}

/** All lines are busy: says so at once, and writes down whom to call back. */
export async function offerCallback(options: BriefCallOptions): Promise<void> {
  const { context, caller, metadata } = options;
  const line = lineOf(options);
  const shown = callerNumberOf(caller, countryOf(line, context.centre.region));
  const language = metadata.language ?? languageOf(line);
  const call = new BriefCall(options);
  await call.begin();
  await call.say(shown !== undefined ? 'centre_busy' : 'centre_busy_no_number');
  const wish = async (phone: string, numberFrom: 'network' | 'claim'): Promise<PhraseKey> => {
    try {
      const asked = { phone, numberFrom, language, at: context.clock() };
      await requestCallback(context.db, asked, context.centre);
      return 'call_back_noted';
    } catch (error) {
      if (errorCode(error) === 'phone_invalid') return 'call_back_invalid';
      context.logger.error(failure(error), 'call back not stored');
      return 'centre_away';
    }
  };
  let answer: PhraseKey = 'call_later';
  if (shown !== undefined) {
    if ((await call.keys(true)) === '1') answer = await wish(shown, 'network');
  } else {
    for (let left = TRIES; left > 0; left -= 1) {
      const keyed = await call.keys(false);
      if (keyed === '') break;
      answer = await wish(keyed, 'claim');
      if (answer !== 'call_back_invalid') break;
      if (left > 1) await call.say(answer);
      else answer = 'call_later';
    }
  }
  await call.say(answer);
  await call.end();
}
