import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/db/client.ts';
import { offersAsked, openKnowledge, syncKnowledge } from '../../src/knowledge/index.ts';
import { findPassages } from '../../src/conversation/effects/knowledge.ts';
import type { EffectCall } from '../../src/conversation/deferred/effect-call.ts';
import type { EffectOf } from '../../src/domain/dialogue/index.ts';
import { shipped as centre } from '../helpers/dialogue.ts';
import type { Findings, Knowledge } from '../../src/knowledge/types.ts';
import { languageOf } from '../../src/language/index.ts';
import { createLogger } from '../../src/logger.ts';
import { embeddedConfig, endProcess, startHost } from '../helpers/embedded-host.ts';
import { KnowledgeFolder } from '../helpers/knowledge-folder.ts';
import { layDatabase } from '../helpers/migrated-database.ts';

/** What a lamp is told as among others. */
const offered = (as: string, price: number): string[] => [
  `product: thing-${price}`,
  'offered:',
  `  as: [${as}]`,
  `  price: ${price}`,
  `  spoken: 'For ${price}.'`,
];

/** A shop that sells a television and a laptop, repairs what it sold, and has two branches. */
function writeArticles(folder: KnowledgeFolder): void {
  folder.write(
    'en/products/tv.md',
    'The large TV',
    'The TV costs SAR 1,800 and has a sharp picture. Netflix is on it. It turns on by voice.',
    ['product: tv', 'asked: [tv, television, price of the tv, netflix on the tv]'],
  );
  folder.write('en/products/laptop.md', 'The light laptop', 'The laptop costs SAR 3,000.', [
    'product: laptop',
    'asked: [laptop, battery of the laptop]',
  ]);
  folder.write('en/products/ip.md', 'Static IP', 'A static address costs SAR 30.', [
    'product: static-ip',
    'asked: [static ip, ip for cameras]',
  ]);
  folder.write('en/internet/slow.md', 'Slow internet', 'Restart the router.', [
    'asked: [slow internet, internet is slow]',
  ]);
  folder.write(
    'en/company/branches.md',
    'Branches',
    'We have branches in two towns.\n\n## Riyadh branch\n\nOn King Road, open from ten.\n\n## Dammam branch\n\nBy the sea, closes at nine.',
    ['asked: [where are your branches, riyadh branch, dammam branch]'],
  );
  folder.write('en/warranty/repair.md', 'Repairs', 'Bring the device to a branch.', [
    'asked: [repair, repair a device, fix my phone]',
    'elsewhere: [kettle]',
  ]);
  folder.write(
    'en/products/fibre-large.md',
    'Fibre 1000',
    'It costs SAR 449.',
    offered('fibre, home internet, package', 449),
  );
  folder.write(
    'en/products/fibre-small.md',
    'Fibre 100',
    'It costs SAR 199.',
    offered('fibre, home internet, package', 199),
  );
  folder.write('en/products/sim.md', 'Mobile lines', 'From SAR 69.', offered('package, mobile package', 69));
  folder.write(
    'ar/products/fibre-large.md',
    'فايبر 1000',
    'سعرها 449 ريالا.',
    offered('فايبر, إنترنت منزلي, باقة', 449),
  );
  folder.write(
    'ar/products/fibre-small.md',
    'فايبر 100',
    'سعرها 199 ريالا.',
    offered('فايبر, إنترنت منزلي, باقة', 199),
  );
  folder.write('ar/products/tv.md', 'التلفزيون الكبير', 'سعر التلفزيون 1800 ريال وصورته واضحة.', [
    'product: tv',
    'asked: [تلفزيون, سعر التلفزيون]',
  ]);
  folder.write('ar/warranty/repair.md', 'الإصلاح', 'أحضر الجهاز إلى الفرع.', [
    'asked: [إصلاح, تصليح جهاز, أصلح الجوال]',
  ]);
}

const folder = new KnowledgeFolder();
const config = embeddedConfig();
let host: Awaited<ReturnType<typeof startHost>>;
let db: Database;
let knowledge: Knowledge;

beforeAll(async () => {
  writeArticles(folder);
  await layDatabase(config.dataDir);
  host = await startHost(config.dataDir);
  const logger = createLogger('test', 'silent');
  db = await openDatabase(config, logger);
  const clock = () => new Date();
  await syncKnowledge({ db, folder: folder.dir, embedder: null, clock });
  knowledge = openKnowledge({ db, embedders: { configured: null, named: () => null }, logger, clock });
}, 60_000);
afterAll(async () => {
  await db.close();
  await endProcess(host);
  rmSync(config.dataDir, { recursive: true, force: true });
  folder[Symbol.dispose]();
});

