import { kindOf } from '../../config/departments.ts';
import type { Centre } from '../../config/centre.ts';
import type { Purpose, SituationKind } from '../../language/index.ts';
import type { Department, DepartmentKind } from '../../shared/vocabulary.ts';

/** Traits of a kind of department that the rules go by. */
interface KindTraits {
  /** It sees to trouble: words that tell some are not lost, whatever becomes of the call. */
  seesToTrouble: boolean;
  /** The situation of callers that it is there for, whatever words of its own they use. */
  situation: SituationKind;
  /** What callers want to have done, where they say it plainly, that it is there for. */
  purposes: readonly Purpose[];
}

const traits: Readonly<Record<DepartmentKind, KindTraits>> = {
  front_desk: { seesToTrouble: false, situation: 'visit', purposes: ['answered'] },
  sales: { seesToTrouble: false, situation: 'acquisition', purposes: [] },
  complaints: { seesToTrouble: true, situation: 'grievance', purposes: ['recorded', 'taken_back'] },
  support: { seesToTrouble: true, situation: 'trouble', purposes: [] },
};

/** The traits of a department, by its kind. */
export function traitsOf(centre: Pick<Centre, 'departments'>, department: Department): KindTraits {
  return traits[kindOf(centre, department)];
}
