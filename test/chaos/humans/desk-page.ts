import { randomUUID } from 'node:crypto';
import type { DeskView } from '../../../src/shared/api/desk-calls.ts';
import type { DeskLine } from './desk-line.ts';

/** A page says so often that it is there, in milliseconds. */
const beatMs = 3_000;

/** The page of a human's desk: while it is open, it says that it is there. */
export class DeskPage {
  readonly #line: DeskLine;
  #beating: NodeJS.Timeout | null = null;

  constructor(line: DeskLine) {
    this.#line = line;
  }

  /** Opens it anew; its human is available. */
  async open(): Promise<void> {
    const deskId = randomUUID();
    const { status } = await this.#line.do<DeskView>('POST', '/me/open', { deskId });
    if (status !== 'available' && status !== 'on_call')
      await this.#line.ask('POST', '/me/status', { status: 'available' });
    this.close();
    const beat = (): void => void this.#line.ask('POST', '/me/beat', { deskId }).catch(() => undefined);
    this.#beating = setInterval(beat, beatMs);
  }

  /** It says nothing more. */
  close(): void {
    if (this.#beating) clearInterval(this.#beating);
    this.#beating = null;
  }

  async view(): Promise<DeskView> {
    return this.#line.do<DeskView>('GET', '/me');
  }
}
