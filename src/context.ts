import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Centre } from './config/centre.ts';
import type { Config } from './config/config.ts';
import { loadSecrets } from './config/secrets.ts';
import { centreInUse, WatchedCentre } from './config/watched-centre.ts';
import { openDatabase, reachDatabase, type Database } from './db/client.ts';
import type { RoomReports, Rooms, VoiceWorkers } from './domain/calls/rooms.ts';
import type { Reader, SumUp } from './domain/desk/index.ts';
import type { CodeSender } from './domain/customers/index.ts';
import type { Dialling } from './domain/outbound/index.ts';
import type { Mailer, SignIn } from './domain/people/index.ts';
import type { NotificationTarget } from './domain/notify/index.ts';
import { requireUnused } from './domain/centre/index.ts';
import { openEmbedders } from './integrations/embeddings/open-embedders.ts';
import { liveKitDialling } from './integrations/livekit/livekit-dialling.ts';
import { liveKitReports } from './integrations/livekit/livekit-reports.ts';
import { liveKitRooms } from './integrations/livekit/livekit-rooms.ts';
import { WorkerHealth } from './integrations/livekit/worker-health.ts';
import { codeFile } from './integrations/file/code-file.ts';
import { fileTarget } from './integrations/file/file-target.ts';
import { webhookTarget } from './integrations/webhook/webhook-target.ts';
import { openKnowledge } from './knowledge/open-knowledge.ts';
import type { Embedders } from './knowledge/embedder.ts';
import type { Knowledge } from './knowledge/types.ts';
import { failure } from './errors.ts';
import { createLogger, type Logger } from './logger.ts';

/** Everything a process works with, built once and handed on. */
export interface Context extends AsyncDisposable {
  config: Config;
  /** The business as its file says now: what must not change under way (a call) keeps the one it began with. */
  readonly centre: Centre;
  logger: Logger;
  db: Database;
  rooms: Rooms;
  /** What has the telephones of people ring. */
  dialling: Dialling;
  roomReports: RoomReports;
  agents: VoiceWorkers;
  embedders: Embedders;
  knowledge: Knowledge;
  /** The systems outside that are told what happens. */
  targets: readonly NotificationTarget[];
  /** What sends one-time codes; null where nothing does, and none are offered. */
  codes: CodeSender | null;
  /** What makes and knows the sessions of people who sign in; loaded by who first asks for it. */
  signIn: () => Promise<SignIn>;
  /** What sends mails to them; likewise. */
  mailer: () => Promise<Mailer>;
  /** What reads to them; likewise. */
  reader: () => Promise<Reader>;
  /** What sums up calls for the humans who had them, by a model where one is configured; loaded by who first asks for it. */
  sumUp: () => Promise<SumUp>;
  /** Now; tests and simulations bring their own. */
  clock: () => Date;
}

/** What a test or another composition puts in the place of the real thing. It is not disposed here. */
export type ContextOverrides = Partial<Omit<Context, 'config' | typeof Symbol.asyncDispose>> & {
  /** The process's name in its log lines. */
  name?: string;
  /** The process has work to do without a database too: it is not waited for. */
  startsWithoutDatabase?: boolean;
  /**
   * Whose business file it is: a worker keeps the one in use for its jobs, which follow it, and a server starts with
   * it, until the database has agreed to what the edited one removes.
   */
  centreOf?: 'server' | 'worker' | 'job';
};

/**
 * Builds every dependency. What is not overridden is opened here and closed, in reverse order, when the
 * context is disposed. Throws `centre_invalid` for a mistake in the business file and what
 * {@link openDatabase} throws when there is no database.
 */
