import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorMessage } from '../errors.ts';
import { parseCentre, type Centre } from './centre.ts';
import { centreOnLine, countryOf, lineDialled } from './lines.ts';
import { formsOf } from './number-forms.ts';
import { formsOfLines } from './telephone.ts';

const shipped = readFileSync(path.join(import.meta.dirname, '../../centre.yaml'), 'utf8');
const [before = '', after = ''] = shipped.split(/^telephone:.*$/m);

/** The business that ships, with these lines under `telephone`. */
const withTelephone = (telephone: string, region = 'SA'): string =>
  `${before}telephone:\n${telephone.trim().replaceAll(/^/gm, '  ')}\n${after}`.replace(
    /^region: SA/m,
    `region: ${region}`,
  );

const twoBrands = `
numbers:
  - number: '+971 4 200 1000'
    trunk: carrier
    name: { ar: سِدْرَةُ, en: Sidra }
    language: en
    department: sales
  - { number: '16123', trunk: sbc, language: ar, also: ['hotline;phone-context=eg'] }
trunks:
  carrier: { addresses: [203.0.113.10, 198.51.100.0/24, '2001:db8::/32'] }
  sbc: { user: hatif, passwordFrom: SBC_PASSWORD, address: 'sip.carrier.example:5080', transport: tls }
outbound: { trunk: sbc, callerId: '+97142001000' }
`;

const centreWith = (telephone: string, region?: string): Centre =>
  parseCentre(withTelephone(telephone, region));

describe('telephone in the business file', () => {
  test('a number alone is the one that a page shows, and none may be', () => {
    const { telephone } = parseCentre(shipped);
    expect(telephone).toEqual({ shown: '+966 11 000 0000', numbers: [], trunks: {}, outbound: null });
    expect(parseCentre(shipped.replace(/^telephone:.*$/m, 'telephone: null')).telephone.shown).toBeNull();
    expect(parseCentre(shipped.replace(/^telephone:.*$/m, '')).telephone.shown).toBeNull();
  });

  test('numbers, trunks and the way out are read, and the first number is shown', () => {
    const { telephone } = centreWith(twoBrands, 'AE');
    expect(telephone.shown).toBe('+971 4 200 1000');
    expect(telephone.numbers).toMatchObject([
      { trunk: 'carrier', language: 'en', department: 'sales', greeting: { en: 'Welcome to Sidra.' } },
      { number: '16123', trunk: 'sbc', language: 'ar' },
    ]);
    expect(telephone.trunks['sbc']).toMatchObject({ user: 'hatif', passwordFrom: 'SBC_PASSWORD' });
    expect(telephone.outbound).toMatchObject({
      trunk: 'sbc',
      callerId: '+97142001000',
      callBacks: { attempts: 4, hours: { mon: [{ open: '09:00', close: '20:00' }] } },
    });
  });

  const outbound = (callBacks: string): string =>
    `trunks: { carrier: { address: sip.carrier.example } }\noutbound: { trunk: carrier, callerId: '937', callBacks: ${callBacks} }`;
  const carrier = "\ntrunks: { carrier: { addresses: ['203.0.113.10'] } }";
  test.each([
    [
      'a number without a trunk',
      "numbers: [{ number: '+97142001000' }]" + carrier,
      'telephone.numbers.0.trunk: missing',
    ],
    [
      'a trunk that is not there',
      "numbers: [{ number: '+97142001000', trunk: other }]" + carrier,
      'telephone.numbers.0.trunk: expected one of the trunks: carrier',
    ],
    [
      'two brands with one number, however it is written',
      "numbers:\n  - { number: '+97142001000', trunk: carrier }\n  - { number: '00971 4 200-1000', trunk: carrier }" +
        carrier,
      'telephone.numbers.1.number: expected every number only once, and +97142001000 is +97142001000',
    ],
    [
      'a form of one number that another has for itself',
      "numbers:\n  - { number: '16123', trunk: carrier }\n  - { number: '937', trunk: carrier, also: ['16123'] }" +
        carrier,
      'telephone.numbers.1.also.0: expected every number only once',
    ],
    [
      'a trunk by which anybody could ring',
      "numbers: [{ number: '937', trunk: open }]\ntrunks: { open: {} }",
      'telephone.trunks.open: expected `addresses` or a `user`',
    ],
    [
      'the name of a host, which a caller may claim',
      'trunks: { carrier: { addresses: [sip.carrier.example] } }',
      'telephone.trunks.carrier.addresses.0: expected an IP address or a network',
    ],
    [
      'the whole internet',
      'trunks: { carrier: { addresses: [0.0.0.0/0] } }',
      'telephone.trunks.carrier.addresses.0: expected an IP address or a network',
    ],
    [
      'a password in the file',
      'trunks: { carrier: { user: hatif, passwordFrom: open-sesame } }',
      'telephone.trunks.carrier.passwordFrom: expected the name of a variable of the environment',
    ],
    [
      'a user without a password',
      'trunks: { carrier: { user: hatif } }',
      'telephone.trunks.carrier.user: expected `user` and `passwordFrom` together',
    ],
    [
      'a way out that leads nowhere',
      "trunks: { carrier: { addresses: ['203.0.113.10'] } }\noutbound: { trunk: carrier, callerId: '+97142001000' }",
      'telephone.trunks.carrier: expected an `address`',
    ],
    [
      'a country that does not exist',
      outbound('{ countries: [SA, XX] }'),
      'telephone.outbound.callBacks.countries.1: expected the ISO code of a country that exists',
    ],
    [
      'pauses that shrink',
      outbound('{ pausesMinutes: [60, 20] }'),
      'telephone.outbound.callBacks.pausesMinutes.1: expected pauses that grow',
    ],
    [
      'somebody who is tried without end',
      outbound('{ attempts: 50 }'),
      'telephone.outbound.callBacks.attempts: Too big',
    ],
    [
      'a department that is not there',
      "numbers: [{ number: '937', trunk: carrier, department: billing }]" + carrier,
      'telephone.numbers.0.department: expected one of the departments: sales',
    ],
    [
      'no number at all',
      "numbers: [{ number: 'call us', trunk: carrier }]" + carrier,
      'telephone.numbers.0.number: expected a number as it is dialled',
    ],
    [
      'an unknown language',
      "numbers: [{ number: '937', trunk: carrier, language: fr }]" + carrier,
      'telephone.numbers.0.language: expected one of',
    ],
  ])('%s is refused with its line', (_what, telephone, complaint) => {
    const text = withTelephone(telephone);
    const read = (): unknown => parseCentre(text);
    expect(read).toThrow(complaint);
    const first = text.split('\n').findIndex((line) => line === 'telephone:') + 2;
    const [, line] = /line (\d+): telephone/.exec(messageOf(read)) ?? [];
    expect(Number(line)).toBeGreaterThanOrEqual(first);
    expect(Number(line)).toBeLessThan(first + telephone.trim().split('\n').length);
  });
});

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return errorMessage(error);
  }
  return '';
}

