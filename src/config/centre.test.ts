import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { HatifError } from '../errors.ts';
import { departmentKinds } from '../shared/vocabulary.ts';
import { phrases } from '../shared/phrases/catalogue.ts';
import { loadCentre, parseCentre } from './centre.ts';
import { severityKeys } from './rules.ts';
import type { Text } from './texts.ts';

const file = path.join(import.meta.dirname, '../../centre.yaml');
const source = readFileSync(file, 'utf8');

/** The message that the business file gets after `change`; and the line on which the change stands. */
function complaintAbout(from: string | RegExp, to: string): { message: string; line: number } {
  const changed = source.replace(from, to);
  expect(changed).not.toBe(source);
  const before = source.split('\n');
  const line = changed.split('\n').findIndex((text, index) => text !== before[index]) + 1;
  try {
    parseCentre(changed);
  } catch (error) {
    if (error instanceof HatifError && error.code === 'centre_invalid')
      return { message: error.message, line };
    throw error;
  }
  throw new Error('the business file was accepted');
}

describe('the business that ships', () => {
  const centre = loadCentre(file);

  test('has every kind of department, severity and a category for what fits nowhere', () => {
    expect(
      Object.values(centre.departments)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual([...departmentKinds].sort());
    expect(centre.severity.map(({ key }) => key).sort()).toEqual([...severityKeys].sort());
    expect(centre.categories.at(-1)?.key).toBe('other');
  });

  test('asks three times and waits 30 seconds, as promised', () => {
    expect(centre.ivr).toMatchObject({ retries: 3, timeoutSeconds: 30 });
  });

  test('gives every department words in both languages', () => {
    for (const { keywords } of Object.values(centre.departments)) {
      expect(keywords.ar.length).toBeGreaterThan(20);
      expect(keywords.en.length).toBeGreaterThan(20);
    }
  });

  test('lets it be the turn of a caller from a page within ten seconds, at two and a half words a second', () => {
    const otherOf = { ar: 'en', en: 'ar' } as const;
    for (const language of ['ar', 'en'] as const) {
      const { greeting, assistant, consent } = centre;
      const first = [greeting, assistant, consent].map((text) => text?.[language] ?? '');
      const offer = phrases.other_language[otherOf[language]][0];
      expect([...first, offer].join(' ').split(' ').length).toBeLessThanOrEqual(25);
    }
  });

  test('speaks no Arabic without diacritics', () => {
    const spoken: Text[] = [
      centre.company,
      centre.greeting,
      ...(centre.consent ? [centre.consent] : []),
      ...centre.holidays.map(({ name }) => name),
      ...Object.values(centre.departments).map(({ name }) => name),
      ...centre.categories.map(({ name }) => name),
    ];
    const bare = spoken.flatMap(({ ar }) => ar.split(' ')).filter((word) => !/[\u064B-\u0652]/.test(word));
    expect(bare).toEqual([]);
  });
});

test('a file of before the rules has the usual ones', () => {
  const old = source.slice(0, source.indexOf('\n# Rules: read from top'));
  const centre = parseCentre(old);
  expect(centre.rules.map(({ name }) => name)).toEqual(
    'safety security asked_for_human angry_twice vip_unhappy vip_not_helped failed_twice vip'.split(' '),
  );
  expect(centre.sla.urgent).toEqual({ firstResponseHours: 1, resolutionHours: 8, clock: 'always' });
  expect(centre.appointments).toMatchObject({ slotMinutes: 30, capacity: { sales: 1 } });
  expect(centre.queue.maximum).toBe(10);
});

describe('a mistake in the business file', () => {
  test.each([
    ['a number for a text', /^ {2}en: Noor.*$/m, '  en: 7', 'company.en: expected string, received number'],
    ['an unknown time zone', 'Asia/Riyadh', 'Asia/Riyad', 'timeZone: expected an IANA time zone'],
    [
      'a closing before the opening',
      "open: '08:00', close: '22:00'",
      "open: '22:00', close: '08:00'",
      'hours.sun.0: expected `close` later than `open`',
    ],
    [
      'a field nobody asks for',
      'requiredFields: [name]',
      'requiredFields: [name, age]',
      'departments.reception.requiredFields.1: expected one of',
    ],
    ['a misspelled key', 'callbackHours:', 'callBackHours:', 'callBackHours: expected no key of this name'],
    ['a severity twice', '- key: high', '- key: critical', 'severity.1: expected every key only once'],
    [
      'openings that overlap',
      "fri: [{ open: '16:00', close: '22:00' }]",
      "fri: [{ open: '16:00', close: '22:00' }, { open: '21:00', close: '23:00' }]",
      'hours.fri.1: expected an opening after the one before has closed',
    ],
    [
      'a rule for a department that does not exist',
      'decide: { department: reception }',
      'decide: { department: cellar }',
      'rules.12.decide.department: expected one of',
    ],
    [
      'a rule with a category that does not exist',
      'department: complaints, category: service,',
      'department: complaints, category: loyalty,',
      'rules.10.decide.category: expected one of the categories: delivery, billing',
    ],
    [
      'a condition that does not exist',
      'when: { angryTurns: 2 }',
      'when: { angryTimes: 2 }',
      'rules.5.when.angryTimes: expected no key of this name',
    ],
    [
      'a rule that decides nothing',
      'decide: { escalate: vip }',
      'decide: {}',
      'rules.6.decide: expected at least one decision',
    ],
    [
      'a rule that tells what to do and calls nobody',
      'decide: { escalate: safety, severity: critical',
      'decide: { severity: critical',
      'rules.0.decide: expected `escalate` beside a `say`',
    ],
    [
      'two rules of one name',
      'name: angry_twice',
      'name: legal_threat',
      'rules.5: expected every name only once',
    ],
    [
      'a promise that cannot be kept',
      'low: { firstResponseHours: 28',
      'low: { firstResponseHours: 0',
      'sla.low.firstResponseHours: Too small: expected number to be >0',
    ],
    [
      'a date that does not exist',
      'date: 2027-02-22',
      'date: 2027-02-30',
      'holidays.0.date: expected a date',
    ],
  ])('%s is named with its line, its key and what was expected', (_what, from, to, expected) => {
    const { message, line } = complaintAbout(from, to);
    expect(message).toContain(expected);
    expect(message).toContain(`line ${line}: `);
  });

  test('something missing is named at the place where it belongs', () => {
    const { message } = complaintAbout(/^ {4}kind: front_desk\n/m, '');
    const line = source.split('\n').indexOf('  reception:') + 1;
    expect(message).toContain(`line ${line}: departments.reception.kind: missing, expected one of`);
  });

  test('all mistakes are listed, in the order of the file', () => {
    const { message } = complaintAbout(/region: SA/, 'region: Saudi\nretries: 5');
    expect(message).toMatch(/region: expected an ISO country code[\s\S]*retries: expected no key/);
  });

  test('broken YAML is named with its line', () => {
    const { message, line } = complaintAbout('hours:', 'hours: [');
    expect(message).toContain('centre.yaml line');
    expect(line).toBeGreaterThan(0);
  });
});

test('a file that is not there is named', () => {
  expect(() => loadCentre('/nowhere/centre.yaml')).toThrow('/nowhere/centre.yaml');
});

test('a region that is no country is refused by name', () => {
  expect(complaintAbout(/region: SA/, 'region: ZZ').message).toMatch(
    /region: expected the ISO code of a country/,
  );
});

test('words that Arabic commas part are words of the list', () => {
  const changed = source.replace(/مبيعات, شراء,/, 'مبيعات، شراء،');
  expect(changed).not.toBe(source);
  expect(parseCentre(changed)).toEqual(parseCentre(source));
});
