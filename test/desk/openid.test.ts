import { desc } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditLog } from '../../src/db/schema/index.ts';
import { listPeople } from '../../src/domain/people/index.ts';
import { deskOrigin, startDesk, type Desk, type DeskBrowser } from '../helpers/desk.ts';
import { startOpenIdProvider, type OpenIdProvider } from '../helpers/openid-provider.ts';

let provider: OpenIdProvider;
let desk: Desk;
beforeAll(async () => {
  provider = await startOpenIdProvider('hatif');
  desk = await startDesk({
    env: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'hatif',
      OIDC_CLIENT_SECRET: provider.clientSecret,
      OIDC_NAME: 'Company login',
    },
  });
}, 60_000);
afterAll(async () => {
  await desk.service[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});

/** Goes to the provider and comes back. Returns where the browser is sent in the end. */
async function goAround(browser: DeskBrowser, from: DeskBrowser = browser): Promise<string> {
  const there = await from.ask('GET', '/provider');
  expect(there.statusCode, there.body).toBe(302);
  const answered = await fetch(String(there.headers.location), { redirect: 'manual' });
  const back = answered.headers.get('location') ?? '';
  expect(back).toMatch(`${deskOrigin}/api/desk/auth/callback/oidc?`);
  const home = await browser.ask('GET', back.slice(deskOrigin.length));
  expect(home.statusCode, home.body).toBe(302);
  return String(home.headers.location);
}

const newestAudit = async () => {
  const [row] = await desk.context.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
  return row;
};

test('the page learns the name of the provider', async () => {
  expect((await desk.browser().ask('GET', '/sign-in')).json()).toEqual({ provider: 'Company login' });
});

test('who was invited is in by the provider, again and again, and it is in the audit', async () => {
  const { email, id } = await desk.person('Sami', 'supervisor');
  provider.claims = { sub: 'sami-1', email: 'Sami@example.com', email_verified: true, name: 'Somebody else' };
  for (let round = 0; round < 2; round++) {
    const browser = desk.browser();
    expect(await goAround(browser)).toBe(`${deskOrigin}/desk`);
    expect((await browser.ask('GET', '/account')).json()).toMatchObject({
      email,
      name: 'Sami',
      role: 'supervisor',
    });
  }
  expect(await newestAudit()).toMatchObject({
    action: 'sign_in',
    outcome: 'done',
    rule: 'provider',
    actor: `user:${id}`,
  });
});

test.each([
  ['who was not invited', { sub: 'x', email: 'stranger@example.com', email_verified: true, name: 'X' }],
  [
    'whose address is not verified there',
    { sub: 'y', email: 'omar@example.com', email_verified: false, name: 'Y' },
  ],
])('%s stays outside, and nothing is made of them', async (_who, claims) => {
  await desk.person('Omar', 'admin').catch(() => undefined);
  const before = (await listPeople(desk.context.db)).length;
  provider.claims = claims;
  const browser = desk.browser();
  expect(await goAround(browser)).toMatch(`${deskOrigin}/desk/sign-in?error=`);
  expect((await browser.ask('GET', '/account')).statusCode).toBe(401);
  expect(await listPeople(desk.context.db)).toHaveLength(before);
  expect(await newestAudit()).toMatchObject({ action: 'sign_in', outcome: 'refused', rule: 'provider' });
});

test('who is disabled stays outside', async () => {
  const admin = await desk.member('Amal', 'admin');
  const gone = await desk.person('Rami', 'agent');
  await admin.browser.ask('PATCH', `/people/${gone.id}`, { disabled: true });
  provider.claims = { sub: 'rami', email: gone.email, email_verified: true, name: 'Rami' };
  const browser = desk.browser();
  expect(await goAround(browser)).toMatch('error=');
  expect((await browser.ask('GET', '/account')).statusCode).toBe(401);
});

test('a way back that was begun in another browser opens nothing here', async () => {
  const { email } = await desk.person('Nada', 'admin');
  provider.claims = { sub: 'nada', email, email_verified: true, name: 'Nada' };
  const victim = desk.browser();
  expect(await goAround(victim, desk.browser())).toMatch('error=');
  expect((await victim.ask('GET', '/account')).statusCode).toBe(401);
});

test('one address goes round only so often', async () => {
  const browser = desk.browser({ 'x-forwarded-for': '198.51.100.7' });
  const codes: number[] = [];
  for (let round = 0; round < 22; round++)
    codes.push((await browser.ask('GET', '/auth/callback/oidc?state=made-up&code=x')).statusCode);
  expect(codes.filter((code) => code === 429)).toHaveLength(2);
});
