/*
 * Runs in the page as an expression: lists what would keep somebody from using it as it stands, one sentence each.
 */
(() => {
  const faults = [];
  const describe = (element) => element.outerHTML.slice(0, 120);
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const byId = (id) => document.getElementById(id);
  const nameOf = (element) =>
    element.getAttribute('aria-label') ??
    element
      .getAttribute('aria-labelledby')
      ?.split(' ')
      .map((id) => byId(id)?.textContent)
      .join(' ') ??
    element.labels?.[0]?.textContent ??
    element.textContent;

  const operable = [...document.querySelectorAll('button, a[href], input, summary')].filter(shown);
  for (const element of operable) {
    if (!nameOf(element)?.trim()) faults.push(`has no name: ${describe(element)}`);
    const { width, height } = element.getBoundingClientRect();
    const small = Math.min(width, height) < 24;
    if (small && !element.matches('a[href="#main"]'))
      faults.push(`is too small to hit: ${describe(element)}`);
  }
  for (const landmark of document.querySelectorAll('section[aria-labelledby], section[aria-label]')) {
    if (!nameOf(landmark)?.trim()) faults.push(`is a region without a name: ${describe(landmark)}`);
  }
  for (const picture of document.querySelectorAll('svg:not([aria-hidden="true"])')) {
    faults.push(`is a picture that says nothing: ${describe(picture)}`);
  }
  for (const attribute of ['aria-controls', 'aria-labelledby', 'aria-describedby']) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      const lost = element
        .getAttribute(attribute)
        .split(' ')
        .filter((id) => !byId(id));
      if (lost.length > 0) faults.push(`${attribute} points nowhere: ${describe(element)}`);
    }
  }
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  for (const id of new Set(ids)) {
    if (ids.filter((other) => other === id).length > 1) faults.push(`the id ${id} is used twice`);
  }
  for (const tag of ['h1', 'main', 'header']) {
    const count = document.querySelectorAll(tag).length;
    if (count !== 1) faults.push(`there are ${count} <${tag}>`);
  }
  const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map((heading) =>
    Number(heading.tagName[1]),
  );
  levels.forEach((level, place) => {
    if (level > (levels[place - 1] ?? 0) + 1)
      faults.push(`a heading of level ${level} follows ${levels[place - 1]}`);
  });
  const { lang, dir } = document.documentElement;
  if (dir !== (lang === 'ar' ? 'rtl' : 'ltr')) faults.push(`lang is ${lang} but dir is ${dir}`);
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth)
    faults.push(`scrolls sideways: ${page.scrollWidth} > ${page.clientWidth}`);
  return faults;
})();
