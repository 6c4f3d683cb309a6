import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCentre, type Centre } from '../../config/centre.ts';
import { severityInWords } from './by-lists.ts';
import { decide, namedDecisions } from './decide.ts';
import type { RuleFacts } from './types.ts';

const shipped = loadCentre(path.join(import.meta.dirname, '../../../centre.yaml'));
/** A Monday, 13:00 in Riyadh. */
const monday = new Date('2026-11-23T10:00:00Z');

const facts = (given: Partial<RuleFacts> = {}): RuleFacts => ({
  text: null,
  language: 'en',
  channel: 'call',
  department: null,
  tier: 'standard',
  at: monday,
  askedForHuman: false,
  angryTurns: 0,
  failedTurns: 0,
  history: { openTickets: 0, callsLast30Days: 0 },
  ...given,
});
const made = (given: Partial<RuleFacts>, centre: Centre = shipped) => decide(facts(given), centre);
const withRules = (rules: Centre['rules']): Centre => ({ ...shipped, rules });

describe('danger is passed to a human at once', () => {
  test.each([
    'there is smoke coming out of the router',
    'the charger caught fire last night',
    'I saw sparks when I plugged it in',
    'it is sparking and there is a burning smell',
    'I got an electric shock from the washing machine',
    'the washing machine gave me a shock',
    'my battery is swollen',
    'the phone exploded in my hand',
    'طلع دخان من الراوتر',
    'الراوتر يطلع منه شرر',
    'الشاحن احترق وطلع حريق صغير',
    'الجهاز ولع فجأة',
    'الغسالة كهربتني',
    'التلاجة بتكهرب اللي بيلمسها',
    'الشاشة فرقعت وطلع منها دخان',
    'في ريحة شياط من الجهاز',
    'الشاحن عم يشعل وطالع منه نار',
    'صار عندي ماس كهربائي من المودم',
    'ضربتني الكهربا لما لمست التلفزيون',
    'بطارية الجوال انتفخت',
    'my phone battery is bloated and pushes the screen out',
    'the battery swelled up',
    'the back of my laptop is swollen',
    'the battery in the remote is leaking acid',
    'بطارية الجوال منفوخة',
    'بطارية اللابتوب حقي منتفخة',
    'البطارية بتسرب سائل',
    "there's a gas smell",
    'the whole shop smells of gas',
    'I can smell gas near the oven you delivered',
    'شامم ريحة غاز في المطبخ',
    'الفرن الجديد يسرب غاز',
    'في غاز عم يسرب من الفرن',
    'الغسالة كهربته وهو يلمسها',
    'the router is smoking',
    'no there is smoke',
    'no, fire in my house',
    'there was no smoke before, now there is smoke everywhere',
    'there is no fire but a lot of smoke',
    'it is not only smoke',
    'there is no internet, smoke is coming out of the router',
    'I cannot stop the fire',
    'my phone is on fire',
    'there is a fire, the TV is burning',
    'the smoke detector is going off',
    'لا في دخان كثير',
    'مو بس دخان، فيه نار',
    'ما في غير دخان',
    'بخار ولا دخان ما أدري',
    'ما في نت وفي دخان من الراوتر',
  ])('%s', (text) => {
    const decision = made({ text });
    expect(decision).toMatchObject({
      escalate: 'safety',
      severity: 'critical',
      priority: 'urgent',
      autoTicket: true,
    });
    const words = decision.fired.find(({ decides }) => decides === 'escalate')?.words;
    expect(words?.length).toBeGreaterThan(0);
  });
});

