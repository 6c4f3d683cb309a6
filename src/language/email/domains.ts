/** Mail services that need no "dot com", with what people and recognisers make of their names. */
const services: [domain: string, names: string][] = [
  [
    'gmail.com',
    'gmail g-mail gee-mail jee-mail g-male gmale jmail gemail gmial gmal gamil gmil gmaill gmaiil gimail جيميل جي-ميل الجيميل جميل-كوم جيمل جمايل الجي-ميل قيميل جي-مايل جيمايل',
  ],
  [
    'hotmail.com',
    'hotmail hot-mail hotmale hot-male hotmial hotmal hotmaill هوتميل هوت-ميل الهوتميل هتميل هوتمايل هوت-مايل هوطميل',
  ],
  ['yahoo.com', 'yahoo yahu yaho yahooo ya-hoo ياهو الياهو يا-هو'],
  ['outlook.com', 'outlook out-look outlok outluk اوتلوك اوت-لوك الاوتلوك اوتلك اوت-لك'],
  ['icloud.com', 'icloud i-cloud eye-cloud iclod ايكلاود اي-كلاود ايكلود اي-كلود الايكلاود'],
  ['live.com', 'live لايف'],
  ['msn.com', 'msn'],
  ['aol.com', 'aol'],
  ['protonmail.com', 'protonmail proton-mail بروتونميل بروتون-ميل'],
  ['zoho.com', 'zoho زوهو'],
  ['yandex.com', 'yandex ياندكس'],
];

/** Services that are known enough to be meant when only their name was said. */
const wellKnown = new Set([
  'gmail.com',
  'hotmail.com',
  'yahoo.com',
  'outlook.com',
  'icloud.com',
  'protonmail.com',
]);

/** Whether a mail domain is a service that everybody knows. */
export function isWellKnownService(domain: string): boolean {
  return wellKnown.has(domain);
}

const byName = new Map<string, string>();
for (const [domain, names] of services)
  for (const name of names.split(' ')) byName.set(name.replace('-', ' '), domain);

/** A mail service that starts at a word. */
export interface Service {
  domain: string;
  /** The label before the first dot. */
  label: string;
  used: number;
  wellKnown: boolean;
}

/** The mail service whose (possibly two-word, possibly misheard) name stands at the given words. */
export function serviceAt(first: string, second: string | undefined): Service | undefined {
  const two = second === undefined ? undefined : byName.get(`${first} ${second}`);
  const domain = two ?? byName.get(first);
  if (domain === undefined) return undefined;
  const [label = ''] = domain.split('.');
  return { domain, label, used: two === undefined ? 1 : 2, wellKnown: isWellKnownService(domain) };
}

const endings =
  'com net org edu gov mil info biz io ai app dev co me tv sa ae eg jo kw qa bh om lb sy iq ye ps ma dz tn ly sd uk us ' +
  'ca au de fr it es nl be ch at se no dk fi ie in pk bd ph tr ru cn jp kr sg my id za br mx ar nz pl gr pt cz hu ro ' +
  'eu online shop store site tech cloud email xyz pro group company agency health care academy school';

/** Top-level domains that are accepted without a doubt. */
export const topLevels = new Set(endings.split(' '));

/** Top-level domains as they are said or misheard, folded. */
export const spokenEndings: Record<string, string> = {
  con: 'com',
  calm: 'com',
  comb: 'com',
  come: 'com',
  kom: 'com',
  comm: 'com',
  كوم: 'com',
  كم: 'com',
  قوم: 'com',
  نت: 'net',
  نيت: 'net',
  اورج: 'org',
  اورغ: 'org',
  اورق: 'org',
  اورك: 'org',
  ايديو: 'edu',
  ايدو: 'edu',
  ادو: 'edu',
  جوف: 'gov',
  قوف: 'gov',
  غوف: 'gov',
  كو: 'co',
  سا: 'sa',
  انفو: 'info',
  ايو: 'io',
};

/** Endings that are meant although a blank stands after the dot: no sentence begins with them. */
export const partedEndings = new Set(['com', 'net', 'org', 'edu', 'gov']);

/** Endings that a country code may follow. */
export const secondLevels = new Set(['com', 'co', 'net', 'org', 'edu', 'gov', 'ac', 'sch', 'med', 'mil']);
