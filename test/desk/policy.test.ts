import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desc } from 'drizzle-orm';
import { auditLog } from '../../src/db/schema/index.ts';
import { roles, type Role } from '../../src/shared/vocabulary.ts';
import { agentOf, putInCall, queueCaller } from '../helpers/desk-caller.ts';
import { startDesk, type Desk, type DeskBrowser } from '../helpers/desk.ts';

type Who = 'nobody' | Role;
type Whose = 'own' | Role;
type Answer = 'in' | 401 | 403;

/** Everybody gets through to the route itself. */
const open = { nobody: 'in', agent: 'in', supervisor: 'in', admin: 'in' } as const;
const signedIn = { ...open, nobody: 401 } as const;
const supervisors = { ...signedIn, agent: 403 } as const;
const admins = { ...supervisors, supervisor: 403 } as const;
/** Of a stream as little is asked for as of any other route. */
const plain = { accept: 'application/json' };
/** By whose it is. */
const sessions = {
  own: signedIn,
  agent: supervisors,
  supervisor: supervisors,
  admin: admins,
} as const satisfies Record<Whose, Record<Who, Answer>>;

/** By who is in the call. */
const calls = {
  own: signedIn,
  agent: supervisors,
  supervisor: supervisors,
  admin: supervisors,
} as const satisfies Record<Whose, Record<Who, Answer>>;

/** By who is in the call, whoever supervises included: they join first. */
const nobodyElse = { nobody: 401, agent: 403, supervisor: 403, admin: 403 } as const;
const inCalls = {
  own: signedIn,
  agent: nobodyElse,
  supervisor: nobodyElse,
  admin: nobodyElse,
} as const satisfies Record<Whose, Record<Who, Answer>>;

type Line = Readonly<Record<Who, Answer>>;

/** Every route of the server, and who may. A route that is added wants its line here. */
const table: Record<string, Line | Record<Whose, Line> | 'no person'> = {
  'GET /': 'no person',
  'GET /healthz': 'no person',
  'GET /readyz': 'no person',
  'GET /metrics': 'no person',
  'GET /docs': 'no person',
  'GET /api/centre': 'no person',
  'POST /api/calls': 'no person',
  'POST /api/callbacks': 'no person',
  'POST /api/contact': 'no person',
  'POST /api/webhooks/livekit': 'no person',
  'POST /api/realtime/call/start': 'no person',
  'POST /api/realtime/transcription': 'no person',
  'POST /api/realtime/call/end': 'no person',
  'GET /api/realtime/suggestions/:session_id': 'no person',
  'GET /api/realtime/stream/:session_id': 'no person',
  'GET /api/realtime/ws/:session_id': 'no person',
  'POST /api/realtime/feedback': 'no person',
  'GET /api/desk/sign-in': open,
  'POST /api/desk/sign-in': open,
  'POST /api/desk/sign-out': open,
  'POST /api/desk/link': open,
  'POST /api/desk/password': open,
  'POST /api/desk/first-admin': open,
  'GET /api/desk/provider': open,
  'GET /api/desk/auth/callback/oidc': open,
  'GET /api/desk/account': signedIn,
  'PATCH /api/desk/account': signedIn,
  'POST /api/desk/account/password': signedIn,
  'GET /api/desk/me': signedIn,
  'GET /api/desk/queue': signedIn,
  'GET /api/desk/events': signedIn,
  'GET /api/desk/calls/:id': calls,
  'GET /api/desk/calls/:id/transcript': calls,
  'GET /api/desk/calls/:id/brief.wav': calls,
  'GET /api/desk/calls/:id/suggestions': calls,
  'POST /api/desk/calls/:id/suggestions/:suggestionId': inCalls,
  'POST /api/desk/me/open': signedIn,
  'POST /api/desk/me/beat': signedIn,
  'POST /api/desk/me/status': signedIn,
  'POST /api/desk/offers/:id/accept': signedIn,
  'POST /api/desk/offers/:id/decline': signedIn,
  'GET /api/desk/colleagues': signedIn,
  'GET /api/desk/day': signedIn,
  'POST /api/desk/calls/:id/token': inCalls,
  'POST /api/desk/calls/:id/join': supervisors,
  'POST /api/desk/calls/:id/hold': inCalls,
  'POST /api/desk/calls/:id/transfer': inCalls,
  'POST /api/desk/calls/:id/colleagues': inCalls,
  'DELETE /api/desk/calls/:id/colleagues/:agentId': inCalls,
  'POST /api/desk/calls/:id/leave': inCalls,
  'POST /api/desk/calls/:id/notes': inCalls,
  'POST /api/desk/tickets/:number/notes': signedIn,
  'POST /api/desk/calls/:id/tickets': inCalls,
  'POST /api/desk/calls/:id/callback': inCalls,
  'GET /api/desk/calls/:id/wrap-up': inCalls,
  'PUT /api/desk/calls/:id/wrap-up': inCalls,
  'DELETE /api/desk/calls/:id/wrap-up': inCalls,
  'POST /api/desk/calls/:id/end': inCalls,
  'GET /api/desk/people': supervisors,
  'POST /api/desk/people': admins,
  'PATCH /api/desk/people/:id': admins,
  'POST /api/desk/people/:id/invitation': admins,
  'GET /api/desk/people/:id/sessions': sessions,
  'DELETE /api/desk/people/:id/sessions/:session': sessions,
};