describe('what only sounds dangerous is not', () => {
  test.each([
    'I spoke to an agent yesterday',
    'I got fired last week and cannot pay my bill',
    'do you sell the fire tv stick',
    'how much is a smoke detector',
    'the firewall blocks my game',
    'there is no smoke, it just does not turn on',
    'is the laptop in stock',
    'انقطعت الكهرباء عندنا ورجعت والراوتر ما اشتغل',
    'فاتورة الكهرباء مرتفعة',
    'أسعاركم نار والله',
    'ما في دخان بس الجهاز ما يشتغل',
    'مفيش كهرباء في البيت من امبارح',
    'أبغى أجهزة كهربائية للمطبخ',
    'فصلت الراوتر من الكهرباء وشغلته',
    'كم سعر كاشف الدخان',
    'الاتصال يفصل كل شوي',
    'my Fire TV stick does not connect',
    'I want to buy a smoke detector',
    'I am looking for smoke and heat alarms',
    'do you have fire extinguishers',
    'the fire sale was great',
    'the smoke-grey case arrived broken',
    'you should fire that technician',
    'they fired my favourite employee',
    'your prices are fire',
    'it burns through my data, a burning question is why',
    'my bill exploded this month',
    'the bill gave me a shock',
    'got a shock when I saw the invoice',
    'there is no fire',
    'there isn’t any smoke but the router does not start',
    'it is not on fire',
    'I do not see any sparks',
    'there is no sign of smoke',
    'without any burning smell',
    'neither smoke nor fire',
    'there is no gas leak',
    'the battery is not swollen',
    'مافي دخان بس الراوتر ما يشتغل',
    'مو حريق',
    'لا يوجد أي حريق',
    'مفيش ريحة غاز',
    'لا دخان ولا نار',
    'ما شفت دخان',
    'بدون شرر',
    'البطارية مو منتفخة',
    'قلت يمكن الكهرب بس الكهرب موجود',
    'الكهرباء موجودة والراوتر طافي',
    'الكهربا شغالة عندنا',
    'كاشف الدخان وصلني مكسور',
    'عندكم طفاية حريق',
    'أبغى كفر لونه رمادي دخاني',
    'اللمبة الحمرا مولعة في الراوتر',
    'فاتورتي منفوخة هالشهر',
    'قلبي محروق منكم',
    'الاتصالات الفايبر سرعة نار',
  ])('%s', (text) => {
    expect(made({ text }).escalate).toBeNull();
  });
});

test('danger has one list: with it, and with its rule, severity and escalation come and go together', () => {
  const severities = shipped.severity.map(
    ({ key, keywords }) => `${key}: ${keywords.en.join()} ${keywords.ar.join()}`,
  );
  expect(severities.join(' ')).not.toMatch(/fire|smoke|spark|shock|حريق|دخان|شرر/);
  const words = { text: 'smoke is coming out of the router' };
  expect(made(words)).toMatchObject({ escalate: 'safety', severity: 'critical' });
  expect(severityInWords(words.text, shipped)).toMatchObject({ value: 'critical' });
  const without = withRules(shipped.rules.filter(({ when }) => !when.danger));
  expect(made(words, without)).toMatchObject({ escalate: null, severity: 'medium' });
  expect(severityInWords(words.text, without)).toBeUndefined();
});

test('a rule with words and dangers holds for either, and `unless` hides both', () => {
  const when = {
    words: { ar: [], en: ['flood'] },
    danger: ['fire' as const],
    unless: { ar: [], en: ['camp fire'] },
  };
  const centre = withRules([{ name: 'own', when, decide: { severity: 'critical' } }]);
  const severity = (text: string) => made({ text }, centre).severity;
  expect(severity('there is a flood')).toBe('critical');
  expect(severity('there is a fire')).toBe('critical');
  expect(severity('photos of a camp fire')).toBe('medium');
});

describe('somebody else at a customer’s number or name is passed to a human at once', () => {
  test.each([
    'my number was hacked and someone ordered a phone in my name',
    'someone stole my SIM and is using my number, block it please',
    'my sim has been cloned',
    'somebody opened a second line in my name without my knowledge',
    'a contract was taken out in my name',
    'I think someone is using my number',
    'احد سرق شريحتي ويستخدم رقمي',
    'احد فتح خط باسمي',
    'حدا عم يستعمل رقمي',
    'حد طلع شريحة باسمي من غير علمي',
    'رقمي اتهكر',
    'شريحتي انسرقت',
    'سرقولي الشريحة ورقمي مخترق',
    'شي واحد حل خط بسميتي',
    'في ناس يستخدمون رقمي',
    'somebody has taken over my number',
    'there is a line in my name I did not open',
    'في خط مسجل باسمي ما اعرف عنه',
    'في حد بيتكلم من رقمي',
  ])('%s', (text) => {
    expect(made({ text })).toMatchObject({ escalate: 'security', priority: 'urgent' });
  });

  test.each([
    'the contract is in my name',
    'I ordered two phones in my name',
    'can someone collect it in my name',
    'فتحت خط باسمي أمس',
    'هل احد يقدر يستلم الطلب باسمي',
    'someone from your team called my number',
    'my account was not hacked',
    'is there someone I can give my number to',
  ])('not %s', (text) => {
    expect(made({ text }).escalate).toBeNull();
  });
});

