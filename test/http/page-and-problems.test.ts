import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { startHttpService, type HttpService } from '../helpers/http-service.ts';

const aBrowser = { accept: 'text/html,application/xhtml+xml' };
let webDir: string;
let service: HttpService;
beforeAll(async () => {
  webDir = await mkdtemp(path.join(os.tmpdir(), 'hatif-page-'));
  await mkdir(path.join(webDir, 'assets'));
  await writeFile(path.join(webDir, 'index.html'), '<!doctype html><title>Hatif</title>');
  await writeFile(path.join(webDir, 'assets', 'page-abc123.js'), 'export {}');
  await writeFile(path.join(webDir, 'assets', 'page-abc123.js.br'), 'packed');
  await mkdir(path.join(webDir, 'desk', 'assets'), { recursive: true });
  await writeFile(path.join(webDir, 'desk', 'index.html'), '<!doctype html><title>Desk</title>');
  await writeFile(path.join(webDir, 'desk', 'assets', 'desk-abc123.js'), 'export {}');
  service = await startHttpService({ webDir, env: { LIVEKIT_PUBLIC_URL: 'wss://rtc.example.com' } });
});
afterAll(async () => {
  await service[Symbol.asyncDispose]();
  await rm(webDir, { recursive: true });
});

test('the page is served at / and never kept stale', async () => {
  const answer = await service.app.inject({ url: '/' });
  expect(answer.body).toContain('<title>Hatif</title>');
  expect(answer.headers['cache-control']).toBe('no-cache');
});

test('the page learns whose centre it is, written without the diacritics of the voice', async () => {
  const answer = await service.app.inject({ url: '/api/centre' });
  const { company } = answer.json<{ company: { ar: string; en: string } }>();
  expect(company.en).not.toBe('');
  expect(company.ar).toMatch(/^[\p{Script=Arabic}\s]+$/u);
  expect(company.ar).not.toMatch(/[\u064B-\u0652]/u);
});

test('its hashed files are kept for ever', async () => {
  const answer = await service.app.inject({ url: '/assets/page-abc123.js' });
  expect(answer.headers['cache-control']).toContain('immutable');
});

test('its files are sent packed to who can unpack them', async () => {
  const url = '/assets/page-abc123.js';
  const packed = await service.app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
  expect([packed.body, packed.headers['content-encoding']]).toEqual(['packed', 'br']);
  expect(packed.headers['content-type']).toContain('javascript');
  expect(packed.headers['cache-control']).toContain('immutable');
  expect((await service.app.inject({ url })).body).toBe('export {}');
});

test('a browser that opens a place inside the page gets the page', async () => {
  const answer = await service.app.inject({ url: '/calls/1?x=y', headers: aBrowser });
  expect([answer.statusCode, answer.body]).toEqual([200, expect.stringContaining('<title>Hatif')]);
});

test.each(['/desk', '/desk/', '/desk/people', '/desk/invitation'])(
  '%s is a page of the desk',
  async (url) => {
    const answer = await service.app.inject({ url, headers: aBrowser });
    expect([answer.statusCode, answer.body]).toEqual([200, expect.stringContaining('<title>Desk')]);
    expect(answer.headers['cache-control']).toBe('no-cache');
    const file = await service.app.inject({ url: '/desk/assets/desk-abc123.js' });
    expect(file.headers['cache-control']).toContain('immutable');
  },
);

test('/desks is none', async () => {
  const answer = await service.app.inject({ url: '/desks', headers: aBrowser });
  expect(answer.body).not.toContain('<title>Desk');
});

test.each([
  ['/api/nothing', aBrowser],
  ['/assets/gone.js', aBrowser],
  ['/anything', { accept: 'application/json' }],
])('%s with %o is a 404 problem', async (url, headers) => {
  const answer = await service.app.inject({ url, headers });
  expect(answer.headers['content-type']).toMatch('application/problem+json');
  expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' });
});

test('a wrong method is told which ones there are', async () => {
  const answer = await service.app.inject({ method: 'GET', url: '/api/calls', headers: aBrowser });
  expect(answer.json()).toMatchObject({ status: 405, code: 'method_not_allowed' });
  expect(answer.headers['allow']).toBe('POST');
});

test('every answer keeps the page to itself, and the microphone to the page', async () => {
  for (const url of ['/', '/healthz', '/api/nothing']) {
    const { headers } = await service.app.inject({ url });
    expect(headers['permissions-policy']).toContain('microphone=(self)');
    expect(headers['x-content-type-options']).toBe('nosniff');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("connect-src 'self' wss://rtc.example.com https://rtc.example.com");
  }
});

test('the API describes itself, errors included', async () => {
  const document = (await service.app.inject({ url: '/docs/json' })).json();
  expect(Object.keys(document.paths).sort()).toEqual([
    '/api/callbacks',
    '/api/calls',
    '/api/centre',
    '/api/contact',
    '/api/desk/account',
    '/api/desk/account/password',
    '/api/desk/auth/callback/oidc',
    '/api/desk/calls/{id}',
    '/api/desk/calls/{id}/brief.wav',
    '/api/desk/calls/{id}/callback',
    '/api/desk/calls/{id}/colleagues',
    '/api/desk/calls/{id}/colleagues/{agentId}',
    '/api/desk/calls/{id}/end',
    '/api/desk/calls/{id}/hold',
    '/api/desk/calls/{id}/join',
    '/api/desk/calls/{id}/leave',
    '/api/desk/calls/{id}/notes',
    '/api/desk/calls/{id}/suggestions',
    '/api/desk/calls/{id}/suggestions/{suggestionId}',
    '/api/desk/calls/{id}/tickets',
    '/api/desk/calls/{id}/token',
    '/api/desk/calls/{id}/transcript',
    '/api/desk/calls/{id}/transfer',
    '/api/desk/calls/{id}/wrap-up',
    '/api/desk/colleagues',
    '/api/desk/day',
    '/api/desk/events',
    '/api/desk/first-admin',
    '/api/desk/link',
    '/api/desk/me',
    '/api/desk/me/beat',
    '/api/desk/me/open',
    '/api/desk/me/status',
    '/api/desk/offers/{id}/accept',
    '/api/desk/offers/{id}/decline',
    '/api/desk/password',
    '/api/desk/people',
    '/api/desk/people/{id}',
    '/api/desk/people/{id}/invitation',
    '/api/desk/people/{id}/sessions',
    '/api/desk/people/{id}/sessions/{session}',
    '/api/desk/provider',
    '/api/desk/queue',
    '/api/desk/sign-in',
    '/api/desk/sign-out',
    '/api/desk/tickets/{number}/notes',
    '/api/realtime/call/end',
    '/api/realtime/call/start',
    '/api/realtime/feedback',
    '/api/realtime/stream/{session_id}',
    '/api/realtime/suggestions/{session_id}',
    '/api/realtime/transcription',
    '/api/realtime/ws/{session_id}',
    '/api/webhooks/livekit',
    '/healthz',
    '/readyz',
  ]);
  expect(Object.keys(document.paths['/api/calls'].post.responses).sort()).toEqual([
    '201',
    '400',
    '429',
    '503',
  ]);
  expect((await service.app.inject({ url: '/docs', headers: aBrowser })).statusCode).toBeLessThan(400);
});

test('without a bundle / says how to make one', async () => {
  const bare = await createApp(service.context, { webDir: path.join(webDir, 'nothing') });
  const answer = await bare.inject({ url: '/', headers: aBrowser });
  await bare.close();
  expect(answer.json()).toMatchObject({
    code: 'page_not_built',
    detail: expect.stringContaining('build:web'),
  });
});
