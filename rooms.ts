/** One room of `src/`: what it is, and what of the project and of packages may be imported in it. */
export interface Room {
  /** In one sentence, for the table of docs/architecture.md. */
  is: string;
  /** The rooms it may import, beside itself. */
  imports: readonly string[];
  /** The packages that are let in here, of those that are kept to few rooms. */
  packages?: readonly (keyof typeof keptPackages)[];
  /** Nothing of the machine is imported: no files, no network. */
  pure?: true;
  /** The only packages that are let in. */
  only?: readonly string[];
}

/** Packages that appear in few rooms, by what they are for. */
export const keptPackages = {
  drizzle: ['drizzle-orm', 'drizzle-orm/*', 'postgres'],
  fastify: ['fastify', '@fastify/*', 'fastify-type-provider-zod'],
  agents: ['@livekit/agents', '@livekit/agents-*', '@livekit/rtc-node'],
  livekit: ['livekit-server-sdk'],
  signIn: ['better-auth', 'better-auth/*'],
  mail: ['nodemailer'],
} as const;

/** Every room, from the ground up: a room stands on those above it in this list, and nothing points back. */
export const rooms = {
  errors: { is: 'an error with a code that never changes', imports: [] },
  'stop-signal': { is: 'the signal that ends a process', imports: [] },
  proxies: { is: 'which proxies of the environment are taken, and for whom', imports: [] },
  shared: { is: 'wire schemas and phrases, browser-safe', imports: [], pure: true, only: ['zod'] },
  language: { is: 'understanding Arabic and English: pure functions', imports: [], pure: true },
  config: { is: 'environment and `centre.yaml`, parsed once', imports: ['errors', 'shared'] },
  logger: { is: 'the log, without personal data', imports: [] },
  telemetry: { is: 'metrics and traces', imports: [] },
  db: {
    is: 'schema, queries, the embedded database and its broker',
    imports: ['config', 'errors', 'logger', 'shared'],
    packages: ['drizzle', 'signIn'],
  },
  knowledge: {
    is: 'articles read, versioned, embedded and searched',
    imports: ['config', 'db', 'errors', 'language', 'logger', 'shared'],
  },
  'domain/routing': {
    is: 'the rules of `centre.yaml`: department, priority, opening hours',
    imports: ['config', 'language', 'shared'],
    pure: true,
  },
  'domain/guardrails': {
    is: 'what a model may be told, do and say',
    imports: ['config', 'language', 'shared', 'domain/routing'],
    pure: true,
  },
  'domain/dialogue': {
    is: 'the stages of a call and its departments: `(state, input) → step`',
    imports: ['config', 'language', 'shared', 'domain/guardrails', 'domain/routing'],
    pure: true,
  },
  domain: {
    is: 'what the centre does: calls, customers, tickets, appointments, escalations, people and what they may',
    imports: ['config', 'db', 'errors', 'knowledge', 'language', 'logger', 'shared', 'telemetry'],
  },
  speech: {
    is: 'hears, speaks, thinks: providers, chains, the local process, models; knows no call',
    imports: ['config', 'errors', 'language', 'logger', 'shared', 'telemetry'],
    packages: ['agents'],
  },
  integrations: {
    is: 'the real thing behind an interface of `domain` or `knowledge`: LiveKit, embeddings, webhooks, sign-in, mail, the voice',
    imports: ['config', 'domain', 'errors', 'knowledge', 'logger', 'shared', 'speech'],
    packages: ['livekit', 'signIn', 'mail'],
  },
  context: {
    is: 'builds every dependency once, takes overrides, disposes in order',
    imports: ['config', 'db', 'domain', 'errors', 'integrations', 'knowledge', 'logger'],
  },
  conversation: {
    is: 'one thread at work, whatever carries it: takes an input, keeps the record, does effects once, ends',
    imports: ['config', 'db', 'domain', 'errors', 'knowledge', 'language', 'logger', 'shared', 'telemetry'],
  },
  voice: {
    is: 'a conversation in a LiveKit room: who is there, turns, stages, a department’s agent and tools',
    imports: [
      'config',
      'context',
      'conversation',
      'domain',
      'errors',
      'language',
      'logger',
      'shared',
      'speech',
      'telemetry',
    ],
    packages: ['agents'],
  },
  launch: {
    is: '`npm start`: LiveKit found or obtained, processes supervised',
    imports: ['config', 'errors', 'shared', 'speech', 'stop-signal'],
  },
  worker: {
    is: 'the process that runs calls: who is let in, who watches over jobs, what jobs run',
    imports: ['config', 'context', 'domain', 'errors', 'launch', 'logger', 'shared', 'telemetry'],
    packages: ['agents'],
  },
  http: {
    is: 'Fastify: the API of calls and of the desk, health, pages',
    imports: ['config', 'context', 'domain', 'errors', 'shared', 'telemetry'],
    packages: ['fastify'],
  },
  web: { is: 'the call page, and the desk’s (React)', imports: ['shared'] },
  cli: {
    is: '`npm run hatif -- …`',
    imports: [
      'config',
      'context',
      'conversation',
      'db',
      'domain',
      'errors',
      'integrations',
      'knowledge',
      'language',
      'launch',
      'logger',
      'shared',
      'speech',
      'voice',
    ],
  },
} as const satisfies Record<string, Room>;

/** A line of a table in Markdown for every room. */
export function roomsTable(): string {
  const listed: [string, Room][] = Object.entries(rooms);
  const rows = listed
    .toReversed()
    .map(([name, { is, imports }]) => [`\`${name}\``, is, imports.join(', ') || 'nothing']);
  return [['room', 'what it is', 'may import'], ['---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