describe('a human is asked for', () => {
  test.each([
    ['by the caller', { askedForHuman: true }, 'asked_for_human'],
    ['by anger, the second time', { angryTurns: 2 }, 'angry'],
    ['by failure, the second time', { failedTurns: 2 }, 'failed'],
    ['by a premium customer’s anger, the first time', { tier: 'premium', angryTurns: 1 }, 'vip'],
    ['by a premium customer who was not helped', { tier: 'premium', failedTurns: 1 }, 'vip'],
    ['by a hacked account', { text: 'my account was hacked' }, 'security'],
    ['by a hacked account, in Arabic', { text: 'يا جماعة حسابي تهكر' }, 'security'],
    ['by a threat of the law', { text: 'سأكلم المحامي وأرفع قضية' }, 'legal'],
    ['not by one angry turn', { angryTurns: 1 }, null],
    ['not by one failed turn', { failedTurns: 1 }, null],
    ['not by being premium', { tier: 'premium' }, null],
  ] as const)('%s', (_what, given, reason) => {
    expect(made(given).escalate).toBe(reason);
  });
});

describe('who takes it, and how pressing it is', () => {
  test.each([
    [{ text: 'how much is the fibre plan' }, { department: 'sales', category: 'product' }],
    [
      { text: 'I want to cancel my subscription, the price is too high' },
      { department: 'complaints', priority: 'high' },
    ],
    [{ text: 'عايز ألغي الاشتراك' }, { department: 'complaints', priority: 'high' }],
    [{ text: 'are there any vacancies in sales' }, { department: 'reception' }],
    [
      { text: 'النت مقطوع من أسبوع', department: 'support' },
      { severity: 'high', priority: 'high', category: 'technical' },
    ],
    [
      { text: 'no hurry, a small issue', department: 'support' },
      { severity: 'low', priority: 'low' },
    ],
    [
      { text: 'hello', department: 'complaints' },
      { category: 'service', severity: 'medium', priority: 'normal' },
    ],
    [
      { text: 'hello', tier: 'premium' },
      { priority: 'high', severity: 'medium' },
    ],
    [
      { history: { openTickets: 1, callsLast30Days: 4 } },
      { priority: 'high', severity: null, department: null },
    ],
    [{ text: 'فيه دخان', tier: 'premium' }, { priority: 'urgent' }],
  ] as const)('%j', (given, expected) => {
    expect(made(given)).toMatchObject(expected);
  });

  test('what was decided is named with its rule, and what did not count says so', () => {
    const decision = made({ text: 'I want to close my account, how much is it', tier: 'premium' });
    const department = decision.fired.filter(({ decides }) => decides === 'department');
    expect(department).toMatchObject([
      { rule: 'leaving', value: 'complaints', words: ['close my account'], counts: true },
      { rule: 'departments.sales', value: 'sales', counts: false },
    ]);
    expect(namedDecisions(decision)).toContainEqual({
      kind: 'department',
      value: 'complaints',
      rule: 'leaving',
    });
    expect(namedDecisions(decision).filter(({ kind }) => kind === 'priority')).toEqual([
      { kind: 'priority', value: 'high', rule: 'vip' },
    ]);
  });

  test('the fields of the department and those of the rules are asked for, each once', () => {
    expect(made({ department: 'reception' }).requiredFields).toEqual(['name']);
    const business = made({ text: 'I need a business line', department: 'reception' });
    expect(business.requiredFields).toEqual(['name', 'phone', 'email']);
  });

  test('the first rule of the file decides the department, the highest the priority', () => {
    const centre = withRules([
      { name: 'one', when: {}, decide: { department: 'sales', priority: 'low' } },
      { name: 'two', when: {}, decide: { department: 'support', priority: 'urgent' } },
    ]);
    expect(made({}, centre)).toMatchObject({ department: 'sales', priority: 'urgent' });
  });

  test('a rule may look at what the rules above it decided', () => {
    const centre = withRules([
      { name: 'one', when: { tier: ['premium'] }, decide: { department: 'sales', severity: 'critical' } },
      { name: 'two', when: { department: ['sales'], severity: ['critical'] }, decide: { escalate: 'both' } },
    ]);
    expect(made({ tier: 'premium' }, centre).escalate).toBe('both');
    expect(made({}, centre).escalate).toBeNull();
  });

  test('days and times are those of the centre’s zone, also over midnight', () => {
    const centre = withRules([
      { name: 'night', when: { between: { from: '22:00', to: '06:00' } }, decide: { priority: 'high' } },
      { name: 'friday', when: { days: ['fri'] }, decide: { escalate: 'friday' } },
    ]);
    const at = (iso: string) => made({ at: new Date(iso) }, centre);
    expect(at('2026-11-23T20:00:00Z').priority).toBe('high'); // 23:00 in Riyadh
    expect(at('2026-11-23T02:59:00Z').priority).toBe('high'); // 05:59
    expect(at('2026-11-23T03:00:00Z').priority).toBeNull(); // 06:00
    expect(at('2026-11-26T21:30:00Z').escalate).toBe('friday'); // Friday 00:30
    expect(at('2026-11-27T21:30:00Z').escalate).toBeNull(); // Saturday 00:30
  });
});

