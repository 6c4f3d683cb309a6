import { topLevels } from '../../email/domains.ts';
import { sayAddress } from '../email.ts';
import type { SemioticClass } from './class.ts';

const label = String.raw`[\w-]{1,63}`;
const host = String.raw`${label}(?:\.${label}){1,6}`;
const path = String.raw`(?:[/?#][\w./?=&%#~+-]{0,120}[\w/])?`;

/** An e-mail address, as it is dictated. */
export const email: SemioticClass = {
  name: 'email',
  pattern: String.raw`(?<![\w.+-])[\w.+-]{1,64}@${label}(?:\.${label}){1,6}`,
  say: (_, { found, lang }) => sayAddress(found, lang),
};

/** An address of a page; the protocol is not said. */
export const url: SemioticClass = {
  name: 'url',
  pattern: String.raw`(?<![\w.@/-])(?:(?:https?|ftp):\/\/|(?=www\.)|(?=${host}))(?<urlAddress>${host})(?::\d{1,5})?${path}`,
  say: ({ urlAddress = '' }, { found, lang }) => {
    const ending = urlAddress.split('.').at(-1)?.toLowerCase() ?? '';
    const meant = /^(?:https?:|ftp:|www\.)/i.test(found) || (topLevels.has(ending) && /^\D/.test(urlAddress));
    return meant ? sayAddress(found.replace(/^\w+:\/\//, '').replace(/\/$/, ''), lang) : null;
  },
};