const ask = (text: string): Promise<Findings> =>
  knowledge.search({ text, language: languageOf(text), articleLanguage: languageOf(text) });

/** What callers would be told: the article and its heading; null where nothing is. */
async function told(text: string): Promise<string | null> {
  const { answers, passages } = await ask(text);
  const [best] = passages;
  return answers && best ? `${best.path.slice(3, -3)}#${best.heading}` : null;
}

test('what a thing costs or can do is no answer to what is broken on it', async () => {
  for (const text of [
    'my tv has no picture',
    'the tv does not turn on',
    'the battery of my laptop is dead',
    'التلفزيون ما يشتغل',
    'my laptop is slow',
  ])
    expect(await told(text), text).toBeNull();
});

test('what is sold is still told where no trouble is, or the words only sound like it', async () => {
  expect(await told('what is the price of the tv')).toBe('products/tv#The large TV');
  expect(await told('سعر التلفزيون')).toBe('products/tv#التلفزيون الكبير');
  expect(await told('static ip for cameras')).toBe('products/ip#Static IP');
  expect(await told('my internet is slow')).toBe('internet/slow#Slow internet');
});

test('what stands under one town is never told of another', async () => {
  expect(await told('when does the riyadh branch close')).toBe('company/branches#Riyadh branch');
  expect(await told('dammam branch')).toBe('company/branches#Dammam branch');
  const { passages } = await ask('when does the riyadh branch close');
  expect(passages.map(({ heading }) => heading)).not.toContain('Dammam branch');
});

/** What a dialogue is given to a question, and whether it is told of other places than the one asked about. */
async function found(question: string, after?: EffectOf<'search_knowledge'>['after']) {
  const language = languageOf(question) ?? 'en';
  const call = { language, centre, context: { db, knowledge, clock: () => new Date() } };
  const result = await findPassages.perform(call as unknown as EffectCall, {
    type: 'search_knowledge',
    key: 'search:1',
    question,
    department: 'reception',
    ...(after ? { after } : {}),
  });
  const [best] = result?.type === 'knowledge_found' ? result.passages : [];
  return best && { title: best.source.title, elsewhere: best.elsewhere ?? false };
}

test('where there is nothing, it is told where there is something', async () => {
  for (const text of [
    'is there a branch in Sharjah',
    'any branches near Buraydah?',
    'do you have a branch in Dubai please',
  ])
    expect(await found(text), text).toEqual({ title: 'Branches', elsewhere: true });
  const after = { question: 'where are your branches', title: 'Branches', path: 'en/company/branches.md' };
  expect(await found('and in Muscat?', after)).toEqual({ title: 'Branches', elsewhere: true });
  for (const text of [
    'is there a branch in Riyadh',
    'do you have a branch near the sea',
    'where are your branches',
  ])
    expect(await found(text), text).toEqual({ title: 'Branches', elsewhere: false });
  expect(await found('how do I repair a device in Sharjah')).not.toMatchObject({ elsewhere: true });
});

test('of a maker or a service that an article does not name it tells nothing', async () => {
  expect(await told('repair a device from samsung')).toBeNull();
  expect(await told('netflix on the tv')).toBe('products/tv#The large TV');
});

test('what an article says it is not about need not stand in any article', async () => {
  expect(await told('repair a device')).toBe('warranty/repair#Repairs');
  expect(await told('repair my kettle')).toBeNull();
});

test('what there is of a kind is told from the cheapest on, and of the cheapest or dearest that alone', async () => {
  const prices = async (text: string): Promise<number[]> =>
    (await offersAsked(db, text, languageOf(text) ?? 'en')).map(({ price }) => price);
  for (const text of [
    'home internet prices',
    'how much is home internet',
    'what does fibre cost',
    'بكم الفايبر',
    'قديش الإنترنت المنزلي',
    'شو عندكم باقات وبكم',
    'شنو أسعار الباقات',
  ])
    expect(await prices(text), text).toEqual([199, 449]);
  expect(await prices('which packages do you have and what do they cost')).toEqual([69, 199, 449]);
  expect(await prices('what is your cheapest package')).toEqual([69]);
  expect(await prices('the fastest fibre')).toEqual([449]);
  expect(await prices('وش أرخص فايبر')).toEqual([199]);
});

test('a list is told of nothing but a kind, and of more than one thing', async () => {
  for (const text of [
    'how much is fibre 1000',
    'mobile package prices',
    'how long does fibre take to install',
    'my fibre is slow',
    'how much is my package',
    'a bigger package',
    'delivery prices',
    'بكم تركيب الفايبر',
    'الفايبر ما يشتغل',
  ])
    expect(await offersAsked(db, text, languageOf(text) ?? 'en'), text).toEqual([]);
});
