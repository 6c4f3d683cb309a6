import { cardinalAt } from '../../numbers/cardinal.ts';
import type { Token } from '../../text.ts';
import type { DayPart, PartItem, TimeItem } from './items.ts';
import { skipWord, wordAt } from './lexicon.ts';
import type { Read } from './lexicon.ts';

/** Zones that callers abbreviate, in minutes ahead of UTC. */
const zones: Record<string, number> = {
  gmt: 0,
  utc: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  ksa: 180,
  gst: 240,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};
const parts: Record<string, readonly [DayPart, minutes: number]> = {
  dawn: ['morning', 300],
  breakfast: ['morning', 420],
  morning: ['morning', 360],
  mornings: ['morning', 360],
  lunch: ['noon', 720],
  lunchtime: ['noon', 720],
  afternoon: ['afternoon', 720],
  afternoons: ['afternoon', 720],
  arvo: ['afternoon', 720],
  evening: ['evening', 1080],
  evenings: ['evening', 1080],
  dinner: ['evening', 1080],
  dinnertime: ['evening', 1080],
  night: ['night', 1080],
  nights: ['night', 1080],
};
/** Where an hour by itself is one. */
const beforeHour = /^(?:at|@|around|about|by|till|til|until|between|from|circa|towards)$/;
const past = /^(?:past|after)$/;
const to = /^(?:to|til|till|before|of)$/;

/** The hour of the clock or the part of the day that starts at a token. */
export function timeAt(tokens: readonly Token[], start: number): TimeItem | PartItem | undefined {
  const found =
    relativeAt(tokens, start) ??
    writtenAt(tokens, start) ??
    roughlyAt(tokens, start) ??
    spokenAt(tokens, start);
  if (found) return withZone(tokens, withoutIsh(tokens, found));
  return partAt(tokens, start);
}

/** "Sixish": an hour with its ending. */
function roughlyAt(tokens: readonly Token[], start: number): TimeItem | undefined {
  const token = tokens[start];
  const plain = /^([a-z]+)ish$/.exec(token?.norm ?? '')?.[1];
  if (!token || plain === undefined) return undefined;
  const found = spokenAt(tokens.with(start, { ...token, norm: plain }), start);
  if (!found) return undefined;
  const { loose: _, ...sure } = found;
  return sure;
}

/** "Six-ish", "4:30ish": nothing else is said so. */
function withoutIsh(tokens: readonly Token[], time: TimeItem): TimeItem {
  const ish = skipWord(tokens, time.end, /^-$/);
  if (wordAt(tokens, ish) !== 'ish') return time;
  const { loose: _, ...sure } = time;
  return { ...sure, end: ish + 1 };
}

function withZone(tokens: readonly Token[], time: TimeItem): TimeItem {
  const offset = zones[wordAt(tokens, time.end)];
  return offset === undefined ? time : { ...time, offset, end: time.end + 1 };
}

/** "In the morning", "this evening", "tonight", "late tonight", "at lunch". */
function partAt(tokens: readonly Token[], start: number): PartItem | undefined {
  let at = start;
  let today = false;
  let shift = 0;
  for (; at < start + 5; at += 1) {
    const word = wordAt(tokens, at);
    if (/^(?:this|todays)$/.test(word)) today = true;
    else if (word === 'late') shift = 180;
    else if (word === 'hours' || word === 'hour') {
      if (wordAt(tokens, at - 1) !== 'early') return undefined;
    } else if (!/^(?:in|the|at|of|during|early|for|mid|later)$/.test(word)) break;
  }
  const word = wordAt(tokens, at);
  if (/^(?:tonight|tonite)$/.test(word))
    return { kind: 'part', part: 'night', minutes: 1080 + shift, today: true, start, end: at + 1 };
  const named = parts[word.replace(/ish$/, '')];
  if (!named) return undefined;
  const [part, minutes] = named;
  const end = skipWord(tokens, at + 1, /^ish$/);
  // "Good morning" and "a good night" are no times.
  if (/^(?:good|all|every|each)$/.test(wordAt(tokens, start - 1)) && !today) return undefined;
  return { kind: 'part', part, minutes: minutes + shift, start, end, ...(today ? { today } : {}) };
}

const whole = (read: Read | undefined, least: number, most: number): Read | undefined =>
  read && Number.isInteger(read.value) && read.value >= least && read.value <= most ? read : undefined;

