import { InvalidArgumentError } from 'commander';
import { z } from 'zod';
import type { Centre } from '../config/centre.ts';
import { HatifError } from '../errors.ts';
import { departmentSchema, type Department } from '../shared/vocabulary.ts';

/** An option that is a number from 1 to 1000. */
export function count(value: string): number {
  const parsed = z.coerce.number().int().min(1).max(1_000).safeParse(value);
  if (!parsed.success) throw new InvalidArgumentError('expected a number from 1 to 1000');
  return parsed.data;
}

/** An option that is a number from 0 to 1000. */
export function countOrNone(value: string): number {
  const parsed = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
  if (!(parsed <= 1_000)) throw new InvalidArgumentError('expected a number from 0 to 1000');
  return parsed;
}

/** An option that is a day of the calendar, such as 2026-11-25. */
export function day(value: string): string {
  const parsed = z.iso.date().safeParse(value);
  if (!parsed.success) throw new InvalidArgumentError('expected a day such as 2026-11-25');
  return parsed.data;
}

/** An option that is one of some words. */
export function oneOf<const T extends string>(words: readonly T[]): (value: string) => T {
  return (value) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw new InvalidArgumentError(`expected one of ${words.join(', ')}`);
    return found;
  };
}

/** An option that is the key of a department; see {@link knownDepartment}. */
export function departmentKey(value: string): Department {
  const parsed = departmentSchema.safeParse(value);
  if (!parsed.success) throw new InvalidArgumentError('expected the key of a department');
  return parsed.data;
}

/** Throws `department_unknown` for a department that the centre does not have. */
export function knownDepartment({ departments }: Centre, department: Department | undefined): void {
  if (department === undefined || Object.hasOwn(departments, department)) return;
  const keys = Object.keys(departments).join(', ');
  throw new HatifError('department_unknown', `There is no department ${department}; there are ${keys}.`, {
    status: 400,
  });
}

/** An option that is a moment, such as 2026-11-25T22:30+03:00. */
export function moment(value: string): Date {
  const at = new Date(value);
  if (Number.isNaN(at.getTime()))
    throw new InvalidArgumentError('expected a moment such as 2026-11-25T22:30+03:00');
  return at;
}
