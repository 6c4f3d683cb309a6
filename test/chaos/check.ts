import type { Database } from '../../src/db/client.ts';
import { rowsOf, type CallRows } from '../helpers/rows.ts';
import type { ChaosCaller } from './caller.ts';
import type { Line } from './line.ts';
import { tellings } from './words.ts';
import { stripDiacritics } from '../../src/language/index.ts';
import { phrases } from '../../src/shared/phrases/catalogue.ts';

const { centre_away: away } = phrases;
const apologies: ReadonlySet<string> = new Set([...away.ar.map((text) => stripDiacritics(text)), ...away.en]);

/** An invariant that does not hold. */
export interface Broken {
  /** The caller's place in the plan; -1 for the centre itself. */
  call: number;
  what: string;
  /** What was shown and what was kept, for whoever looks into it. */
  detail?: string;
}

/** Holds what a caller was told and told the centre against what the database has. */
export async function checkCaller(db: Database, caller: ChaosCaller): Promise<Broken[]> {
  const broken: Broken[] = [];
  const say = (what: string, detail?: string): void =>
    void broken.push({ call: caller.index, what, ...(detail ? { detail } : {}) });
  for (const complaint of caller.complaints) say(complaint);
  const all: CallRows[] = [];
  for (const callId of caller.promised) {
    const rows = await rowsOf(db, { id: callId }).catch(() => null);
    if (!rows) {
      say(`call ${callId} is not in a final state`);
      continue;
    }
    all.push(rows);
  }
  for (const rows of all) {
    const { id } = rows.call;
    const line = caller.lines.find((one) => one.callId === id);
    if (line)
      for (const what of checkLine(line, rows, all)) say(`call ${id}: ${what}`, bothSides(line, rows));
  }
  const everything = (): string =>
    caller.lines
      .flatMap((line) =>
        all.filter(({ call }) => call.id === line.callId).map((rows) => bothSides(line, rows)),
      )
      .join('\n');
  for (const what of checkOnce(caller, all)) say(what, everything());
  return broken;
}

function bothSides(line: Line, { messages, call }: CallRows): string {
  const events = line.arrived.map(
    ({ event, from, at }) => `  ${Math.round(at)} ${from} ${JSON.stringify(event)}`,
  );
  const typed = line.typed.map((one) => `  ${JSON.stringify(one)}`);
  const kept = messages.map(
    (one) => `  ${one.seq} ${one.startedAt.toISOString()} ${one.speaker}: ${one.text}`,
  );
  return ['arrived', ...events, 'typed', ...typed, `kept (epoch ${call.epoch})`, ...kept].join('\n');
}

/** `all`: of every call of this caller; who goes on where a call broke is told the ticket of that one. */
function checkLine(line: Line, rows: CallRows, all: readonly CallRows[]): string[] {
  const { messages, call } = rows;
  const tickets = all.flatMap((one) => one.tickets);
  const escalations = all.flatMap((one) => one.escalations);
  const wrong: string[] = [];
  // With the database away a call cannot be opened: its apology has no row to stand in.
  const shown = line
    .all('say')
    .map(({ text }) => text)
    .filter((text) => !apologies.has(text));
  const agent = messages.filter(({ speaker }) => speaker === 'agent').map(({ text }) => text);
  wrong.push(
    ...missingFrom(shown, agent).map((text) => `the agent's line is missing or out of order: ${text}`),
  );
  const mine = line.typed.filter(({ confirmed }) => confirmed).map(({ text }) => text);
  const caller = messages.filter(({ speaker }) => speaker === 'caller').map(({ text }) => text);
  wrong.push(
    ...missingFrom(mine, caller).map((text) => `the caller's line is missing or out of order: ${text}`),
  );
  for (const text of new Set(caller)) {
    const typed = line.typed.filter((one) => one.text === text).length;
    const kept = caller.filter((one) => one === text).length;
    if (kept > typed)
      wrong.push(`the caller's line is there ${kept} times, and was said ${typed} times: ${text}`);
  }
  // A job that died may have written down one sentence that it had not shown yet, and one may have been on its way to a
  // caller who left before the end; nothing else is there unshown.
  const unshown = call.epoch + (line.all('end').length === 0 ? 1 : 0);
  for (const text of new Set(agent)) {
    const kept = agent.filter((one) => one === text).length;
    const said = occurrences(shown, text);
    if (kept > said + unshown)
      wrong.push(`the agent's line is there ${kept} times, and was shown ${said} times: ${text}`);
  }
  const moments = new Set(
    messages.map(({ speaker, text, startedAt }) => `${startedAt.getTime()} ${speaker} ${text}`),
  );
  if (moments.size < messages.length) wrong.push('a line was written down twice');
  for (const { number } of line.all('ticket'))
    if (tickets.filter((ticket) => ticket.number === number).length !== 1)
      wrong.push(`ticket ${number} was told to the caller and is not there once`);
  for (const { id } of line.all('escalation'))
    if (!escalations.some((escalation) => escalation.id === id))
      wrong.push(`escalation ${id} was told to the caller and is not there`);
  if (line.all('notice').some(({ code }) => code === 'ticket_promised') && tickets.length === 0)
    wrong.push('a ticket was promised to the caller and is not there');
  const end = line.all('end').at(-1);
  // Whoever was only asked to ring again: that could not be noted, so a call that had begun was left.
  const asked = call.outcome === 'abandoned' && apologies.has(line.all('say').at(-1)?.text ?? '');
  if (end && end.outcome !== call.outcome && !asked)
    wrong.push(`it ended as ${end.outcome} for the caller, and was kept as ${call.outcome ?? 'nothing'}`);
  if (rows.interactions.length > 1) wrong.push(`${rows.interactions.length} interactions of one call`);
  return wrong;
}

