import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Entered } from '../../../src/shared/api/desk-actions.ts';
import type { Offer } from '../../../src/shared/api/desk-calls.ts';
import { hatif, type Centre } from '../../helpers/centre.ts';
import { RtcHuman } from '../../helpers/rtc-human.ts';
import { shippedCentre } from '../../helpers/tickets.ts';
import { DeskLine, Unanswered } from './desk-line.ts';
import { DeskPage } from './desk-page.ts';
import type { Moment, PlannedVisit } from './plan.ts';

const lookMs = 300;
/** A desk whose human's machine died is opened anew after a while. */
const deadMs = 5_000;
/** A line that broke is looked after so often, in milliseconds. */
const brokenMs = 1_000;

/** What each human says to every caller: nobody else says it. */
const sayings = [
  'please tell me your order number',
  'the driver will come this afternoon',
  'we have sent you another parcel',
] as const;

/** What humans did. */
export type Deed = 'accepted' | 'declined' | 'held' | PlannedVisit['parting'];

export interface ChaosHumanOptions {
  index: number;
  visits: PlannedVisit[];
  centre: Centre;
  /** Told of each moment of a visit. */
  onMoment: (visit: PlannedVisit, when: Moment, callId: string) => void;
}

/** One human at a desk of the centre: takes callers as the plan says, talks with them, and parts from them. */
export class ChaosHuman {
  readonly name: string;
  readonly saying: string;
  readonly deeds: Deed[] = [];
  /** What went wrong for good. */
  readonly complaints: string[] = [];
  agentId = '';
  readonly #centre: Centre;
  readonly #line: DeskLine;
  readonly #page: DeskPage;
  readonly #visits: PlannedVisit[];
  readonly #onMoment: ChaosHumanOptions['onMoment'];
  #visit = 0;
  #on = true;

  constructor({ index, visits, centre, onMoment }: ChaosHumanOptions) {
    this.name = `Human${index}`;
    this.saying = sayings[index % sayings.length] ?? sayings[0];
    this.#visits = visits;
    this.#centre = centre;
    this.#onMoment = onMoment;
    this.#line = new DeskLine(centre.url);
    this.#page = new DeskPage(this.#line);
  }

  /** Is invited, signs in and opens a desk. */
  async begin(): Promise<void> {
    const email = `${this.name.toLowerCase()}@example.com`;
    const departments = Object.keys(shippedCentre.departments).flatMap((key) => ['--department', key]);
    const of = ['--name', this.name, '--role', 'agent', '--language', 'en', ...departments];
    const printed = await hatif(this.#centre.env, 'user', 'add', email, ...of);
    await this.#line.signIn(email, /#([\w-]+)/.exec(printed)?.[1] ?? '', randomUUID());
    await this.#page.open();
    this.agentId = (await this.#page.view()).agentId ?? '';
  }

  /** Serves callers until it is told to stop. */
  async run(): Promise<void> {
    while (this.#on) {
      await this.#look().catch((error: unknown) => {
        // What happens meanwhile to the caller or to the centre may refuse anything, and break every line.
        if (error instanceof Unanswered) this.complaints.push(error.message);
      });
      await pause(lookMs);
    }
    this.#page.close();
    await this.#line.ask('POST', '/me/status', { status: 'offline' });
  }

  stop(): void {
    this.#on = false;
  }

  async #look(): Promise<void> {
    const { status, offer, calls } = await this.#page.view();
    const [call] = calls;
    if (call) await this.#talk(call.callId, await this.#key(call.callId));
    else if (offer) await this.#answer(offer);
    else if (status !== 'available' && status !== 'on_call')
      await this.#line.do('POST', '/me/status', { status: 'available' });
  }

  async #answer({ id: offerId, callId: ringing }: Offer): Promise<void> {
    const { accepts, afterMs } = this.#now;
    this.#onMoment(this.#now, 'ringing', ringing);
    await pause(afterMs);
    if (!accepts) {
      this.#visit += 1;
      await this.#line.do('POST', `/offers/${offerId}/decline`);
      this.deeds.push('declined');
      return;
    }
    const { callId, room } = await this.#line.do<Entered>('POST', `/offers/${offerId}/accept`);
    this.deeds.push('accepted');
    await this.#talk(callId, room);
  }

  /** Is in a caller's room until they part, whatever becomes of the line. */
  async #talk(callId: string, key: Entered['room']): Promise<void> {
    const visit = this.#now;
    this.#visit += 1;
    if (visit.parting === 'die') {
      await this.#die(visit, key);
      return;
    }
    await using human = await RtcHuman.join(key.url, key.token);
    this.#onMoment(visit, 'talking', callId);
    await this.#say(human);
    await this.#stay(human, callId, visit.talkMs);
    if (visit.holdMs !== null) {
      await this.#line.do('POST', `/calls/${callId}/hold`, { held: true });
      this.deeds.push('held');
      this.#onMoment(visit, 'held', callId);
      await pause(visit.holdMs);
      await this.#line.do('POST', `/calls/${callId}/hold`, { held: false });
      await this.#say(human);
    }
    await this.#stay(human, callId, visit.talkMs);
    await this.#part(callId, visit.parting);
  }

  async #say(human: RtcHuman): Promise<void> {
    if (human.here) await human.say(this.saying);
  }

  /** Stays as long as planned; a line that is lost is left, and the desk comes back to the call. */
  async #stay(human: RtcHuman, callId: string, ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= brokenMs) {
      await pause(Math.min(left, brokenMs));
      if (!human.here) throw new Error(`the room of ${callId} was lost`);
    }
  }

  async #part(callId: string, parting: PlannedVisit['parting']): Promise<void> {
    const to = await this.#target(parting);
    const done = to && (await this.#line.ask('POST', `/calls/${callId}/transfer`, { to }));
    if (done && done.status < 300) this.deeds.push(parting);
    else if ((await this.#line.ask('POST', `/calls/${callId}/end`)).status < 300) this.deeds.push('end');
  }

  async #target(parting: PlannedVisit['parting']): Promise<object | null> {
    if (parting === 'give back') return { assistant: { instruction: 'take their address and close' } };
    if (parting === 'to the department') return { department: 'complaints' };
    if (parting !== 'to a colleague') return null;
    const { colleagues } = await this.#line.do<{
      colleagues: { agentId: string; you: boolean; free: boolean }[];
    }>('GET', '/colleagues');
    const free = colleagues.find((one) => one.free && !one.you);
    return free ? { agentId: free.agentId } : null;
  }

  /** The machine of a human dies in the middle of a talk, and is started again after a while. */
  async #die(visit: PlannedVisit, { url, token }: Entered['room']): Promise<void> {
    const program = path.join(import.meta.dirname, '..', '..', 'handoff', 'processes', 'human.ts');
    const child: ChildProcess = fork(program, [url, token]);
    await Promise.race([once(child, 'message'), once(child, 'exit')]);
    await pause(visit.talkMs);
    this.#page.close();
    child.kill('SIGKILL');
    this.deeds.push('die');
    await pause(deadMs);
    await this.#page.open();
    // Not a word of the old line: the caller is to be offered anew.
    for (let calls = 1; calls > 0 && this.#on; await pause(lookMs))
      ({ length: calls } = (await this.#page.view()).calls);
  }

  async #key(callId: string): Promise<Entered['room']> {
    return this.#line.do<Entered['room']>('POST', `/calls/${callId}/token`);
  }

  get #now(): PlannedVisit {
    const visit = this.#visits[this.#visit % this.#visits.length];
    if (!visit) throw new Error('no visit is planned');
    return visit;
  }
}
