import type { Context } from '../../context.ts';
import { Lease, serveCallAs } from '../../domain/calls/index.ts';
import { errorMessage } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { SupervisorLink } from './supervisor-link.ts';
import type { FromWorker, ServedCall } from './protocol.ts';

/** Within the framework's 15 s, after which a job without its worker ends itself. */
const pingMs = 5_000;

/** How long a process may exist after its call. */
const lastMs = 20_000;

type Order = Extract<FromWorker['type'], 'hand_over' | 'close'>;

/**
 * A job's service of a call, as the others know of it: the watch of its worker at once, everybody else by a beat in
 * the database, which is the worker's, or the job's own once the worker is gone.
 */
export class CallPresence {
  readonly #line: SupervisorLink;
  readonly #db: Context['db'];
  readonly #logger: Logger;
  #call: ServedCall | null = null;
  #own: Lease | null = null;
  #staying: NodeJS.Timeout | null = null;

  private constructor(line: SupervisorLink, db: Context['db'], logger: Logger) {
    this.#line = line;
    this.#db = db;
    this.#logger = logger;
    line.onAlone = () => void this.#aloneWithCall();
    // A process without a call is of no use without a worker that would bring it one.
    process.once('disconnect', () => {
      if (!this.#call) process.exit(0);
    });
  }

  static async open(socket: string, db: Context['db'], logger: Logger): Promise<CallPresence> {
    return new CallPresence(await SupervisorLink.open(socket), db, logger);
  }

  /** Whose beat stands for this job's call. */
  async workerId(): Promise<string> {
    if (this.#line.workerId !== null) return this.#line.workerId;
    return (await this.#ownLease()).id;
  }

  /** The job serves this call from now on. */
  serving(call: ServedCall): void {
    this.#call = call;
    this.#line.serving(call);
  }

  /** What the worker wants of the call that is being served. */
  onOrder(take: (order: Order) => void): void {
    this.#line.onOrder(take);
  }

  /** The call is over. */
  async ended(): Promise<void> {
    this.#call = null;
    this.#line.left(null);
    await this.#rest();
  }

  /** The call is left as it is for another job to go on with. */
  async left(): Promise<void> {
    const call = this.#call;
    this.#call = null;
    this.#line.left(call);
    await this.#rest();
  }

  async #aloneWithCall(): Promise<void> {
    const call = this.#call;
    if (!call) return;
    this.#logger.warn({ callId: call.callId }, 'worker lost: job goes on alone');
    this.#stay();
    const { id: workerId } = await this.#ownLease();
    await serveCallAs(this.#db, { ...call, workerId }).catch((error: unknown) => {
      this.#logger.warn(
        { callId: call.callId, error: errorMessage(error) },
        'lease not renewed after losing the worker',
      );
    });
  }

  async #ownLease(): Promise<Lease> {
    if (this.#own) return this.#own;
    this.#own = new Lease({ db: this.#db, logger: this.#logger, kind: 'job' });
    await this.#own.begin();
    return this.#own;
  }

  // The framework ends a job that its worker has not pinged for 15 s; a call that is on does not need the worker.
  #stay(): void {
    this.#staying ??= setInterval(() => {
      process.emit('message', { case: 'pingRequest', value: { timestamp: Date.now() } }, undefined);
    }, pingMs);
  }

  async #rest(): Promise<void> {
    if (this.#staying) clearInterval(this.#staying);
    this.#staying = null;
    // Nothing that the framework or the media library still has to do may keep the process for longer.
    setTimeout(() => process.exit(0), lastMs).unref();
    await this.#own?.end();
  }
}
