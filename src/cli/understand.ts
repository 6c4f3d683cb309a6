import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Command } from 'commander';
import { z } from 'zod';
import { loadCentre, type Centre } from '../config/centre.ts';
import { servingDepartments } from '../config/departments.ts';
import { loadConfig } from '../config/config.ts';
import { severityInWords } from '../domain/routing/index.ts';
import { errorCode, errorMessage, HatifError } from '../errors.ts';
import {
  classifyDepartment,
  classifyIntent,
  detectLanguage,
  findEntities,
  kinds,
  languageOf,
  parseCommand,
  parseDate,
  parseDigits,
  parseDuration,
  parseEmail,
  parseName,
  parseNumber,
  parsePhone,
  parseYesNo,
  rateSentiment,
  rateUrgency,
  sayText,
} from '../language/index.ts';
import type { Context, IntentModel, Kind, RatingLists, Understood } from '../language/index.ts';

const lineSchema = z.object({
  kind: z.string(),
  text: z.string(),
  lang: z.enum(['ar', 'en']).nullish(),
  region: z.string().nullish(),
  now: z.coerce.date().nullish(),
  zone: z.string().nullish(),
  asked: z.string().nullish(),
  previous: z.string().nullish(),
  nbest: z.array(z.string()).nullish(),
});
type Line = z.infer<typeof lineSchema>;

/** `hatif understand`: the language layer by itself, for whoever wants to measure it. */
export function registerUnderstand(program: Command): void {
  program
    .command('understand')
    .description('what the language layer makes of texts: JSON lines in, JSON lines out (docs/understand.md)')
    .option('--intents <file>', 'weights of `npm run train-intents`, for departments the keywords leave open')
    .action(async ({ intents }: { intents?: string }) => {
      const centre = loadCentre(loadConfig().centreFile);
      await understandLines(
        process.stdin,
        process.stdout,
        centre,
        intents === undefined ? undefined : readModel(intents),
      );
    });
}

const modelSchema = z.object({
  labels: z.array(z.string()),
  bias: z.array(z.number()),
  weights: z.record(z.string(), z.array(z.number())),
});

function readModel(file: string): IntentModel {
  try {
    return modelSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new HatifError('intents_invalid', `${file} holds no weights of npm run train-intents`, { cause });
  }
}

/** How many answers are written at a time: one system call each would be most of the work. */
const batch = 500;

/** Answers every line of the input with one line of output, in order. */
export async function understandLines(
  input: Readable,
  output: Writable,
  centre: Centre,
  model?: IntentModel,
): Promise<void> {
  let answers: string[] = [];
  const flush = async (): Promise<void> => {
    if (answers.length === 0) return;
    const written = output.write(`${answers.join('\n')}\n`);
    answers = [];
    if (!written) await once(output, 'drain');
  };
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    answers.push(understandLine(line, centre, model));
    // What arrives slowly, by hand, is answered at once.
    if (answers.length >= batch || input.readableLength === 0) await flush();
  }
  await flush();
}

/** The answer to one line of input. */
export function understandLine(line: string, centre: Centre, model?: IntentModel): string {
  try {
    const given = readLine(line);
    const kind = kinds.find((known) => known === given.kind);
    if (!kind)
      throw new HatifError('unknown_kind', `kind must be one of ${kinds.join(', ')}`, { status: 400 });
    const found = understand(kind, given.text, contextOf(given, centre), centre, model);
    return JSON.stringify({
      kind,
      value: found?.value ?? null,
      confidence: found ? Math.round(found.confidence * 100) / 100 : 0,
      span: found?.span ?? null,
    });
  } catch (error) {
    return JSON.stringify({ error: { code: errorCode(error), message: errorMessage(error) } });
  }
}

function readLine(line: string): Line {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new HatifError('invalid_json', 'the line is not valid JSON', { status: 400 });
  }
  const given = lineSchema.safeParse(json);
  if (given.success) return given.data;
  throw new HatifError('invalid_line', z.prettifyError(given.error), { status: 400 });
}

function contextOf(line: Line, centre: Centre): Context {
  // Who asks for a name has asked the caller for one, unless they say otherwise.
  const asked = kinds.find((known) => known === (line.asked ?? line.kind));
  return {
    region: line.region ?? centre.region,
    zone: line.zone ?? centre.timeZone,
    now: line.now ?? new Date(),
    ...(line.lang ? { lang: line.lang } : {}),
    ...(asked ? { asked } : {}),
    ...(line.previous == null ? {} : { previous: line.previous }),
    ...(line.nbest == null ? {} : { nbest: line.nbest }),
  };
}

function understand(
  kind: Kind,
  text: string,
  ctx: Context,
  centre: Centre,
  model: IntentModel | undefined,
): Understood<unknown> | undefined {
  switch (kind) {
    case 'phone':
      return parsePhone(text, ctx);
    case 'email':
      return parseEmail(text, ctx);
    case 'yes_no':
      return parseYesNo(text, ctx);
    case 'command':
      return parseCommand(text, ctx);
    case 'date':
      return parseDate(text, ctx);
    case 'duration':
      return parseDuration(text, ctx);
    case 'number':
      return parseNumber(text, ctx);
    case 'digits':
      return parseDigits(text, ctx);
    case 'name':
      return parseName(text, ctx);
    case 'language':
      return detectLanguage(text);
    case 'department':
      return department(text, ctx, centre, model);
    case 'sentiment':
      return rateSentiment(text, listsOf(centre));
    case 'urgency':
      return rateUrgency(text, listsOf(centre));
    case 'severity':
      return severityInWords(text, centre);
    case 'entities':
      return entities(text, ctx);
    case 'say':
      return {
        value: sayText(text, ctx.lang ?? languageOf(text) ?? 'ar', ctx),
        confidence: 1,
        span: [0, text.length],
      };
  }
}

/** Below this the keywords of several departments are even, and a trained model decides. */
const sureOfKeywords = 0.6;

function department(
  text: string,
  ctx: Context,
  centre: Centre,
  model: IntentModel | undefined,
): Understood<string> | undefined {
  const found = classifyDepartment(text, servingDepartments(centre), ctx);
  if (!model || (found && found.confidence >= sureOfKeywords)) return found;
  const label = classifyIntent(text, model);
  const named = label && departmentNamed(label.value, text, centre, ctx);
  return label && named !== undefined ? { ...label, value: named } : found;
}

/** The department that a label of an operator's examples is for: it is a key, or a kind in which the keywords decide. */
function departmentNamed(label: string, text: string, centre: Centre, ctx: Context): string | undefined {
  const serving = servingDepartments(centre);
  if (Object.hasOwn(serving, label)) return label;
  const ofKind = Object.fromEntries(Object.entries(serving).filter(([, { kind }]) => kind === label));
  return classifyDepartment(text, ofKind, ctx)?.value ?? Object.keys(ofKind)[0];
}

function entities(text: string, ctx: Context): Understood<unknown> | undefined {
  const value = findEntities(text, ctx);
  const [first] = value;
  const last = value.at(-1);
  return { value, confidence: first ? 0.85 : 0.5, span: [first?.span[0] ?? 0, last?.span[1] ?? 0] };
}

/** What a centre's own word lists add to those of the language layer. */
function listsOf(centre: Centre): RatingLists {
  return {
    ...(centre.sentiment ? { positive: centre.sentiment.positive, negative: centre.sentiment.negative } : {}),
    ...(centre.urgency ? { urgent: centre.urgency } : {}),
  };
}
