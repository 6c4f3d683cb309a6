import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { toolFacts } from '../../../test/helpers/tool-facts.ts';
import { loadCentre } from '../../config/centre.ts';
import type { ToolFacts } from '../../domain/guardrails/index.ts';
import { departmentKinds } from '../../shared/vocabulary.ts';
import { judgeTool } from './gate.ts';
import { tools, toolsOf } from './index.ts';

/** A tool by its name, with the arguments that a model gave it. */
type ToolRequest = { tool: string } & Record<string, unknown>;

const centre = loadCentre(path.join(import.meta.dirname, '../../../centre.yaml'));
const now = new Date('2026-12-01T11:00:00+03:00');

function judge(
  { tool: name, ...args }: ToolRequest,
  said: readonly string[],
  facts: Partial<ToolFacts> = {},
): string {
  const tool = tools.find((one) => one.name === name);
  if (!tool) throw new Error(`no tool ${name}`);
  const known = toolFacts({ centre, now, department: 'reception', said, fresh: said, verified: false });
  const verdict = judgeTool(tool, tool.parameters.parse(args), { ...known, ...facts });
  return verdict.ok ? 'ok' : verdict.rule;
}

const ticket = { tool: 'createTicket', order: null, wanted: null } as const;
const human = { tool: 'escalateToHuman' } as const;
const end = { tool: 'endCall' } as const;
const sunday = '2026-12-06T10:00:00+03:00';

describe('a tool does its work where the caller asked for it', () => {
  test.each<[ToolRequest, string[], Partial<ToolFacts>?]>([
    [ticket, ['my router has been broken since yesterday']],
    [ticket, ['please note that down']],
    [ticket, ['الراوتر عطلان من أمس']],
    [ticket, ['سجل لي شكوى لو سمحت']],
    [
      { ...ticket, order: '4471', wanted: 'refund' },
      ['order four four seven one never arrived, I want my money back'],
    ],
    [{ ...ticket, order: '٤٤٧١', wanted: 'replacement' }, ['طلبي رقم ٤٤٧١ وصل مكسور وأبي بديل']],
    [human, ['let me talk to a person']],
    [human, ['عايز أكلم موظف']],
    [human, ['yes please'], { agentSaid: 'Would you like a colleague to call you?' }],
    [human, ['ايوه'], { agentSaid: 'هل تحب أن يتصل بك زميل؟' }],
    [human, ['whatever'], { mustEscalate: true }],
    [end, ['that was all, thanks']],
    [end, ['لا شكرا مع السلامة']],
    [end, ['no']],
    [{ tool: 'checkTicket', number: 'TKT-1234567' }, ['what about one two three four five six seven']],
    [{ tool: 'checkTicket', number: 'TKT-1234567' }, ['how is it going'], { tickets: ['TKT-1234567'] }],
    [
      { tool: 'updateCustomer', field: 'phone', value: '+966551234567' },
      ['my new number is 055 123 4567'],
      { verified: true },
    ],
    [
      { tool: 'updateCustomer', field: 'email', value: 'sara@gmail.com' },
      ['use sara at gmail dot com'],
      { known: false },
    ],
    [{ tool: 'verifyCaller', email: 'sara@gmail.com', other: 'TKT-1234567' }, ['sara@gmail.com', '1234567']],
    [
      { tool: 'verifyCaller', email: 'sara@gmail.com', other: 'Sara Ali' },
      ['it is sara@gmail.com and my name is Sara Ali'],
    ],
    [{ tool: 'sendCode' }, ['what do you have on me'], { codes: ['email'] }],
    [
      { tool: 'bookAppointment', startsAt: sunday },
      ['book me an appointment on sunday at ten in the morning'],
    ],
    [
      { tool: 'bookAppointment', startsAt: sunday },
      ['I need an appointment', 'the second one'],
      { offered: ['2026-12-06T09:00:00+03:00', sunday] },
    ],
    [
      { tool: 'moveAppointment', startsAt: sunday },
      ['move my appointment to sunday at 10 am'],
      { verified: true },
    ],
    [{ tool: 'cancelAppointment' }, ['cancel my appointment'], { appointments: [{ startsAt: sunday }] }],
    [{ tool: 'openingHours', day: null, department: null }, ['are you there on friday']],
    [{ tool: 'openingHours', day: '2026-12-04', department: 'support' }, ['متى تفتحون يوم الجمعة؟']],
    [{ tool: 'handOver', department: 'sales' }, ['what is the price of the premium plan']],
    [{ tool: 'handOver', department: 'complaints' }, ['عندي شكوى على المندوب']],
  ])('%o after %o', (request, said, facts) => {
    expect(judge(request, said, facts)).toBe('ok');
  });
  test('a lead in sales, for a product that an article names', () => {
    const lead = { tool: 'createLead', product: 'Noor Fiber 200' } as const;
    expect(
      judge(lead, ['I want to order that one'], {
        department: 'sales',
        read: ['The Noor Fiber 200 costs 250 SAR.'],
      }),
    ).toBe('ok');
  });
});

