import { styleText } from 'node:util';
import { prettyFactory } from 'pino-pretty';
import { clean, cleanAll } from '../shared/clean.ts';

const colours = ['cyan', 'magenta', 'green', 'yellow', 'blue'] as const;
const nameWidth = 8;

/** Writes lines for a person: each with the process it comes from; log records are made readable. */
export class Terminal {
  readonly #write: (text: string) => void;
  readonly #pretty = prettyFactory({
    colorize: process.stdout.isTTY,
    ignore: 'pid,hostname,process,name',
    translateTime: 'SYS:HH:MM:ss',
    singleLine: true,
  });
  readonly #colourOf = new Map<string, (typeof colours)[number]>();

  constructor(write: (text: string) => void = (text) => void process.stdout.write(text)) {
    this.#write = write;
  }

  /** One line of a process. */
  line(name: string, text: string): void {
    if (text.trim() === '') return;
    const record = recordOf(text);
    const readable = record ? this.#pretty(cleanAll(record)).trimEnd() : clean(text);
    const colour = this.#colourOf.get(name) ?? colours[this.#colourOf.size % colours.length] ?? 'cyan';
    this.#colourOf.set(name, colour);
    const prefix = styleText(colour, `${name.padEnd(nameWidth)} │`);
    for (const part of readable.split('\n')) this.#write(`${prefix} ${part}\n`);
  }

  /** A box with the answers to what one asks after a start: each row a question and its lines. */
  box(rows: [label: string, ...lines: string[]][]): void {
    const lines = rows.flatMap(([label, ...texts]) =>
      texts.map((text, index) => `${(index === 0 ? label : '').padEnd(10)} ${text}`),
    );
    const width = Math.max(...lines.map((line) => line.length));
    const edge = '─'.repeat(width + 2);
    this.#write(
      [`╭${edge}╮`, ...lines.map((line) => `│ ${line.padEnd(width)} │`), `╰${edge}╯`, ''].join('\n'),
    );
  }
}

/** A log record; null for any other line. What a process wrote may hold what somebody sent it. */
function recordOf(text: string): object | null {
  if (!text.startsWith('{')) return null;
  try {
    return JSON.parse(text) as object;
  } catch {
    return null;
  }
}