/**
 * Whoever has one matter has one ticket and one escalation, however often the line broke; who told it again, because
 * nobody seemed to have heard, may have one for each time.
 */
function checkOnce(caller: ChaosCaller, all: readonly CallRows[]): string[] {
  const typed = caller.lines.flatMap((line) => line.typed).map(({ text }) => text);
  const told = Math.max(
    1,
    ...tellings(caller.plan).map((matter) => typed.filter((text) => text === matter).length),
  );
  const tickets = all.flatMap((rows) => rows.tickets);
  const escalations = all.flatMap((rows) => rows.escalations);
  const wrong: string[] = [];
  if (tickets.length > told) wrong.push(`${tickets.length} tickets for what was told ${told} times`);
  if (escalations.length > told)
    wrong.push(`${escalations.length} escalations for what was told ${told} times`);
  return wrong;
}

/** Those of `wanted` that `kept` lacks when both are laid side by side in their order; a kept line may hold several. */
function missingFrom(wanted: readonly string[], kept: readonly string[]): string[] {
  const pieces = kept.flatMap((line) => piecesOf(line, wanted));
  // most[w][p]: how many of the wanted from `w` on are among the pieces from `p` on, in order.
  const most = Array.from({ length: wanted.length + 1 }, () =>
    Array.from({ length: pieces.length + 1 }, () => 0),
  );
  const at = (w: number, p: number): number => most[w]?.[p] ?? 0;
  for (let w = wanted.length - 1; w >= 0; w -= 1) {
    for (let p = pieces.length - 1; p >= 0; p -= 1) {
      const both = wanted[w] === pieces[p] ? at(w + 1, p + 1) + 1 : 0;
      most[w]?.splice(p, 1, Math.max(both, at(w + 1, p), at(w, p + 1)));
    }
  }
  const missing: string[] = [];
  for (let [w, p] = [0, 0]; w < wanted.length;) {
    if (wanted[w] === pieces[p] && at(w, p) === at(w + 1, p + 1) + 1) [w, p] = [w + 1, p + 1];
    else if (p < pieces.length && at(w, p) === at(w, p + 1)) p += 1;
    else missing.push(wanted[w++] ?? '');
  }
  return missing;
}

/** A kept line, cut into the sentences it was shown as; what was not shown is one piece. */
function piecesOf(line: string, shown: readonly string[]): string[] {
  const pieces: string[] = [];
  for (let rest = line; rest !== '';) {
    const starts = shown.filter((text) => text !== '' && rest.startsWith(text));
    const piece = starts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
    pieces.push(piece === '' ? rest : piece);
    rest = piece === '' ? '' : rest.slice(piece.length).trimStart();
  }
  return pieces;
}

/** How often a kept line, of one sentence or several, was shown. */
function occurrences(shown: readonly string[], line: string): number {
  let count = 0;
  for (let at = 0; at < shown.length; at += 1) {
    for (let until = at + 1; until <= shown.length; until += 1) {
      const text = shown.slice(at, until).join(' ');
      if (text === line) count += 1;
      if (text.length >= line.length) break;
    }
  }
  return count;
}