test('whatever the facts, each decision has one rule that made it, and the same facts decide the same', () => {
  const words = fc.constantFrom('smoke', 'حريق', 'cancel my contract', 'محامي', 'النت مقطوع', 'fired', 'بكم');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((said) => said.join(' ')),
  );
  const some = fc.nat({ max: 12 });
  const any = fc.record({
    text: fc.option(text),
    language: fc.constantFrom('ar', 'en', null),
    channel: fc.constantFrom('call', 'email'),
    department: fc.constantFrom('reception', 'sales', 'complaints', 'support', null),
    tier: fc.constantFrom('standard', 'premium'),
    at: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
    askedForHuman: fc.boolean(),
    angryTurns: some,
    failedTurns: some,
    history: fc.record({ openTickets: some, callsLast30Days: some }),
    waiting: some,
  });
  fc.assert(
    fc.property(any, (given) => {
      const decision = decide(given, shipped);
      expect(decide(given, shipped)).toEqual(decision);
      const by = (kind: string) =>
        decision.fired.filter(({ decides, counts }) => counts && decides === kind).map(({ value }) => value);
      for (const kind of ['department', 'category', 'severity', 'priority', 'escalate'] as const)
        expect(by(kind)).toEqual(decision[kind] === null ? [] : [decision[kind]]);
      expect(by('auto_ticket').length > 0).toBe(decision.autoTicket);
      expect(by('callback').length > 0).toBe(decision.callback);
      expect(new Set(decision.requiredFields)).toEqual(
        new Set(by('required_fields').flatMap((fields) => fields.split(','))),
      );
      expect(decision.open || decision.callback).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('when no human can come', () => {
  const closed = new Date('2026-11-23T21:00:00Z'); // midnight in Riyadh
  test('out of hours: who needs one gets a ticket and a call back, and is told when we open', () => {
    expect(made({ askedForHuman: true, at: closed })).toMatchObject({
      open: false,
      opensAt: new Date('2026-11-24T05:00:00Z'),
      callback: true,
      autoTicket: true,
    });
    expect(made({ text: 'how much is it', at: closed })).toMatchObject({ callback: true, autoTicket: false });
  });

  test('the same while too many wait', () => {
    expect(made({ askedForHuman: true, waiting: 9 })).toMatchObject({ callback: false, autoTicket: false });
    const full = made({ askedForHuman: true, waiting: 10 });
    expect(full).toMatchObject({ open: true, callback: true, autoTicket: true });
    expect(namedDecisions(full)).toContainEqual({ kind: 'callback', value: 'true', rule: 'queue.full' });
  });
});
