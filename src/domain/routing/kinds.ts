import { kindOf } from '../../config/departments.ts';
import type { Centre } from '../../config/centre.ts';
import type { SituationKind } from '../../language/index.ts';
import type { Department, DepartmentKind } from '../../shared/vocabulary.ts';

/** Traits of a kind of department that the rules go by. */
interface KindTraits {
  /** It sees to trouble: words that tell some are not lost, whatever becomes of the call. */
  seesToTrouble: boolean;
  /** The situation of callers that it is there for, whatever words of its own they use. */
  situation: SituationKind;
}

const traits: Readonly<Record<DepartmentKind, KindTraits>> = {
  front_desk: { seesToTrouble: false, situation: 'visit' },
  sales: { seesToTrouble: false, situation: 'acquisition' },
  complaints: { seesToTrouble: true, situation: 'grievance' },
  support: { seesToTrouble: true, situation: 'trouble' },
};

/** The traits of a department, by its kind. */
export function traitsOf(centre: Pick<Centre, 'departments'>, department: Department): KindTraits {
  return traits[kindOf(centre, department)];
}