/** "Half past three", "quarter to five", "ten to six", "a quarter past 3 pm", "10 minutes past 14h", "half four". */
function relativeAt(tokens: readonly Token[], start: number): TimeItem | undefined {
  const at = skipWord(tokens, start, /^an?$/);
  const word = wordAt(tokens, at);
  const named = word === 'half' ? 30 : word === 'quarter' ? 15 : undefined;
  const count = named === undefined ? whole(cardinalAt(tokens, at), 1, 59) : { value: named, end: at + 1 };
  if (!count) return undefined;
  const behind = skipWord(tokens, count.end, /^(?:minutes?|mins?)$/);
  const relation = wordAt(tokens, behind);
  const isPast = past.test(relation);
  // "Half four" is half past it.
  const bare = word === 'half' && !isPast && !to.test(relation) ? hourNumberAt(tokens, behind) : undefined;
  if (bare) return { kind: 'time', minutes: bare.minutes + 30, open: bare.open, start, end: bare.end };
  if (!isPast && !to.test(relation)) return undefined;
  const explicit = named !== undefined || behind > count.end;
  const led = /^(?:from|between)$/.test(wordAt(tokens, start - 1));
  if (!explicit && (count.value % 5 !== 0 || led)) return undefined;
  const hour = hourNumberAt(tokens, behind + 1);
  if (!hour) return undefined;
  // "Ten to twelve" is a stretch as well, "5 to 6 people" none of both.
  const next = wordAt(tokens, hour.end);
  if (!explicit && !isPast && hour.open && !/^(?:in|this|at|tomorrow|today|on|please|)$/.test(next))
    return undefined;
  if (relation === 'of' && named !== 15) return undefined;
  const minutes = hour.minutes + (isPast ? count.value : -count.value);
  return { kind: 'time', minutes: (minutes + 1440) % 1440 || 0, open: hour.open, start, end: hour.end };
}

interface Hour {
  minutes: number;
  open: boolean;
  end: number;
}

/** "3", "three pm", "noon", "midnight", "15h", "two oclock": a whole hour. */
function hourNumberAt(tokens: readonly Token[], at: number): Hour | undefined {
  const word = wordAt(tokens, at);
  if (/^(?:noon|midday)$/.test(word)) return { minutes: 720, open: false, end: at + 1 };
  if (word === 'midnight') return { minutes: 1440, open: false, end: at + 1 };
  const read = whole(cardinalAt(tokens, at), 0, 24);
  if (!read) return undefined;
  if (wordAt(tokens, read.end) === 'h' && tokens[read.end]?.glued === true)
    return { minutes: read.value * 60, open: false, end: read.end + 1 };
  return halved(tokens, read.value, 0, skipWord(tokens, read.end, /^oclock$/), false);
}

/** The hour in the half of the day that is said behind it. */
function halved(
  tokens: readonly Token[],
  hours: number,
  minutes: number,
  end: number,
  exact: boolean,
): Hour | undefined {
  const half = meridiemAt(tokens, end);
  if (half && hours >= 1 && hours <= 12)
    return { minutes: ((hours % 12) + (half.pm ? 12 : 0)) * 60 + minutes, open: false, end: half.end };
  if (hours > 24) return undefined;
  const open = !exact && hours >= 1 && hours <= 12;
  return { minutes: hours * 60 + minutes, open, end: half?.end ?? end };
}

/** "Am", "p.m.", "p m", "p" behind its figures, "pm" after a dot. */
function meridiemAt(tokens: readonly Token[], i: number): { pm: boolean; end: number } | undefined {
  const word = wordAt(tokens, i);
  const closed = (end: number): number =>
    wordAt(tokens, end) === '.' && tokens[end]?.glued === true ? end + 1 : end;
  if (word === 'am' || word === 'pm') return { pm: word === 'pm', end: i + 1 };
  if (word !== 'a' && word !== 'p') return undefined;
  const at = wordAt(tokens, i + 1) === '.' ? i + 2 : i + 1;
  if (wordAt(tokens, at) === 'm') return { pm: word === 'p', end: closed(at + 1) };
  return word === 'p' && tokens[i]?.glued === true ? { pm: true, end: closed(i + 1) } : undefined;
}