export async function createContext(config: Config, overrides: ContextOverrides = {}): Promise<Context> {
  const logger = overrides.logger ?? createLogger(overrides.name ?? 'hatif', config.logLevel);
  await using opened = new AsyncDisposableStack();
  const reached = Promise.withResolvers<Database>();
  const business: { readonly current: Centre } = overrides.centre
    ? { current: overrides.centre }
    : opened.use(watchCentre(config, overrides.centreOf ?? 'nobody', logger, reached.promise));
  const db =
    overrides.db ??
    (overrides.startsWithoutDatabase ? reachDatabase(config) : await openDatabase(config, logger));
  if (!overrides.db) opened.defer(() => db.close());
  reached.resolve(db);
  const clock = overrides.clock ?? (() => new Date());
  const embedders = overrides.embedders ?? openEmbedders(config.knowledge.embeddings);
  const context = {
    config,
    get centre(): Centre {
      return business.current;
    },
    logger,
    db,
    rooms: overrides.rooms ?? liveKitRooms(config),
    dialling: overrides.dialling ?? liveKitDialling(config),
    roomReports: overrides.roomReports ?? liveKitReports(config),
    agents: overrides.agents ?? new WorkerHealth(config.worker.url),
    embedders,
    knowledge: overrides.knowledge ?? openKnowledge({ db, embedders, logger, clock }),
    targets: overrides.targets ?? openTargets(config),
    codes: overrides.codes ?? openCodes(config, logger),
    signIn: overrides.signIn ?? once(() => openSignIn(config, db, logger)),
    mailer:
      overrides.mailer ??
      once(async () => (await import('./integrations/mail/mailer.ts')).openMailer(config.mail)),
    sumUp: overrides.sumUp ?? once(() => openSumUp(config, logger, owned)),
    reader: overrides.reader ?? once(() => openReader(config, logger)),
    clock,
  };
  const owned = opened.move();
  // Not spread: that would keep the centre of this moment.
  return Object.assign(context, { [Symbol.asyncDispose]: () => owned.disposeAsync() });
}

function openCodes({ codesFile }: Config, logger: Logger): CodeSender | null {
  if (codesFile === null) return null;
  logger.warn('one-time codes written to a file: for development only');
  return codeFile(codesFile);
}

/** Loaded by who serves people alone: a call needs nothing of it. */
async function openSignIn(config: Config, db: Database, logger: Logger): Promise<SignIn> {
  const { betterAuthSignIn } = await import('./integrations/better-auth/sign-in.ts');
  const { authStore } = await import('./db/auth-store.ts');
  return betterAuthSignIn({
    config,
    store: authStore(db),
    secret: createHmac('sha256', config.http.cookieSecret ?? loadSecrets(config.dataDir).cookieSecret)
      .update('sessions of people')
      .digest('base64url'),
    logger,
  });
}

/** Loaded by who serves people alone, likewise. */
async function openSumUp({ speech }: Config, logger: Logger, opened: AsyncDisposableStack): Promise<SumUp> {
  if (speech.llm.length === 0) return async () => null;
  const { createModel } = await import('./speech/model.ts');
  const { createSumUp } = await import('./conversation/model/sum-up.ts');
  const model = await createModel(speech, logger);
  if (!model) return async () => null;
  opened.defer(() => model.close());
  return createSumUp(model, logger);
}

/** Loaded by who is read to alone: it brings the framework of calls with it, some 100 MB. */
async function openReader({ speech }: Config, logger: Logger): Promise<Reader> {
  return (await import('./integrations/speech/voice-reader.ts')).voiceReader(speech, logger);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

function openTargets({ notify: { webhook, file } }: Config): NotificationTarget[] {
  return [...(webhook ? [webhookTarget(webhook)] : []), ...(file === null ? [] : [fileTarget(file)])];
}

function watchCentre(
  { dataDir, centreFile }: Config,
  whose: NonNullable<ContextOverrides['centreOf']> | 'nobody',
  logger: Logger,
  reached: Promise<Database>,
): WatchedCentre {
  const inUse = centreInUse(dataDir, centreFile);
  const heard = {
    changed: () => logger.info('business file changed: new calls go by it'),
    refused: (error: unknown) =>
      logger.error(failure(error), 'business file refused: the centre goes on with what it had'),
  };
  // The worker has decided for its jobs.
  if (whose === 'job' && existsSync(inUse))
    return new WatchedCentre(inUse, { ...heard, removes: () => Promise.resolve() });
  return new WatchedCentre(centreFile, {
    ...heard,
    removes: async (departments) => requireUnused(await reached, departments),
    ...(whose === 'nobody' ? {} : { inUse, keeps: whose === 'worker' }),
  });
}
