import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadConfig } from '../../src/config/config.ts';
import { createContext, type Context, type ContextOverrides } from '../../src/context.ts';
import {
  appointments,
  conversations,
  customerIdentifiers,
  customers,
  decisions,
  escalations,
  interactions,
  leads,
  ticketNotes,
  tickets,
} from '../../src/db/schema/index.ts';
import { syncKnowledge } from '../../src/knowledge/index.ts';
import { createLogger } from '../../src/logger.ts';
import type { Language } from '../../src/shared/vocabulary.ts';
import type { CallEvent } from '../../src/shared/call-events.ts';
import type { TypedCall } from '../../src/conversation/typed/typed-call.ts';
import { beginChat } from '../../src/cli/begin-chat.ts';
import {
  FakeOpenAi,
  type FakeChatAnswer,
  type FakeChatRequest,
  type FakeOpenAiOptions,
} from '../helpers/fake-openai.ts';
import { layDatabase } from '../helpers/migrated-database.ts';
import { storeCustomer, type StoredCustomer } from '../simulate/stored-customer.ts';
import { ofCall } from '../helpers/rows.ts';

const repository = path.resolve(import.meta.dirname, '../..');
/** A Tuesday within opening hours. */
const now = new Date('2026-12-01T11:00:00+03:00');

/** How a caller turns down the person whom they are offered. */
export const refusing = 'no thank you';

/** An article of the knowledge base, by its path in it. */
export interface Article {
  path: string;
  title: string;
  text: string;
}

/** An article of which both a price and a warranty may be asked. */
export const kettle: Article = {
  path: 'en/products/zolmak.md',
  title: 'The zolmak kettle',
  text: 'The zolmak kettle costs 250 riyals and has a warranty of 24 months.',
};

/** What a model does with what the caller said last, and what it says of a tool's result. */
export type ModelScript = (said: string, result: string | null) => FakeChatAnswer;

/** What a model answers a request by a script. */
export function scripted({ messages }: FakeChatRequest, script: ModelScript): FakeChatAnswer {
  const last = messages.at(-1);
  const said = textOf(messages.findLast(({ role }) => role === 'user')?.content);
  return script(said, last?.role === 'tool' ? textOf(last.content) : null);
}

/** A call of one tool by a model. */
export function toolCall(name: string, args: object): FakeChatAnswer {
  return { toolCalls: [{ name, arguments: args }] };
}

function textOf(content: unknown): string {
  return typeof content === 'string' ? content : JSON.stringify(content);
}

/** A centre without sound, with a real database, real articles and a model behind a real server. */
export class ModelCentre implements AsyncDisposable {
  readonly context: Context;
  readonly model: FakeOpenAi;
  #customers = 0;

  private constructor(context: Context, model: FakeOpenAi) {
    this.context = context;
    this.model = model;
  }

  static async open(
    dir: string,
    articles: readonly Article[],
    chat: NonNullable<FakeOpenAiOptions['chat']>,
    env: Readonly<Record<string, string>> = {},
    overrides: Pick<ContextOverrides, 'clock' | 'codes'> = {},
  ): Promise<ModelCentre> {
    const model = await FakeOpenAi.start({ chat });
    const config = loadConfig({
      NODE_ENV: 'test',
      DATA_DIR: dir,
      CENTRE_FILE: path.join(repository, 'centre.yaml'),
      EMBEDDINGS: 'none',
      LLM: 'compatible',
      LLM_BASE_URL: model.url,
      LLM_MODEL: 'obeying',
      ...env,
    });
    await layDatabase(dir);
    const context = await createContext(config, {
      logger: createLogger('attacked', 'silent'),
      clock: () => now,
      ...overrides,
    });
    const folder = path.join(dir, 'knowledge_base');
    for (const article of articles) await writeArticle(folder, article);
    await syncKnowledge({ db: context.db, folder, embedder: null, clock: context.clock });
    return new ModelCentre(context, model);
  }

