import { kindOf } from '../../config/departments.ts';
import { deniesMatter } from '../../language/index.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { wordCount } from './listen.ts';
import type { Turn } from './turn.ts';

/** How many words a piece has at most that denies a matter and tells nothing else. */
const DENYING_WORDS = 5;

/** What somebody says who denies that theirs is a matter of a department, and what they say beside that. */
interface Denial {
  /** "Not a complaint", «مش دعم فني»: it is none for the department. */
  denied: boolean;
  besides: string[];
}

/** Parts what was said into its pieces that deny a matter of a department, and the others. */
export function denialIn({ centre }: Turn, department: Department, pieces: readonly string[]): Denial {
  const kind = kindOf(centre, department);
  if (kind === 'front_desk') return { denied: false, besides: [...pieces] };
  const denying = pieces.filter((piece) => deniesMatter(piece, kind));
  return {
    denied: denying.length > 0,
    besides: pieces.filter((piece) => !denying.includes(piece) || wordCount(piece) > DENYING_WORDS),
  };
}