let desk: Desk;
const browsers = {} as Record<Who, DeskBrowser>;
const ids = {} as Record<Role, string>;
/** Of the same roles, for what belongs to somebody else. */
const others = {} as Record<Role, string>;
/** Calls that they are in. */
const callOf = new Map<string, string>();

beforeAll(async () => {
  desk = await startDesk();
  browsers.nobody = desk.browser();
  for (const role of roles) {
    const { browser, id } = await desk.member(`One-${role}`, role);
    browsers[role] = browser;
    ids[role] = id;
    others[role] = (await desk.person(`Other-${role}`, role)).id;
  }
  const { db } = desk.context;
  callOf.set('of-nobody', (await queueCaller(db)).callId);
  for (const id of [...Object.values(ids), ...Object.values(others)]) {
    const caller = await queueCaller(db);
    await putInCall(db, caller, await agentOf(db, { id, name: id }));
    callOf.set(id, caller.callId);
  }
}, 120_000);
afterAll(() => desk.service[Symbol.asyncDispose]());

/** The routes as the server has them: the tree that it prints, flattened. */
function routesOf(printed: string): string[] {
  const parts: string[] = [];
  return printed.split('\n').flatMap((line) => {
    const found = /^((?:│ {3}| {4})*)[├└]── (\S*?)(?: \(([A-Z, ]+)\))?$/u.exec(line);
    if (!found) return [];
    const [, indent = '', part = '', methods = ''] = found;
    parts.splice(indent.length / 4, parts.length, part);
    return methods
      .split(', ')
      .filter((method) => method !== '' && method !== 'HEAD')
      .map((method) => `${method} ${parts.join('')}`);
  });
}

test('every route of the server has its line in the table, and every line its route', () => {
  const routes = routesOf(desk.service.app.printRoutes({ commonPrefix: false })).filter(
    (route) => !/^(?:GET|OPTIONS) (?:\/docs\/|\*|\/assets)/u.test(route),
  );
  expect(routes.length).toBeGreaterThan(20);
  expect(routes.toSorted()).toEqual(Object.keys(table).toSorted());
});

const cases = Object.entries(table).flatMap(([route, line]) => {
  if (line === 'no person') return [];
  const byOwner: [Whose | 'nobody', Line][] =
    'own' in line ? (Object.entries(line) as [Whose, Line][]) : [['nobody', line]];
  return byOwner.flatMap(([whose, answers]) =>
    (Object.entries(answers) as [Who, Answer][]).map(([who, answer]) => ({ route, whose, who, answer })),
  );
});

describe('who may', () => {
  test.each(cases)('$route of $whose as $who: $answer', async ({ route, whose, who, answer }) => {
    const [method = '', pattern = ''] = route.split(' ');
    const asking = who === 'nobody' ? 'agent' : who;
    const owner = whose === 'own' ? ids[asking] : whose === 'nobody' ? 'of-nobody' : others[whose];
    const named = pattern.includes('/calls/:id') ? (callOf.get(owner) ?? '') : owner;
    const path = pattern.replace(':id', named).replace(':session', 'of-nobody');
    // A copy: what is asked must not sign the others out.
    const browser = desk.browser();
    if (pattern !== '/api/desk/sign-out')
      for (const [name, value] of browsers[who].cookies) browser.cookies.set(name, value);
    const sent = method === 'GET' || method === 'DELETE' ? undefined : {};
    const got = await browser.ask(method as 'GET', path, sent, plain);
    const refused = got.statusCode === 401 || got.statusCode === 403 ? got.statusCode : 'in';
    expect(refused, got.body).toBe(answer);
  });

  test('a refusal tells its rule, and is in the audit with who, what and about whom', async () => {
    const got = await browsers.agent.ask('GET', `/people/${others.admin}/sessions`);
    expect(got.json()).toMatchObject({ status: 403, code: 'forbidden', rule: 'supervisors_see_sessions' });
    const [row] = await desk.context.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(row).toMatchObject({
      actor: `user:${ids.agent}`,
      action: 'list_sessions',
      outcome: 'refused',
      rule: 'supervisors_see_sessions',
      subject: `user:${others.admin}`,
    });
  });
});
