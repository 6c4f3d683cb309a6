import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCentre } from './centre.ts';
import {
  departmentFor,
  departmentName,
  frontDesk,
  kindOf,
  servingDepartments,
  withHoursOf,
} from './departments.ts';

const source = readFileSync(path.join(import.meta.dirname, '../../centre.yaml'), 'utf8');
const shipped = parseCentre(source);
const archive = `  archive:
    kind: front_desk
    name: { ar: الْأَرْشِيفُ, en: Archive }
    requiredFields: []
    keywords: { ar: [أرشيف], en: [archive] }
`;
/** The business file with something written under `departments`, before those that are there. */
const withDepartment = (text: string): string => source.replace('departments:\n', `departments:\n${text}`);

describe('departments of the business file', () => {
  test('are as many as it lists, in its order, each of a kind', () => {
    const centre = parseCentre(withDepartment(archive));
    expect(Object.keys(servingDepartments(centre))).toEqual(['archive', ...Object.keys(shipped.departments)]);
    expect(kindOf(centre, 'archive')).toBe('front_desk');
    expect(frontDesk(centre)).toBe('archive');
    expect(centre.appointments.capacity).toMatchObject({ archive: 1, sales: 2 });
  });

  test('without hours of their own keep the seasons of the centre', () => {
    const season =
      'specialHours: [{ name: { ar: رَمَضَانُ, en: Ramadan }, hijri: ramadan, hours: { every: [] } }]';
    const centre = parseCentre(`${withDepartment(archive)}\n${season}\n`);
    expect(withHoursOf(centre, 'archive').specialHours).toEqual(centre.specialHours);
    expect(centre.specialHours).toHaveLength(1);
  });

  test('that are retired serve nobody new and keep their name', () => {
    const centre = parseCentre(withDepartment(`${archive}    retired: true\n`));
    expect(Object.keys(servingDepartments(centre))).toEqual(Object.keys(shipped.departments));
    expect(frontDesk(centre)).toBe('reception');
    expect(departmentName(centre, 'archive').en).toBe('Archive');
  });

  test('that the file no longer has are a front desk called by its key', () => {
    expect(kindOf(shipped, 'archive')).toBe('front_desk');
    expect(departmentName(shipped, 'archive')).toEqual({ ar: 'archive', en: 'archive' });
  });

  test('of a kind that there is none of are the front desk', () => {
    const [desk] = Object.values(shipped.departments);
    if (!desk) throw new Error('the shipped centre has no department');
    const centre = { departments: { archive: { ...desk, kind: 'front_desk' as const } } };
    expect(departmentFor(centre, 'sales')).toBe('archive');
  });

  test('have the hours of the centre, or their own', () => {
    const own = `    hours: { sun: [], mon: [], tue: [], wed: [], thu: [], fri: [], sat: [] }\n`;
    const centre = parseCentre(withDepartment(`${archive}${own}`));
    expect(withHoursOf(centre, 'archive').hours.sun).toEqual([]);
    expect(withHoursOf(centre, 'sales').hours).toEqual(centre.hours);
    expect(withHoursOf(centre, null)).toBe(centre);
  });
});

describe('a mistake about departments', () => {
  test.each([
    ['a key with a capital', archive.replace('archive:', 'Archive:'), 'departments.Archive: '],
    [
      'an unknown kind',
      archive.replace('kind: front_desk', 'kind: cellar'),
      'departments.archive.kind: expected one of',
    ],
    [
      'articles of a department that does not exist',
      `${archive}    articles: [cellar]\n`,
      'departments.archive.articles.0: expected one of the departments: archive, sales',
    ],
    [
      'a category that does not exist',
      `${archive}    category: cellar\n`,
      'departments.archive.category: expected one of the categories: delivery',
    ],
  ])('%s is named', (_what, text, expected) => {
    expect(() => parseCentre(withDepartment(text))).toThrow(expected);
  });

  test.each([
    [
      'a rule that asks for one',
      'when: { department: [complaints] }',
      'when: { department: [cellar] }',
      'rules.16.when.department.0',
    ],
    [
      'a rule that sends there',
      'department: sales, requiredFields',
      'department: cellar, requiredFields',
      'rules.11.decide.department',
    ],
    ['a topic', 'offer: sales', 'offer: cellar', 'guardrails.topics.0.offer'],
    ['a capacity', 'capacity: { reception: 2,', 'capacity: { cellar: 2,', 'appointments.capacity.cellar'],
  ])('%s that does not exist is named with its line', (_what, from, to, key) => {
    const changed = source.replace(from, to);
    const line = changed.split('\n').findIndex((text) => text.includes('cellar')) + 1;
    expect(() => parseCentre(changed)).toThrow(
      `line ${line}: ${key}: expected one of the departments: sales`,
    );
  });

  test('a file without a front desk that serves is told what it needs', () => {
    const changed = source.replace('    kind: front_desk\n', '    kind: front_desk\n    retired: true\n');
    const line = source.split('\n').indexOf('departments:') + 1;
    expect(() => parseCentre(changed)).toThrow(
      `line ${line}: departments: expected one department of \`kind: front_desk\` that is not retired`,
    );
  });

  test('a retired department is sent nobody by a rule', () => {
    const changed = source.replace('  sales:\n', '  sales:\n    retired: true\n');
    expect(() => parseCentre(changed)).toThrow(
      'rules.11.decide.department: expected one of the departments: complaints',
    );
  });
});
