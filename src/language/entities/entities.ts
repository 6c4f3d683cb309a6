import { matchKeywords } from '../keywords/match.ts';
import { amountAt } from '../money/amount.ts';
import { currencyAt } from '../money/currency.ts';
import { cardinalAt } from '../numbers/cardinal.ts';
import { findRuns, runDigits } from '../numbers/runs.ts';
import { tokenise } from '../text.ts';
import type { Token } from '../text.ts';
import type { Context, Entity, Keywords, Span } from '../types.ts';
import { devices, modelWords, systems } from './names.ts';

/** Entities that a centre's own catalogue adds. */
export interface EntityLists {
  products?: Keywords;
}

/**
 * Things that support talk is about, in the order of the text: `ticket`, `order`, `error_code`,
 * `version`, `amount` ("250 SAR"), `os`, `device`, and `product` from a list.
 */
export function findEntities(text: string, ctx: Context = {}, lists: EntityLists = {}): Entity[] {
  const tokens = tokenise(text).slice(0, 600);
  const found: Entity[] = [
    ...tickets(text),
    ...references(tokens),
    ...versions(text, tokens),
    ...errorCodes(tokens),
  ];
  found.push(...amounts(tokens, ctx), ...named(tokens, systems, 'os'), ...named(tokens, devices, 'device'));
  if (lists.products)
    found.push(
      ...matchKeywords(text, lists.products).map(({ word, span }) => ({
        type: 'product',
        value: word,
        span,
      })),
    );
  return withoutOverlaps(found);
}

/** Of entities that overlap, the earlier one wins, then the longer one. */
function withoutOverlaps(found: Entity[]): Entity[] {
  const kept: Entity[] = [];
  for (const entity of found) {
    const free = kept.every(({ span }) => span[1] <= entity.span[0] || entity.span[1] <= span[0]);
    if (free) kept.push(entity);
  }
  return kept.sort((a, b) => a.span[0] - b.span[0]);
}

/** The number of the ticket that a text names, `TKT-` and seven digits where it is whole; undefined where it names none. */
export function ticketNamed(text: string, ctx: Context = {}): string | undefined {
  return findEntities(text, ctx).find(({ type }) => type === 'ticket')?.value;
}

/** Whether a text names a ticket by its whole number. */
export function namesTicket(text: string, ctx: Context = {}): boolean {
  return ticketNamed(text, ctx)?.startsWith('TKT-') === true;
}

function tickets(text: string): Entity[] {
  return [...text.matchAll(/\bTKT[-\s]?(\d{7})\b/gi)].map((match) => ({
    type: 'ticket',
    value: `TKT-${match[1] ?? ''}`,
    span: [match.index, match.index + match[0].length],
  }));
}

const orderCues =
  /^(?:order|orders|shipment|tracking|invoice|طلب|الطلب|طلبي|طلبيه|الطلبيه|طلبيتي|شحنه|الشحنه|شحنتي|الفاتوره|فاتوره|اوردر|الاوردر)$/;
const ticketCues =
  /^(?:ticket|tickets|case|complaint|tkt|(?:[وفبكل]|ع)?(?:ال|ل)?(?:تذكره|تذكرتي|تذكرتنا|تكت|تيكت|بلاغ|بلاغي|بلاغنا|شكوي|شكواي|شكوتي|شكوتنا|شكايه|شكايتي))$/;
