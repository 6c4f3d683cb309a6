import { goodTime } from './called-back.ts';
import { heardRight } from './heard-right.ts';
import { matters, toldOfMatters } from './matters/index.ts';
import { resumeOffer } from './resume-offer.ts';
import { toldOfCall } from './results.ts';
import { stages } from './stages/index.ts';
import type { Tables } from './turn.types.ts';

/** The tables that every call goes by. */
export const tables: Tables = {
  stages,
  matters,
  questions: { resume_offer: resumeOffer, heard_right: heardRight, good_time: goodTime },
  told: { ...toldOfCall, ...toldOfMatters },
};
