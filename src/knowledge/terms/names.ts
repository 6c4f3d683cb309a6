/** Meanings of the glossary that name a place: a passage about one is none about another. */
export const places = meanings(
  `riyadh jeddah dammam mecca medina taif tabuk abha hail khobar jubail buraydah najran jizan yanbu cairo alexandria dubai
  kuwait qatar bahrain oman amman beirut baghdad rabat london`,
);

/** Meanings that name a maker or a service of others: an article that does not name it is not about it. */
export const brands = meanings(
  'iphone samsung huawei xiaomi oppo sony playstation xbox nintendo lgbrand hpbrand dell lenovo netflix airpods',
);

/** Meanings that name a thing that may break, and which: what mends one mends no other. */
export const things: ReadonlyMap<string, string> = new Map(
  Object.entries({
    laptop: 'laptop',
    tv: 'tv',
    mobile: 'phone sim mobile',
    network: 'internet wifi router fiber fiveg mesh static outage',
    app: 'app',
    headphones: 'headphones',
  }).flatMap(([thing, names]) => [...meanings(names)].map((meaning) => [meaning, thing] as const)),
);

function meanings(names: string): ReadonlySet<string> {
  return new Set(names.split(/\s+/).map((name) => `#${name}`));
}
