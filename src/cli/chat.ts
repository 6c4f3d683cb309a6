import { createInterface } from 'node:readline';
import { InvalidArgumentError, type Command } from 'commander';
import { z } from 'zod';
import { loadConfig } from '../config/config.ts';
import { createContext } from '../context.ts';
import { errorCode, errorMessage } from '../errors.ts';
import { requireSynced } from '../knowledge/index.ts';
import { parsePhone } from '../language/index.ts';
import { createLogger } from '../logger.ts';
import { languageSchema, type Language } from '../shared/vocabulary.ts';
import { type CallEvent } from '../shared/call-events.ts';
import type { TypedCall } from '../conversation/typed/typed-call.ts';
import { beginChat } from './begin-chat.ts';
import { print, printJson } from './print.ts';

/** One line of input, for programs. */
const inputSchema = z.union([
  z.strictObject({ say: z.string().min(1) }),
  z.strictObject({ keys: z.string().regex(/^[0-9*#]{1,40}$/) }),
  z.strictObject({ silence: z.number().positive().max(3600) }),
  z.strictObject({ hangup: z.literal(true) }),
]);
type CallInput = z.infer<typeof inputSchema>;

interface ChatOptions {
  from?: string;
  to?: string;
  lang?: Language;
  json?: boolean;
}

/** `hatif chat`: a call held by typing. */
export function registerChat(program: Command): void {
  program
    .command('chat')
    .description('hold a call by typing: the same stages, tools and database, without sound')
    .option('--from <number>', 'the number the caller rings from, such as +966551234567', phoneNumber)
    .option('--to <number>', 'the number dialled: one of those under telephone in the business file')
    .option('--lang <language>', 'ar or en; without it the IVR asks', language)
    .option('--json', 'JSON lines in and out, for programs')
    .option('-s, --silent', 'no greeting of the terminal, only the call')
    .action(async (options: ChatOptions) => {
      process.exitCode = await chat(options);
    });
}

function phoneNumber(value: string): string {
  const number = parsePhone(value)?.value;
  if (!number)
    throw new InvalidArgumentError('expected a phone number in international form, such as +966551234567');
  return number;
}

function language(value: string): Language {
  const found = languageSchema.safeParse(value).data;
  if (!found) throw new InvalidArgumentError('expected ar or en');
  return found;
}

async function chat(options: ChatOptions): Promise<number> {
  const config = loadConfig();
  const logger = createLogger('chat', config.logLevel === 'info' ? 'warn' : config.logLevel, 'stderr');
  await using context = await createContext(config, { logger });
  // Without articles it serves all the same, and knows little: whoever tries it out is told why.
  await requireSynced(context.db).catch((error: unknown) =>
    logger.warn({ code: errorCode(error) }, errorMessage(error)),
  );
  const show = options.json ? printForProgram : printForPerson;
  const call = await beginChat(context, {
    ...(options.from ? { from: options.from } : {}),
    ...(options.to ? { to: options.to } : {}),
    ...(options.lang ? { language: options.lang } : {}),
    emit: show,
  });
  // Only now: a line that comes before anybody iterates is lost.
  const lines = createInterface({ input: process.stdin, terminal: process.stdin.isTTY && !options.json });
  let over = false;
  const ended = call.ended.finally(() => {
    over = true;
    lines.close();
  });
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const input = options.json ? fromJson(line) : fromPerson(line);
    if (input) await apply(call, input);
    if (over) break;
  }
  if (!over) await call.hangUp();
  await ended;
  return 0;
}

async function apply(call: TypedCall, input: CallInput): Promise<void> {
  if ('say' in input) await call.say(input.say);
  else if ('keys' in input) await call.keys(input.keys);
  else if ('silence' in input) await call.silence(input.silence);
  else await call.hangUp();
}

// A bad line is answered and the call goes on.
function fromJson(line: string): CallInput | null {
  try {
    return inputSchema.parse(JSON.parse(line));
  } catch (error) {
    const message =
      error instanceof z.ZodError
        ? 'expected {"say":"…"}, {"keys":"1"}, {"silence":30} or {"hangup":true}'
        : `not JSON: ${errorMessage(error)}`;
    const code = errorCode(error) === 'internal' ? 'input_invalid' : errorCode(error);
    printJson({ error: { code, message } }, { oneLine: true });
    return null;
  }
}

function fromPerson(line: string): CallInput | null {
  const text = line.trim();
  const [command, value = ''] = text.split(/\s+/, 2);
  switch (command) {
    case '/keys':
      return inputSchema.safeParse({ keys: value }).data ?? usage();
    case '/silence':
      return inputSchema.safeParse({ silence: Number(value || 30) }).data ?? usage();
    case '/hangup':
      return { hangup: true };
    default:
      return text.startsWith('/') ? usage() : { say: text };
  }
}

function usage(): null {
  print('Type what the caller says, or: /keys 1 · /silence 30 · /hangup');
  return null;
}

function printForProgram(event: CallEvent): void {
  printJson(event, { oneLine: true });
}

function printForPerson(event: CallEvent): void {
  const line = inWords(event);
  if (line !== null) print(line);
  if (event.type === 'listening' && process.stdin.isTTY) process.stdout.write('> ');
}

function inWords(event: CallEvent): string | null {
  switch (event.type) {
    case 'say':
      return `☎  ${event.text}`;
    case 'field':
      return `   · ${event.field}: ${event.value ?? '—'}`;
    case 'department':
      return `   · department: ${event.department}`;
    case 'ticket':
      return `   · ticket: ${event.number}`;
    case 'escalation':
      return '   · passed to a human';
    case 'end':
      return `   · the call ended: ${event.outcome} (hatif calls show ${event.callId})`;
    case 'request':
    case 'language':
    case 'stage':
    case 'listening':
    case 'notice':
    case 'queue':
    case 'human':
      return null;
  }
}
