import { kindOf } from '../../config/departments.ts';
import type { Centre } from '../../config/centre.ts';
import type { Department, DepartmentKind } from '../../shared/vocabulary.ts';

/** Traits of a kind of department that the rules go by. */
interface KindTraits {
  /** It sees to trouble: words that tell some are not lost, whatever becomes of the call. */
  seesToTrouble: boolean;
}

const traits: Readonly<Record<DepartmentKind, KindTraits>> = {
  front_desk: { seesToTrouble: false },
  sales: { seesToTrouble: false },
  complaints: { seesToTrouble: true },
  support: { seesToTrouble: true },
};

/** The traits of a department, by its kind. */
export function traitsOf(centre: Pick<Centre, 'departments'>, department: Department): KindTraits {
  return traits[kindOf(centre, department)];
}