describe('the forms of a number', () => {
  test.each([
    ['+97142001000', 'SA', ['+97142001000', '0097142001000', '97142001000', '042001000']],
    ['04 200 1000', 'AE', ['+97142001000', '0097142001000', '97142001000', '042001000']],
    ['011 200 0000', 'SA', ['+966112000000', '00966112000000', '966112000000', '0112000000']],
    ['920012345', 'SA', ['+966920012345', '00966920012345', '966920012345', '920012345']],
    ['+1 (212) 555-0100', 'SA', ['+12125550100', '01112125550100', '12125550100', '2125550100']],
    ['16123', 'EG', ['16123']],
    ['937', 'SA', ['937']],
    ['reception', 'SA', ['reception']],
  ])('%s in %s', (number, region, forms) => {
    expect(formsOf(number, region).forms).toEqual(forms);
  });

  test('a number that two countries dial alike at home belongs to the own country', () => {
    const lines = (region: string): (string | undefined)[] =>
      formsOfLines(
        centreWith(
          "numbers: [{ number: '+96265000000', trunk: a }, { number: '+97165000000', trunk: a }]\ntrunks: { a: { addresses: [203.0.113.10] } }",
          region,
        ).telephone,
        region,
      )
        .filter(({ form }) => form === '065000000')
        .map(({ line }) => line?.number);
    expect(lines('AE')).toEqual(['+97165000000']);
    expect(lines('JO')).toEqual(['+96265000000']);
    expect(lines('SA')).toEqual([undefined]);
  });
});

describe('the line that was dialled', () => {
  const centre = centreWith(twoBrands, 'AE');

  test.each([
    '+97142001000',
    '97142001000',
    '0097142001000',
    '042001000',
    '+971 4 200 1000',
    'tel:+97142001000',
    '042001000;phone-context=+971',
    '%2B97142001000',
  ])('%s is the first brand', (dialled) => {
    expect(lineDialled(centre, dialled)?.name?.en).toBe('Sidra');
  });

  test('a short number, and a form of the carrier’s own, are as they are', () => {
    expect(lineDialled(centre, '16123')?.number).toBe('16123');
    expect(lineDialled(centre, 'hotline;phone-context=eg')?.number).toBe('16123');
  });

  test.each(['', null, '+97142001001', 'reception', '6123'])('%s is none of them', (dialled) => {
    expect(lineDialled(centre, dialled)).toBeNull();
  });

  test('callers of a brand meet its name and greeting, all others the company', () => {
    const sidra = centreOnLine(centre, lineDialled(centre, '042001000'));
    expect(sidra.company.en).toBe('Sidra');
    expect(sidra.greeting.ar).toBe('أَهْلًا بِكَ فِي سِدْرَةُ.');
    expect(sidra.hours).toEqual(centre.hours);
    expect(centreOnLine(centre, lineDialled(centre, '16123')).greeting).toEqual(centre.greeting);
    expect(centreOnLine(centre, null)).toBe(centre);
  });

  test('a line may have hours of its own, which the seasons of the centre do not change', () => {
    const night =
      "{ sun: [], mon: [], tue: [], wed: [], thu: [], fri: [], sat: [{ open: '20:00', close: '23:00' }] }";
    const own = centreWith(
      `numbers: [{ number: '937', trunk: a, hours: ${night} }]\ntrunks: { a: { addresses: [203.0.113.10] } }`,
    );
    const there = centreOnLine(own, lineDialled(own, '937'));
    expect(there.hours.sat).toEqual([{ open: '20:00', close: '23:00' }]);
    expect(there.specialHours).toEqual([]);
  });

  test('a caller’s number belongs to the country of the number that they dialled', () => {
    const abroad = centreWith(twoBrands, 'SA');
    expect(countryOf(lineDialled(abroad, '+97142001000'), 'SA')).toBe('AE');
    expect(countryOf(lineDialled(abroad, '16123'), 'SA')).toBe('SA');
    expect(countryOf(null, 'SA')).toBe('SA');
  });
});
