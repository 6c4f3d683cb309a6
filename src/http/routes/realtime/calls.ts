import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../../../context.ts';
import {
  deliver,
  endSession,
  readCurrent,
  startSession,
  type Assistant,
} from '../../../domain/assist/index.ts';
import {
  endCallSchema,
  endedCallSchema,
  processedSchema,
  startCallSchema,
  startedCallSchema,
  transcriptionSchema,
} from '../../../shared/api/realtime.ts';
import { cleanAll } from '../../../shared/clean.ts';
import { limitedByKey, realtimeProblems } from './responses.ts';

/** Calls of other telephone systems: begun, heard line by line, ended. */
export function realtimeCallRoutes(context: Context, assistant: Assistant): FastifyPluginAsyncZod {
  const { db, clock } = context;
  const config = limitedByKey(context.config.http.realtimePerMinute);
  return async (app) => {
    app.post(
      '/call/start',
      {
        config,
        schema: {
          summary: 'A call of another telephone system begins',
          body: startCallSchema,
          response: { 200: startedCallSchema, ...realtimeProblems },
        },
      },
      async ({ body, assistOwner: owner }) => {
        const call = cleanAll(body);
        const session = await startSession(db, {
          owner,
          callId: call.call_id,
          agentId: call.agent_id,
          agentName: call.agent_name,
          customerId: call.customer_id ?? undefined,
          customerPhone: call.customer_phone ?? undefined,
          customerName: call.customer_name ?? undefined,
          acdMetadata: call.acd_metadata ?? undefined,
          crmMetadata: call.crm_metadata ?? undefined,
        });
        return { status: 'success', session_id: session.sessionId, call_id: session.callId } as const;
      },
    );

    app.post(
      '/transcription',
      {
        config,
        schema: {
          summary: 'A line of it, final or not yet',
          description:
            'Lines may come again (the same segment_ref counts once) and out of order. The counts are what stands beside the call once the line was taken; a run is begun at most every two seconds, and takes everything since.',
          body: transcriptionSchema,
          response: { 200: processedSchema, ...realtimeProblems },
        },
      },
      async ({ body, assistOwner: owner }) => {
        const began = performance.now();
        const line = cleanAll(body);
        const of = { sessionId: line.session_id, owner };
        const { centre } = context;
        const { segmentId, wantsRun } = await deliver(
          db,
          of,
          {
            speaker: line.speaker,
            text: line.text,
            segmentRef: line.segment_ref,
            isFinal: line.is_final,
            startTime: line.start_time,
            endTime: line.end_time,
            confidence: line.confidence,
          },
          { centre, at: clock() },
        );
        if (wantsRun) await assistant.heard(of.sessionId);
        const { suggestions, clarifyingQuestions } = await readCurrent(db, of.sessionId, centre);
        return {
          status: 'processed',
          segment_id: segmentId,
          suggestions_count: suggestions.length,
          questions_count: clarifyingQuestions.length,
          processing_time_ms: Math.round(performance.now() - began),
        } as const;
      },
    );

    app.post(
      '/call/end',
      {
        config,
        schema: {
          summary: 'It is over; a second end is answered like the first',
          body: endCallSchema,
          response: { 200: endedCallSchema, ...realtimeProblems },
        },
      },
      async ({ body, assistOwner: owner }) => {
        const { session_id: sessionId, status } = body;
        const { centre } = context;
        const session = await endSession(db, { sessionId, owner }, { status, centre, at: clock() });
        return {
          status: session.status,
          session_id: sessionId,
          ended_at: (session.endedAt ?? clock()).toISOString(),
          summary: session.summary,
        };
      },
    );
  };
}
