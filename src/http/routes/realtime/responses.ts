import type { FastifyRequest } from 'fastify';
import { problemSchema } from '../../../shared/problem.ts';

/** What a route of the assistant may answer beside what it is for. */
export const realtimeProblems = {
  400: problemSchema,
  401: problemSchema,
  404: problemSchema,
  410: problemSchema,
  422: problemSchema,
  429: problemSchema,
  503: problemSchema,
} as const;

/** As often as a key may ask in a minute. */
export function limitedByKey(max: number) {
  const keyGenerator = ({ assistOwner }: FastifyRequest): string => `realtime a minute ${assistOwner}`;
  return { rateLimit: { max, timeWindow: '1 minute', keyGenerator } };
}
