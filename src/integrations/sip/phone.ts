import type { Socket } from 'node:dgram';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { answerChallenge, type Login } from './digest.ts';
import { newBranch, offerSound, parseResponse, writeRequest, type SipResponse } from './message.ts';
import { SoundOfCall } from './sound.ts';
import { hostAndPort, udpFor } from './udp.ts';

/** How far a call came. */
export type CallResult =
  | { reached: 'answered'; afterMs: number; sound: 'heard' | 'silent' | 'none' }
  /** It rang, and nobody answered in time. */
  | { reached: 'ringing' }
  | { reached: 'refused'; status: number; reason: string }
  /** Taken note of, at most: the number is known to no trunk, or the SIP service drops what it does not know. */
  | { reached: 'nobody' };

export interface PhoneCall {
  /** host:port of the SIP service. */
  service: string;
  number: string;
  caller: string;
  login: Login | null;
  /** How long it may ring. */
  ringMs: number;
  /** How long sound is waited for once it is answered; 0: not at all. */
  listenMs: number;
}

/** The first time that a request is sent again over UDP, doubled each time (RFC 3261, T1). */
const againMs = 500;
/** How long the last requests of a call are waited for. */
const endMs = 1_000;

/** Rings a number as a carrier would, in G.711 µ-law over UDP, and puts the phone down again. */
export async function ring(call: PhoneCall): Promise<CallResult> {
  const { host, port } = hostAndPort(call.service);
  const socket = udpFor(host);
  socket.on('error', () => undefined); // as if nobody answered
  try {
    socket.connect(port, host);
    await once(socket, 'connect');
    using sound = await SoundOfCall.open(socket.address().address);
    return await new Ringing(socket, call, sound).result();
  } finally {
    socket.close();
  }
}

class Ringing {
  readonly #socket: Socket;
  readonly #call: PhoneCall;
  readonly #sound: SoundOfCall;
  readonly #uri: string;
  readonly #id = randomBytes(12).toString('hex');
  readonly #tag = randomBytes(6).toString('hex');
  #branch = '';
  #sequence = 0;
  #rang = false;

  constructor(socket: Socket, call: PhoneCall, sound: SoundOfCall) {
    this.#socket = socket;
    this.#call = call;
    this.#sound = sound;
    this.#uri = `sip:${call.number}@${call.service}`;
  }

  async result(): Promise<CallResult> {
    const began = performance.now();
    let last = await this.#invite();
    const challenge = last?.headers.get(last.status === 407 ? 'proxy-authenticate' : 'www-authenticate');
    if (last && challenge !== undefined && this.#call.login) {
      const name = last.status === 407 ? 'Proxy-Authorization' : 'Authorization';
      const answer = answerChallenge(challenge, this.#call.login, 'INVITE', this.#uri);
      this.#acknowledge(last);
      last = await this.#invite([[name, answer]]);
    }
    if (!last) {
      this.#send('CANCEL', [], { sequence: this.#sequence });
      return { reached: this.#rang ? 'ringing' : 'nobody' };
    }
    this.#acknowledge(last);
    if (last.status >= 300) return { reached: 'refused', status: last.status, reason: last.reason };
    const afterMs = Math.round(performance.now() - began);
    const sound = await this.#listen(last);
    await this.#hangUp(last);
    return { reached: 'answered', afterMs, sound };
  }

  /** Resolves with the final response; null where none comes in time. */
  async #invite(more: readonly (readonly [string, string])[] = []): Promise<SipResponse | null> {
    this.#sequence += 1;
    this.#branch = newBranch();
    const { address } = this.#socket.address();
    const offer = offerSound({ owner: 'hatif', host: address, port: this.#sound.port });
    const send = (): void =>
      this.#send('INVITE', [...more, ['Content-Type', 'application/sdp']], { body: offer });
    return this.#answerTo('INVITE', send, this.#call.ringMs);
  }

  async #listen(answered: SipResponse): Promise<'heard' | 'silent' | 'none'> {
    const [, host] = /^c=IN IP[46] (\S+)/m.exec(answered.body) ?? [];
    const [, port] = /^m=audio (\d+)/m.exec(answered.body) ?? [];
    if (host === undefined || port === undefined) return 'none';
    this.#sound.send(host, Number(port));
    if (await this.#sound.heard(this.#call.listenMs)) return 'heard';
    return this.#sound.packets > 0 ? 'silent' : 'none';
  }

  async #hangUp(answered: SipResponse): Promise<void> {
    this.#sequence += 1;
    this.#branch = newBranch();
    await this.#answerTo('BYE', () => this.#send('BYE', [], { to: answered }), endMs);
  }

  #acknowledge(answer: SipResponse): void {
    // A refusal is acknowledged in its own transaction, an answer in a new one.
    if (answer.status < 300) this.#branch = newBranch();
    this.#send('ACK', [], { to: answer, sequence: this.#sequence });
  }

  async #answerTo(method: string, send: () => void, ms: number): Promise<SipResponse | null> {
    const { promise, resolve } = Promise.withResolvers<SipResponse | null>();
    const cseq = `${this.#sequence} ${method}`;
    let pause = againMs;
    let again: NodeJS.Timeout | undefined;
    const resend = (): void => {
      send();
      again = setTimeout(resend, pause);
      pause *= 2;
    };
    const take = (message: Buffer): void => {
      const answer = parseResponse(message.toString('utf8'));
      if (answer?.callId !== this.#id || answer.cseq !== cseq) return;
      clearTimeout(again);
      if (answer.status === 180 || answer.status === 183) this.#rang = true;
      if (answer.status >= 200) resolve(answer);
    };
    this.#socket.on('message', take);
    const timer = setTimeout(() => resolve(null), ms);
    resend();
    return promise.finally(() => {
      clearTimeout(again);
      clearTimeout(timer);
      this.#socket.off('message', take);
    });
  }

  #send(
    method: string,
    more: readonly (readonly [string, string])[],
    { to, body = '', sequence = this.#sequence }: { to?: SipResponse; body?: string; sequence?: number } = {},
  ): void {
    const { address, port } = this.#socket.address();
    const target = to && to.status < 300 ? /<([^>]+)>/.exec(to.headers.get('contact') ?? '')?.[1] : undefined;
    const request = writeRequest(
      method,
      target ?? this.#uri,
      [
        ['Via', `SIP/2.0/UDP ${address}:${port};branch=${this.#branch};rport`],
        ['Max-Forwards', '70'],
        ['From', `<sip:${this.#call.caller}@${address}>;tag=${this.#tag}`],
        ['To', to?.headers.get('to') ?? `<${this.#uri}>`],
        ['Call-ID', this.#id],
        ['CSeq', `${sequence} ${method}`],
        ['Contact', `<sip:${this.#call.caller}@${address}:${port}>`],
        ...more,
      ],
      body,
    );
    this.#socket.send(request);
  }
}