/** "3:20 pm", "15:23:24", "9h30", "8.30pm", "15h", "1030" behind "at". */
function writtenAt(tokens: readonly Token[], start: number): TimeItem | undefined {
  const token = tokens[start];
  if (token?.kind !== 'digits') return undefined;
  const glued = (i: number): boolean => tokens[i]?.glued === true;
  const sign = wordAt(tokens, start + 1);
  const figures = tokens[start + 2];
  const two = figures?.kind === 'digits' && figures.norm.length === 2 && glued(start + 1) && figures.glued;
  const hours = Number(token.norm);
  if (token.norm.length <= 2 && two && /^[:h.]$/.test(sign)) {
    const minutes = Number(figures.norm);
    const seconds = wordAt(tokens, start + 3) === ':' && tokens[start + 4]?.kind === 'digits';
    const end = seconds ? start + 5 : start + 3;
    const more = glued(end) && /^[./:-]$/.test(wordAt(tokens, end)) && tokens[end + 1]?.glued === true;
    const dotted = sign === '.' && !meridiemAt(tokens, end) && wordAt(tokens, start - 1) !== 'at';
    if (minutes > 59 || dotted || (more && sign === '.')) return undefined;
    const exact = sign === 'h' || (token.norm.startsWith('0') && token.norm.length === 2);
    const read = halved(tokens, hours, minutes, end, exact);
    return read && { kind: 'time', ...read, start };
  }
  const long = token.norm.length === 3 || token.norm.length === 4;
  if (long && !glued(start + 1) && wordAt(tokens, start + 1) !== 'oclock') {
    const clock = [Number(token.norm.slice(0, -2)), Number(token.norm.slice(-2))] as const;
    const said =
      /^(?:at|@|around|about)$/.test(wordAt(tokens, start - 1)) ||
      meridiemAt(tokens, start + 1) !== undefined ||
      /^(?:hours|hrs)$/.test(wordAt(tokens, start + 1)) ||
      /^in the (?:morning|afternoon|evening)$/.test(
        [1, 2, 3].map((k) => wordAt(tokens, start + k)).join(' '),
      );
    const read =
      said && clock[0] <= 23 && clock[1] <= 59
        ? halved(tokens, clock[0], clock[1], start + 1, token.norm.startsWith('0'))
        : undefined;
    if (read) return { kind: 'time', ...read, start };
  }
  return undefined;
}

/** "Three pm", "four thirty", "five-thirty", "noon", and a number that is an hour only beside other times. */
function spokenAt(tokens: readonly Token[], start: number): TimeItem | undefined {
  const token = tokens[start];
  if (!token || token.kind === 'mark' || token.kind === 'arabic') return undefined;
  const twelve = whole(cardinalAt(tokens, start), 12, 12);
  if (twelve && /^(?:noon|midday|midnight)$/.test(wordAt(tokens, twelve.end))) {
    const named = hourNumberAt(tokens, twelve.end);
    if (named) return { kind: 'time', ...named, start };
  }
  const hour = hourNumberAt(tokens, start);
  if (!hour) return undefined;
  const word = wordAt(tokens, start);
  if (/^(?:noon|midday|midnight)$/.test(word)) return { kind: 'time', ...hour, start };
  if (!hour.open) {
    const bare = tokens[hour.end - 1]?.kind === 'digits' || /^[a-z]+$/.test(wordAt(tokens, hour.end - 1));
    const marked = /^(?:am|pm|p|m|h|\.|oclock)$/.test(wordAt(tokens, hour.end - 1));
    if (marked) return { kind: 'time', ...hour, start };
    return bare && beforeHour.test(wordAt(tokens, start - 1)) && hour.end === start + 1
      ? { kind: 'time', ...hour, start, loose: true }
      : undefined;
  }
  const oclock = wordAt(tokens, hour.end - 1) === 'oclock';
  if (oclock) return { kind: 'time', ...hour, start };
  const minutes = minutesAt(tokens, hour.end);
  if (minutes && token.kind === 'latin') {
    const read = halved(tokens, hour.minutes / 60, minutes.value, minutes.end, false);
    // "Four thirty" may be a number of something.
    const sure = read && (!read.open || beforeHour.test(wordAt(tokens, start - 1)));
    if (read) return { kind: 'time', ...read, start, ...(sure ? {} : { loose: true }) };
  }
  return { kind: 'time', ...hour, start, loose: true };
}

/** "Thirty", "oh five", "-thirty", "forty-three minutes", behind an hour in words. */
function minutesAt(tokens: readonly Token[], at: number): Read | undefined {
  const oh = /^(?:oh|o)$/.test(wordAt(tokens, at));
  const from = oh ? at + 1 : skipWord(tokens, at, /^-$/);
  if (tokens[from]?.kind !== 'latin') return undefined;
  const read = whole(cardinalAt(tokens, from), oh ? 1 : 10, oh ? 9 : 59);
  return read && { value: read.value, end: skipWord(tokens, read.end, /^minutes$/) };
}
