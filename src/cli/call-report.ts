import type { CallReport } from '../domain/calls/index.ts';
import { customerInWords } from './customer-in-words.ts';

interface Moment {
  at: Date;
  seq: number;
  text: string;
}

/** A call for a person to read: who and when, everything in the order it happened, and how it ended. */
export function formatReport(report: CallReport): string {
  const began = report.call.startedAt ?? report.call.createdAt;
  const moments = [...linesOf(report), ...stepsOf(report), ...decisionsOf(report), ...fieldsOf(report)];
  moments.sort((a, b) => a.seq - b.seq || a.at.getTime() - b.at.getTime());
  return [
    ...headOf(report),
    '',
    ...moments.map(({ at, text }) => `${sinceStart(began, at)}  ${text}`),
    '',
    ...effectsOf(report).map(({ at, text }) => `${sinceStart(began, at)}  ${text}`),
    ...endOf(report),
  ].join('\n');
}

function headOf({ call, customer }: CallReport): string[] {
  const numbers = [
    call.callerNumber && `from ${call.callerNumber}`,
    call.dialledNumber && `to ${call.dialledNumber}`,
  ];
  return [
    `Call ${call.id}`,
    `${call.source}, ${call.status}, ${(call.startedAt ?? call.createdAt).toISOString()}`,
    ...(call.room === null ? [] : [`room ${call.room}`]),
    ...(numbers.some(Boolean) ? [numbers.filter(Boolean).join(' ')] : []),
    `customer ${customerInWords(customer)}`,
    ...(customer?.possibleDuplicateOf
      ? [`perhaps the same as customer ${customer.possibleDuplicateOf}`]
      : []),
  ];
}

function linesOf({ lines }: CallReport): Moment[] {
  return lines.map((line) => {
    const how = [line.channel === 'voice' ? null : line.channel, line.language].filter(Boolean).join(', ');
    const heard = line.interrupted ? `  [interrupted; heard: ${line.heard ?? 'nothing'}]` : '';
    return { at: line.startedAt, seq: line.seq, text: `${line.speaker} (${how}): ${line.text}${heard}` };
  });
}

function stepsOf({ steps }: CallReport): Moment[] {
  return steps.map(({ at, seq, stage, rule, input }) => ({
    at,
    seq,
    text: `  → ${stage}, by ${rule}${input === null ? '' : ` on ${input}`}`,
  }));
}

function decisionsOf({ decisions }: CallReport): Moment[] {
  return decisions.map(({ at, seq, kind, value, rule }) => ({
    at,
    seq,
    text: `  ${kind} is ${value}, by rule ${rule}`,
  }));
}

function fieldsOf({ fields }: CallReport): Moment[] {
  return fields.map(({ at, seq, name, value, source, confidence }) => ({
    at,
    seq: seq ?? Number.MAX_SAFE_INTEGER,
    text: `  ${name} = ${value ?? '(declined)'} (${source}, ${confidence.toFixed(2)})`,
  }));
}

function effectsOf({ effects, tickets, escalations }: CallReport): Moment[] {
  return [
    ...effects.map(({ createdAt: at, kind, key }) => ({ at, seq: 0, text: `done once: ${kind} (${key})` })),
    ...tickets.map((ticket) => ({
      at: ticket.createdAt,
      seq: 1,
      text: `ticket ${ticket.number} (${ticket.department}, ${ticket.category}, ${ticket.priority}, ${ticket.status}): ${ticket.subject}`,
    })),
    ...escalations.map((escalation) => ({
      at: escalation.createdAt,
      seq: 2,
      text: `escalation ${escalation.id} (${escalation.department}, ${escalation.status}): ${escalation.reason}`,
    })),
  ];
}

function endOf({ interaction }: CallReport): string[] {
  if (!interaction) return ['', 'The call has not ended.'];
  const { outcome, durationSeconds, sentiment, followUp, summary } = interaction;
  const minutes = `${Math.floor(durationSeconds / 60)}:${(durationSeconds % 60).toString().padStart(2, '0')}`;
  return [
    '',
    `ended: ${outcome}, ${minutes} min, sentiment ${sentiment.toFixed(2)}${followUp ? ', to be followed up' : ''}`,
    summary,
  ];
}

/** Minutes, seconds and tenths since the call began. */
function sinceStart(began: Date, at: Date): string {
  const tenths = Math.max(0, Math.round((at.getTime() - began.getTime()) / 100));
  const minutes = Math.floor(tenths / 600)
    .toString()
    .padStart(2);
  return `${minutes}:${((tenths % 600) / 10).toFixed(1).padStart(4, '0')}`;
}
