import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import { withFirstPaint } from './first-paint.ts';

const repository = path.resolve(import.meta.dirname, '../../..');
const centre = loadCentre(path.join(repository, 'centre.yaml'));
const page = readFileSync(path.join(repository, 'src/web/index.html'), 'utf8');

test.each([
  ['en-GB,ar;q=0.5', 'en', 'ltr', 'Noor Electronics and Internet'],
  ['fr, ar-SA;q=0.8, en;q=0.5', 'ar', 'rtl', 'نور للإلكترونيات والإنترنت'],
  [undefined, 'ar', 'rtl', 'نور للإلكترونيات والإنترنت'],
])('a browser of %s reads name and number in %s before any script', (accepts, language, direction, name) => {
  const sent = withFirstPaint(
    page,
    { ...centre, telephone: { ...centre.telephone, shown: '+966 (11) 000-0000' } },
    accepts,
  );
  expect(sent).toContain(`<html lang="${language}" dir="${direction}">`);
  expect(sent).toContain(`<title>${name} · `);
  expect(sent).toMatch(new RegExp(`<div id="root"><div class="first"><h1>${name}</h1>`));
  expect(sent).toContain('<a dir="ltr" href="tel:+966110000000">+966 (11) 000-0000</a>');
});

test('a name is text, whatever is in it, and no number is shown where none rings', () => {
  const company = { ar: '<b>&', en: `</title><script>alert("$&")</script>` };
  const telephone = { ...centre.telephone, shown: null };
  const sent = withFirstPaint(page, { ...centre, company, telephone }, 'en');
  expect(sent).toContain('<h1>&lt;/title&gt;&lt;script&gt;alert(&quot;$&amp;&quot;)&lt;/script&gt;</h1>');
  expect(sent).not.toMatch(/<script>|href="tel:/);
});