const errorCues = /^(?:error|errors|err|code|fault|خطا|الخطا|ايرور|كود|رمز|الكود)$/;
/** How many words may stand between a cue and its digits, and the letters of a ticket among them. */
const MOST_LINKS = 8;
const links =
  /^(?:number|numbers|no|nr|id|is|code|reference|ref|its|was|my|the|on|a|t|k|رقم|رقمها|رقمه|الرقم|هو|هي|برقم|كود|رقمي|تي|كي|بتاعي|بتاعتي|تبعي|تبعتي|حقي|حقتي|مالي|مالتي|ديالي|تاعي|الخاص|الخاصه|بي|:|#|-|№)$/;

/** Digits, spoken or written, after "order number", «رقم الطلب», "ticket". */
function references(tokens: readonly Token[]): Entity[] {
  return findRuns(tokens).flatMap((run) => {
    const [digits = ''] = runDigits(run, 1);
    let at = run.first - 1;
    while (at >= 0 && links.test(tokens[at]?.norm ?? '') && run.first - at < MOST_LINKS) at -= 1;
    const cue = tokens[at]?.norm ?? '';
    const money = currencyAt(tokens, run.last + 1, undefined) !== undefined;
    if (money || digits.length < 3) return [];
    if (ticketCues.test(cue) && digits.length >= 4) {
      const value = digits.length === 7 ? `TKT-${digits}` : digits;
      return [{ type: 'ticket', value, span: run.span }];
    }
    return orderCues.test(cue) ? [{ type: 'order', value: digits, span: run.span }] : [];
  });
}

function versions(text: string, tokens: readonly Token[]): Entity[] {
  const dotted = [...text.matchAll(/(?<![\d.])\d{1,6}\.\d{1,6}(?:\.\d{1,6}){1,4}(?![\d.])/g)].map(
    (match) => ({
      type: 'version',
      value: match[0],
      span: [match.index, match.index + match[0].length] as Span,
    }),
  );
  const cued = tokens.flatMap((token, i) => {
    if (!/^(?:version|ver|v|release|build|اصدار|الاصدار|نسخه|النسخه|فيرجن)$/.test(token.norm)) return [];
    const from = /^(?:number|رقم|is|هو)$/.test(tokens[i + 1]?.norm ?? '') ? i + 2 : i + 1;
    const read = cardinalAt(tokens, from);
    const [first, last] = [tokens[from], tokens[(read?.end ?? 1) - 1]];
    if (!read || !first || !last) return [];
    return [{ type: 'version', value: String(read.value), span: [first.start, last.end] as Span }];
  });
  return [...dotted, ...cued];
}

/** A code after "error": E404, 0x80070005, 503; letters and digits as one. */
function errorCodes(tokens: readonly Token[]): Entity[] {
  return tokens.flatMap((token, i) => {
    if (!errorCues.test(token.norm)) return [];
    let from = i + 1;
    while ((links.test(tokens[from]?.norm ?? '') || errorCues.test(tokens[from]?.norm ?? '')) && from - i < 5)
      from += 1;
    let end = from;
    let value = '';
    while (end < tokens.length && (end === from || tokens[end]?.glued === true)) {
      const part = tokens[end];
      if (!part || part.kind === 'arabic' || (part.kind === 'mark' && !/^[-_]$/.test(part.norm))) break;
      value += part.raw;
      end += 1;
    }
    const spoken = value === '' || !/\d/.test(value) ? spokenCode(tokens, from) : undefined;
    if (spoken) return [spoken];
    const [first, last] = [tokens[from], tokens[end - 1]];
    if (!first || !last || !/\d/.test(value) || value.length < 2) return [];
    return [
      {
        type: 'error_code',
        value: value.toUpperCase().replace(/^0X/, '0x'),
        span: [first.start, last.end] as Span,
      },
    ];
  });
}

/** "Error e four zero four", «خطأ خمسمية وثلاثة». */
function spokenCode(tokens: readonly Token[], from: number): Entity | undefined {
  const head = tokens[from];
  if (!head) return undefined;
  const letter =
    head.kind === 'latin' && head.norm.length === 1 && head.norm !== 'a' && head.norm !== 'i'
      ? head.norm.toUpperCase()
      : '';
  const first = letter === '' ? from : from + 1;
  const run = findRuns(tokens).find((candidate) => candidate.first === first);
  const digits = run ? (runDigits(run, 1)[0] ?? '') : '';
  if (!run || digits.length < 2) return undefined;
  return { type: 'error_code', value: letter + digits, span: [head.start, run.span[1]] };
}

/** "250 riyals", «خمسين جنيه», "$19.99", «ألفين ريال عماني». */
function amounts(tokens: readonly Token[], { region }: Context): Entity[] {
  const found: Entity[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const [amount, first] = [amountAt(tokens, i, region), tokens[i]];
    const last = tokens[(amount?.end ?? 0) - 1];
    if (!amount || !first || !last) continue;
    const value = `${String(amount.value)} ${amount.code}`;
    found.push({ type: 'amount', value, span: [first.start, last.end] });
    i = amount.end - 1;
  }
  return found;
}

/** Systems and devices, with the model or version that follows. */
function named(tokens: readonly Token[], names: Record<string, string>, type: string): Entity[] {
  const found: Entity[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const two = names[`${tokens[i]?.norm ?? ''} ${tokens[i + 1]?.norm ?? ''}`];
    const one = names[tokens[i]?.norm ?? ''];
    const name = two ?? one;
    const first = tokens[i];
    if (name === undefined || !first) continue;
    let end = i + (two === undefined ? 1 : 2);
    const model =
      /^[A-Z]/.test(name) || /^[a-z][A-Z]/.test(name) ? modelAfter(tokens, end) : { words: [], end };
    end = model.end;
    found.push({
      type,
      value: [name, ...model.words].join(' '),
      span: [first.start, tokens[end - 1]?.end ?? first.end],
    });
    i = end - 1;
  }
  return found;
}

function modelAfter(tokens: readonly Token[], start: number): { words: string[]; end: number } {
  const words: string[] = [];
  let end = start;
  const letter = tokens[end]?.kind === 'latin' && tokens[end + 1]?.glued === true ? tokens[end] : undefined;
  if (letter && tokens[end + 1]?.kind === 'digits') {
    words.push(`${letter.norm.toUpperCase()}${tokens[end + 1]?.norm ?? ''}`);
    end += 2;
  } else {
    const read = tokens[end] ? cardinalAt(tokens, end) : undefined;
    if (read && read.value < 100 && currencyAt(tokens, read.end, undefined) === undefined) {
      words.push(String(read.value));
      end = read.end;
    }
  }
  while (modelWords.has(tokens[end]?.norm ?? '')) {
    const word = tokens[end]?.norm ?? '';
    words.push(word.length > 2 ? word.slice(0, 1).toUpperCase() + word.slice(1) : word.toUpperCase());
    end += 1;
  }
  return { words, end };
}
