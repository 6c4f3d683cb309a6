import type { Centre } from '../config/centre.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../db/client.ts';
import type { CodeSender } from '../domain/customers/index.ts';
import type { Rooms } from '../domain/calls/rooms.ts';
import type { Knowledge } from '../knowledge/types.ts';
import type { Logger } from '../logger.ts';

/** What a conversation works with, whatever channel carries it. */
export interface Needs {
  readonly db: Database;
  readonly rooms: Rooms;
  readonly knowledge: Knowledge;
  readonly centre: Centre;
  readonly logger: Logger;
  readonly codes: CodeSender | null;
  readonly clock: () => Date;
  /** The folder of this installation, and how long a conversation may be. */
  readonly config: Readonly<Pick<Config, 'calls' | 'dataDir'>>;
}
