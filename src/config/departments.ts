import { z } from 'zod';
import {
  departmentKindSchema,
  departmentSchema,
  fieldNameSchema,
  type Department,
  type DepartmentKind,
} from '../shared/vocabulary.ts';
import { hoursSchema, specialHoursSchema } from './hours.ts';
import { key, keywordsSchema, textSchema, uniqueList, type Text } from './texts.ts';

const oneDepartment = z.strictObject({
  /** How it serves: the one thing about a department that is code. */
  kind: departmentKindSchema,
  name: textSchema,
  keywords: keywordsSchema,
  /** Asked for before the department takes over. */
  requiredFields: uniqueList(fieldNameSchema, 'field', String),
  /** The category of its tickets in which no word points anywhere; the last of `categories` without it. */
  category: key.optional(),
  /** Its own opening hours; those of the centre without it. */
  hours: hoursSchema.optional(),
  /** Its own hours of seasons; with hours of its own, those of the centre do not count. */
  specialHours: specialHoursSchema.optional(),
  /** The departments whose articles it reads first; its own without it. */
  articles: uniqueList(departmentSchema, 'department', String).optional(),
  /** How it is spoken of, where the usual phrase with its name does not do. */
  texts: z
    .strictObject({
      /** Said when it takes over. */
      welcome: textSchema.optional(),
      /** Asked first, where the caller has not said what they want. */
      question: textSchema.optional(),
      /** In the menu: “is it about …”. */
      about: textSchema.optional(),
      /** In the menu of the keypad: “for … press one”. */
      for: textSchema.optional(),
    })
    .prefault({}),
  /** Serves nobody new, keeps its past: rows and callers that name it still know what it is called. */
  retired: z.boolean().default(false),
});

/** Any number of departments by their key; the menu of the keypad follows their order. */
export const departmentsSchema = z.record(departmentSchema, oneDepartment);
export type DepartmentSettings = z.infer<typeof oneDepartment>;

/** A centre, for whoever asks only about its departments. */
export interface HasDepartments {
  departments: Readonly<Record<Department, DepartmentSettings>>;
}

/** The departments that take new callers, by key, in the order of the file. */
export function servingDepartments({ departments }: HasDepartments): Record<Department, DepartmentSettings> {
  return Object.fromEntries(Object.entries(departments).filter(([, { retired }]) => !retired));
}

/** How a department serves. One that the file no longer has is served as a front desk. */
export function kindOf({ departments }: HasDepartments, department: Department): DepartmentKind {
  return departments[department]?.kind ?? 'front_desk';
}

/** A department's name in both languages; the key of one that the file no longer has. */
export function departmentName({ departments }: HasDepartments, department: Department): Text {
  return departments[department]?.name ?? { ar: department, en: department };
}

/** What the departments are called in both languages, those included that serve nobody new. */
export function departmentNames({ departments }: HasDepartments): string[] {
  return Object.values(departments).flatMap(({ name }) => [name.ar, name.en]);
}

/** The departments of a kind that take new callers, in the order of the file. */
export function departmentsOfKind(centre: HasDepartments, kind: DepartmentKind): Department[] {
  return Object.entries(servingDepartments(centre)).flatMap(([key, of]) => (of.kind === kind ? [key] : []));
}

/** The department that takes what belongs nowhere else. A file without one is refused. */
export function frontDesk(centre: HasDepartments): Department {
  const [first] = departmentsOfKind(centre, 'front_desk');
  return first ?? Object.keys(centre.departments)[0] ?? '';
}

/** The first department of a kind; the front desk where there is none. */
export function departmentFor(centre: HasDepartments, kind: DepartmentKind): Department {
  return departmentsOfKind(centre, kind)[0] ?? frontDesk(centre);
}

/** The same centre with the opening hours of one of its departments. */
export function withHoursOf<C extends HasDepartments & HasHours>(
  centre: C,
  department: Department | null,
): C {
  const own = department === null ? undefined : centre.departments[department];
  if (!own?.hours) return own?.specialHours ? { ...centre, specialHours: own.specialHours } : centre;
  return { ...centre, hours: own.hours, specialHours: own.specialHours ?? [] };
}

interface HasHours {
  hours: z.infer<typeof hoursSchema>;
  specialHours: z.infer<typeof specialHoursSchema>;
}

/** Who gives the appointments of a department: the front desk for those that give none. */
export function appointmentsAt(
  centre: HasDepartments & { appointments: { capacity: Readonly<Record<Department, number>> } },
  department: Department,
): Department {
  return (centre.appointments.capacity[department] ?? 0) > 0 ? department : frontDesk(centre);
}
