import { randomUUID } from 'node:crypto';
import { passQueue } from '../../src/domain/queue/index.ts';
import type { Person } from '../../src/domain/people/index.ts';
import type { Entered } from '../../src/shared/api/desk-actions.ts';
import type { DeskCall, DeskView } from '../../src/shared/api/desk-calls.ts';
import type { Language, Role } from '../../src/shared/vocabulary.ts';
import { putThrough } from './desk-caller.ts';
import type { Desk, DeskBrowser } from './desk.ts';
import { shippedCentre } from './tickets.ts';

/** Somebody at their desk, who does everything over HTTP. */
export class DeskHuman {
  readonly desk: Desk;
  readonly person: Person;
  readonly browser: DeskBrowser;
  readonly deskId = randomUUID();

  private constructor(desk: Desk, { browser, ...person }: Person & { browser: DeskBrowser }) {
    this.desk = desk;
    this.browser = browser;
    this.person = person;
  }

  /** Opens their desk and is available. */
  static async open(
    desk: Desk,
    name: string,
    {
      role = 'agent',
      departments = ['sales'],
      language = 'en',
    }: { role?: Role; departments?: string[]; language?: Language } = {},
  ): Promise<DeskHuman> {
    const human = new DeskHuman(desk, await desk.member(name, role, { departments, language }));
    await human.do('POST', '/me/open', { deskId: human.deskId });
    await human.do('POST', '/me/status', { status: 'available' });
    return human;
  }

  /** Asks the API; throws what was refused. */
  async do<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object): Promise<T> {
    const got = await this.ask(method, path, payload);
    if (got.statusCode >= 300) throw new Error(`${method} ${path}: ${got.statusCode} ${got.body}`);
    return (got.body === '' ? null : got.json()) as T;
  }

  /** Asks the API, whatever it answers. */
  ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) {
    return this.browser.ask(method, path, payload ?? (method === 'POST' ? {} : undefined));
  }

  async view(): Promise<DeskView> {
    return this.do<DeskView>('GET', '/me');
  }

  async agentId(): Promise<string> {
    return (await this.view()).agentId ?? '';
  }

  async call(callId: string): Promise<DeskCall> {
    return this.do<DeskCall>('GET', `/calls/${callId}`);
  }

  /** Takes the caller for whom the desk rings, and comes into the room. */
  async takeNext(): Promise<Entered> {
    const { db } = this.desk.context;
    await passQueue(db, shippedCentre, new Date());
    const { offer } = await this.view();
    if (!offer) throw new Error('the desk does not ring');
    const entered = await this.do<Entered>('POST', `/offers/${offer.id}/accept`);
    await putThrough(db, entered.handoff.id);
    return entered;
  }

  /** Is there no more. */
  async goHome(): Promise<void> {
    await this.do('POST', '/me/status', { status: 'offline' });
  }
}
