import type { z } from 'zod';
import {
  colleaguesSchema,
  dayViewSchema,
  enteredSchema,
  roomTokenSchema,
  type transferSchema,
} from '../../shared/api/desk-actions.ts';
import {
  deskCallSchema,
  deskViewSchema,
  queueSchema,
  transcriptSchema,
} from '../../shared/api/desk-calls.ts';
import { deskSuggestionsSchema, type judgeSchema } from '../../shared/api/desk-suggestions.ts';
import type { breakReasons } from '../../shared/vocabulary.ts';
import { ask, download, read } from './ask.ts';
import { change } from './live/sign-in-gate.ts';

export type BreakReason = Exclude<(typeof breakReasons)[number], 'away'>;
export type Queue = z.infer<typeof queueSchema>;
export type Transcript = z.infer<typeof transcriptSchema>;
export type Colleagues = z.infer<typeof colleaguesSchema>;
export type TransferTarget = z.infer<typeof transferSchema>['to'];

const call = (id: string): string => `/calls/${encodeURIComponent(id)}`;

/** The API of live calls, as the desk uses it. Everything throws a {@link DeskProblem} where it is not done. */
export const deskCalls = {
  me: () => read(deskViewSchema, ask('GET', '/me')),
  /** Has the desk in this tab. */
  open: (deskId: string) => read(deskViewSchema, ask('POST', '/me/open', { deskId })),
  /** Says that this tab is there; `within` so many milliseconds, or not at all. */
  beat: (deskId: string, within: number) => ask('POST', '/me/beat', { deskId }, { within }),
  setStatus: (status: 'available' | 'break' | 'offline', reason?: BreakReason) =>
    change(() => read(deskViewSchema, ask('POST', '/me/status', { status, ...(reason && { reason }) }))),
  queue: () => read(queueSchema, ask('GET', '/queue')),
  accept: (offerId: string) => change(() => read(enteredSchema, ask('POST', `/offers/${offerId}/accept`))),
  decline: (offerId: string) => change(() => ask('POST', `/offers/${offerId}/decline`)),
  call: (id: string) => read(deskCallSchema, ask('GET', call(id))),
  /** The brief as sound, which takes a while to be made. */
  briefAloud: (id: string, stopped: AbortSignal) => download(`${call(id)}/brief.wav`, stopped),
  transcript: (id: string, after: number) =>
    read(transcriptSchema, ask('GET', `${call(id)}/transcript?after=${after}`)),
  suggestions: (id: string) => read(deskSuggestionsSchema, ask('GET', `${call(id)}/suggestions`)),
  judge: (id: string, suggestionId: string, judged: z.input<typeof judgeSchema>) =>
    change(() => ask('POST', `${call(id)}/suggestions/${suggestionId}`, judged)),
  /** The way into the caller's room. Nobody is asked to sign in for it: the talk tries again by itself. */
  token: (id: string) => read(roomTokenSchema, ask('POST', `${call(id)}/token`)),
  hold: (id: string, held: boolean) => change(() => ask('POST', `${call(id)}/hold`, { held })),
  transfer: (id: string, to: TransferTarget) => change(() => ask('POST', `${call(id)}/transfer`, { to })),
  colleague: (id: string, agentId: string, how: 'consult' | 'join') =>
    change(() => ask('POST', `${call(id)}/colleagues`, { agentId, how })),
  sendOut: (id: string, agentId: string) => change(() => ask('DELETE', `${call(id)}/colleagues/${agentId}`)),
  /** Talks along in a call that somebody else leads. */
  join: (id: string) => change(() => read(enteredSchema, ask('POST', `${call(id)}/join`))),
  leave: (id: string) => change(() => ask('POST', `${call(id)}/leave`)),
  end: (id: string) => change(() => ask('POST', `${call(id)}/end`)),
  colleagues: () => read(colleaguesSchema, ask('GET', '/colleagues')),
  day: () => read(dayViewSchema, ask('GET', '/day')),
} as const;