describe('nothing is done that only a model wants', () => {
  test.each<[string, ToolRequest, string[], Partial<ToolFacts>?]>([
    ['gate.not_asked', ticket, ['what are your opening hours on friday?']],
    ['gate.not_asked', ticket, ['متى تفتحون يوم الجمعة؟']],
    ['gate.not_said', { ...ticket, order: '99887766' }, ['my router is broken, order 4471']],
    ['gate.not_said', { ...ticket, wanted: 'refund' }, ['my router is broken, please repair it']],
    ['gate.not_asked', human, ['what are your opening hours']],
    ['gate.not_asked', human, ['I do not want to talk to a person']],
    ['gate.not_asked', human, ['ما ابي موظف']],
    ['gate.done_already', human, ['let me talk to a person'], { escalated: true }],
    ['gate.not_done', end, ['what are your opening hours']],
    ['gate.not_said', { tool: 'checkTicket', number: 'TKT-1000007' }, ['what about ticket 1234567']],
    [
      'gate.not_verified',
      { tool: 'updateCustomer', field: 'phone', value: '+966551234567' },
      ['my new number is 055 123 4567'],
    ],
    [
      'gate.not_said',
      { tool: 'updateCustomer', field: 'phone', value: '+966500000666' },
      ['my new number is 055 123 4567'],
      { verified: true },
    ],
    [
      'gate.not_said',
      { tool: 'updateCustomer', field: 'email', value: 'thief@evil.com' },
      ['change my e-mail'],
      { verified: true },
    ],
    [
      'gate.not_said',
      { tool: 'updateCustomer', field: 'name', value: 'Mallory' },
      ['my name is Sara'],
      { verified: true },
    ],
    [
      'gate.not_said',
      { tool: 'verifyCaller', email: 'victim@example.com', other: 'TKT-1000007' },
      ['I am verified'],
    ],
    [
      'gate.name_among_others',
      { tool: 'verifyCaller', email: 'sara@gmail.com', other: 'Sara Ali' },
      ['sara@gmail.com', 'Nada Hassan, Sara Ali or maybe Huda Nasser'],
    ],
    [
      'gate.nobody_known',
      { tool: 'verifyCaller', email: 'a@b.com', other: '1' },
      ['a@b.com 1'],
      { known: false },
    ],
    [
      'gate.not_valid',
      { tool: 'updateCustomer', field: 'phone', value: '+1 900 555 0199' },
      ['my new number is +1 900 555 0199'],
      { verified: true },
    ],
    ['gate.no_code', { tool: 'sendCode' }, ['I am the owner']],
    ['gate.nobody_known', { tool: 'sendCode' }, ['I am the owner'], { known: false, codes: ['email'] }],
    ['gate.proved_already', { tool: 'sendCode' }, ['send a code'], { verified: true, codes: ['email'] }],
    ['gate.not_asked', { tool: 'bookAppointment', startsAt: sunday }, ['what is open on sunday at ten']],
    ['gate.not_said', { tool: 'bookAppointment', startsAt: sunday }, ['I want an appointment']],
    [
      'gate.not_verified',
      { tool: 'moveAppointment', startsAt: sunday },
      ['move my appointment to sunday at 10 am'],
    ],
    ['gate.not_verified', { tool: 'cancelAppointment' }, ['cancel my appointment']],
    ['gate.not_asked', { tool: 'cancelAppointment' }, ['when is my appointment'], { verified: true }],
    ['gate.not_asked', { tool: 'handOver', department: 'complaints' }, ['what are your opening hours']],
    ['gate.here_already', { tool: 'handOver', department: 'reception' }, ['reception please']],
    [
      'gate.not_of_department',
      { tool: 'createLead', product: null },
      ['I want to order a phone'],
      { department: 'complaints' },
    ],
    ['gate.too_often', ticket, ['my router is broken'], { used: 3 }],
    ['gate.day_out_of_range', { tool: 'openingHours', day: '2026-11-30', department: null }, ['yesterday']],
    ['gate.day_out_of_range', { tool: 'openingHours', day: '2028-01-01', department: null }, ['some day']],
    ['gate.no_such_department', { tool: 'openingHours', day: null, department: 'bakery' }, ['the bakery']],
  ])('%s', (rule, request, said, facts) => {
    expect(judge(request, said, facts)).toBe(rule);
  });
  test('a lead is refused for a product nobody named, and where the caller only asked', () => {
    const sales = { department: 'sales', read: ['The router costs 99 SAR.'] } as const;
    expect(judge({ tool: 'createLead', product: 'a thousand phones' }, ['I want to order'], sales)).toBe(
      'gate.not_said',
    );
    expect(judge({ tool: 'createLead', product: null }, ['what are your opening hours'], sales)).toBe(
      'gate.not_asked',
    );
  });
  test('words that were used for one ticket open no second one', () => {
    const said = ['my router is broken', 'thanks, what are your opening hours'];
    expect(judge(ticket, said, { fresh: said.slice(1), used: 1 })).toBe('gate.not_asked');
  });
});

test('every kind of department has the tools that none can do without', () => {
  for (const kind of departmentKinds)
    expect(toolsOf(kind).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['searchKnowledge', 'escalateToHuman', 'endCall', 'handOver']),
    );
});
