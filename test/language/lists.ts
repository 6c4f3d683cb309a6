import { fileURLToPath } from 'node:url';
import { loadCentre } from '../../src/config/centre.ts';
import type { RatingLists } from '../../src/language/index.ts';

/** The word lists that a new centre starts with. */
export const centre = loadCentre(fileURLToPath(new URL('../../centre.yaml', import.meta.url)));

export const { departments, severity: severityLevels } = centre;

export const ratingLists: RatingLists = {
  ...(centre.sentiment ? { positive: centre.sentiment.positive, negative: centre.sentiment.negative } : {}),
  ...(centre.urgency ? { urgent: centre.urgency } : {}),
};
