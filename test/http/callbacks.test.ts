import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsBeginning, readEvents } from '../../src/domain/events/index.ts';
import { callbackResponseSchema } from '../../src/shared/callbacks.ts';
import { startHttpService, type HttpService } from '../helpers/http-service.ts';

let service: HttpService;
beforeAll(async () => {
  service = await startHttpService({ env: { CALLS_PER_MINUTE: '5' } });
});
afterAll(() => service[Symbol.asyncDispose]());

const ask = (payload: object) => service.app.inject({ method: 'POST', url: '/api/callbacks', payload });

test('a wish to be called back is written down once, with a ticket', async () => {
  const first = await ask({ phone: '055 123 4567', name: 'سارة', language: 'ar' });
  expect(first.statusCode).toBe(201);
  const { ticket } = callbackResponseSchema.parse(first.json());
  // The same number, written in another way.
  expect((await ask({ phone: '+966551234567' })).json()).toEqual({ ticket });
  const events = await readEvents(service.context.db, eventsBeginning, 100);
  expect(events.filter(({ type }) => type === 'escalation_created')).toMatchObject([
    { customerId: null, data: { department: 'reception', callback: true } },
  ]);
});

test('what is no phone number is named, and nobody may ask without end', async () => {
  const refused = await ask({ phone: '12' });
  expect(refused.statusCode).toBe(400);
  expect(refused.json()).toMatchObject({ code: 'phone_invalid', errors: [{ path: 'phone' }] });
  expect((await ask({ name: 'Sara' })).json()).toMatchObject({ status: 400, code: 'invalid_request' });
  await ask({ phone: '055 123 4568' });
  expect((await ask({ phone: '055 123 4569' })).json()).toMatchObject({ status: 429, code: 'rate_limited' });
});