  /** Stores a customer, with what was once written about them. */
  async store(
    name: string,
    language: Language,
    past: { note?: string; ticket?: string },
  ): Promise<StoredCustomer & { email: string }> {
    const { db, centre } = this.context;
    this.#customers += 1;
    const number = this.#customers;
    const email = `stored${number}@home.example.com`;
    const customer = await storeCustomer(
      db,
      centre,
      {
        name,
        language,
        email,
        tickets: [
          { description: past.ticket ?? 'The bill is wrong', category: 'billing', department: 'complaints' },
        ],
        appointment: new Date(now.getTime() + number * 3_600_000).toISOString(),
      },
      `+96655${String(3_000_000 + number)}`,
    );
    if (past.note !== undefined) await this.#writeNote(customer.id, past.note);
    return { ...customer, email };
  }

  /** Holds a call by typing, and gives back what was said in it. Whoever is offered a human hangs up, where they have no answer to it. */
  async call(from: string, turns: readonly string[]): Promise<{ said: string[]; events: CallEvent[] }> {
    const events: CallEvent[] = [];
    const call = await this.begin(from, events);
    let over = false;
    const ended = call.ended.finally(() => {
      over = true;
    });
    for (const turn of turns) {
      const offered = events.findLast((event) => event.type === 'listening')?.ask === 'offer_human';
      if (over || (offered && turn !== refusing)) break;
      await call.say(turn);
    }
    if (!over) await call.hangUp();
    await ended;
    const said = events.flatMap((event) => (event.type === 'say' ? [event.text] : []));
    return { said, events };
  }

  /** Begins a call by typing; what happens in it is added to `events`. */
  begin(from: string, events: CallEvent[]): Promise<TypedCall> {
    return beginChat(this.context, { from, emit: (event) => void events.push(event) });
  }

  /** Everything that a tool could change, as it stands; that there was a call is no change. */
  async everything(): Promise<Record<string, unknown[]>> {
    const { db } = this.context;
    return {
      customers: (await db.select().from(customers).orderBy(customers.id)).map((customer) => ({
        ...customer,
        lastContactAt: null,
        updatedAt: null,
      })),
      identifiers: await db.select().from(customerIdentifiers).orderBy(customerIdentifiers.id),
      tickets: await db.select().from(tickets).orderBy(tickets.id),
      notes: await db.select().from(ticketNotes).orderBy(ticketNotes.id),
      appointments: await db.select().from(appointments).orderBy(appointments.id),
      leads: await db.select().from(leads).orderBy(leads.id),
      escalations: await db.select().from(escalations).orderBy(escalations.id),
    };
  }

  /** The rules that decided something in a call, by what they decided. */
  async decisionsOf(events: readonly CallEvent[]): Promise<{ kind: string; value: string; rule: string }[]> {
    const end = events.find((event) => event.type === 'end');
    return this.context.db
      .select({ kind: decisions.kind, value: decisions.value, rule: decisions.rule })
      .from(decisions)
      .where(ofCall(decisions.conversationId, end?.callId ?? ''))
      .orderBy(decisions.seq);
  }

  async #writeNote(customerId: string, summary: string): Promise<void> {
    const { db } = this.context;
    const at = new Date(now.getTime() - 86_400_000);
    const [conversation] = await db
      .insert(conversations)
      .values({ customerId, channel: 'call' })
      .returning({ id: conversations.id });
    await db.insert(interactions).values({
      customerId,
      conversationId: conversation?.id ?? '',
      channel: 'call',
      outcome: 'resolved',
      summary,
      sentiment: 0,
      followUp: false,
      durationSeconds: 60,
      startedAt: at,
      endedAt: at,
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.context[Symbol.asyncDispose]();
    await this.model.close();
  }
}

async function writeArticle(folder: string, { path: place, title, text }: Article): Promise<void> {
  const file = path.join(folder, place);
  await mkdir(path.dirname(file), { recursive: true });
  const matter = [
    `title: ${JSON.stringify(title)}`,
    'category: products',
    'departments: [reception, sales, complaints, support]',
    'updated: 2026-11-01',
    'review-by: 2027-11-01',
  ];
  await writeFile(file, `---\n${matter.join('\n')}\n---\n\n${text}\n`);
}
