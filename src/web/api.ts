import { centreInfoSchema, type CentreInfo } from '../shared/api/centre-info.ts';
import { problemSchema } from '../shared/problem.ts';
import {
  createCallResponseSchema,
  type CreateCallRequest,
  type CreateCallResponse,
} from '../shared/api/calls.ts';
import { callbackResponseSchema, type CallbackRequest } from '../shared/api/callbacks.ts';
import { contactResponseSchema, type ContactRequest, type ContactResponse } from '../shared/api/contact.ts';
import { CallProblem, type Problem } from './call/problem.ts';

const timeoutMs = 15_000;

/**
 * `POST /api/calls`: asks the centre for a call. Throws a `CallProblem` that says why there is none.
 */
export async function createCall(
  request: CreateCallRequest,
  signal: AbortSignal,
): Promise<CreateCallResponse> {
  const response = await send('/api/calls', posting(request, signal));
  if (!response.ok) throw new CallProblem(await problemOfResponse(response));
  const parsed = createCallResponseSchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw new CallProblem({ code: 'centre_unavailable' }, parsed.error);
  return parsed.data;
}

/** What became of asking to be called back. */
export type CallbackAnswer =
  | { noted: true; ticket: string }
  | { noted: false; why: 'phone_invalid' | 'rate_limited' | 'unavailable' };

/** `POST /api/callbacks`: asks to be called back. */
export async function requestCallback(request: CallbackRequest): Promise<CallbackAnswer> {
  const { response, body } = await post('/api/callbacks', request);
  const written = callbackResponseSchema.safeParse(body);
  if (response?.ok && written.success) return { noted: true, ticket: written.data.ticket };
  if (response?.status === 429) return { noted: false, why: 'rate_limited' };
  return { noted: false, why: response?.status === 400 ? 'phone_invalid' : 'unavailable' };
}

/** What became of a message: taken in; or what is wrong with it, by the names of its fields. */
export type MessageAnswer =
  | ({ sent: true } & ContactResponse)
  | { sent: false; why: 'invalid' | 'rate_limited' | 'unavailable'; fields: readonly string[] };

/** `POST /api/contact`: sends a message to the centre. */
export async function sendMessage(request: ContactRequest): Promise<MessageAnswer> {
  const { response, body } = await post('/api/contact', request);
  const taken = contactResponseSchema.safeParse(body);
  if (response?.ok && taken.success) return { sent: true, ...taken.data };
  if (response?.status === 429) return { sent: false, why: 'rate_limited', fields: [] };
  if (response?.status !== 400) return { sent: false, why: 'unavailable', fields: [] };
  const { errors = [] } = problemSchema.safeParse(body).data ?? {};
  return { sent: false, why: 'invalid', fields: errors.map(({ path }) => path) };
}

/** `GET /readyz`: whether a call made now would be answered. */
export async function isCentreReady(signal: AbortSignal): Promise<boolean> {
  const response = await fetch('/readyz', { signal, headers: { accept: 'application/json' } });
  return response.ok;
}

/** `GET /api/centre`: whose centre this is; null where the server does not say. */
export async function fetchCentreInfo(signal: AbortSignal): Promise<CentreInfo | null> {
  const response = await fetch('/api/centre', { signal, headers: { accept: 'application/json' } });
  if (!response.ok) return null;
  return centreInfoSchema.parse(await response.json());
}

/** A request that carries a value, for as long as anybody waits for its answer. */
function posting(value: object, ...signals: AbortSignal[]): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
    signal: AbortSignal.any([...signals, AbortSignal.timeout(timeoutMs)]),
  };
}

/** Posts a value: what was answered, and what it says; null each where nothing came. */
async function post(path: string, value: object): Promise<{ response: Response | null; body: unknown }> {
  const response = await fetch(path, posting(value)).catch(() => null);
  return { response, body: await response?.json().catch(() => null) };
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    throw new CallProblem({ code: navigator.onLine ? 'server_unreachable' : 'offline' }, error);
  }
}

async function problemOfResponse(response: Response): Promise<Problem> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => null));
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after'));
    const code = parsed.data?.code === 'too_many_calls' ? 'too_many_calls' : 'rate_limited';
    return { code, ...(seconds > 0 && { retryAfterSeconds: Math.ceil(seconds) }) };
  }
  const code = parsed.data?.code;
  return { code: code === 'no_agent' || code === 'centre_busy' ? code : 'centre_unavailable' };
}
