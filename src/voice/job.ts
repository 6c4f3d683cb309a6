import { defineAgent, type JobContext, type JobProcess } from '@livekit/agents';
import { loadConfig } from '../config/config.ts';
import { createContext, type Context } from '../context.ts';
import { fixedPhrases } from '../domain/dialogue/index.ts';
import { languages } from '../shared/call-events.ts';
import { tellParentMetrics } from '../telemetry/child-metrics.ts';
import { keepRecovering } from './deferred/recover.ts';
import { tellLoad } from './load/jobs.ts';
import { serveCall } from './serve-call.ts';
import { createSpeech, type Speech } from './speech/index.ts';
import { spokenText } from './spoken-text.ts';

/** What a job process holds ready before a call comes. */
interface Ready extends Record<string, unknown> {
  context: Context;
  speech: Speech;
}

/** The framework lets go of jobs whose worker is gone within 15 s, but not while they are being made ready. */
const orphanedMs = 20_000;
process.once('disconnect', () => setTimeout(() => process.exit(1), orphanedMs).unref());

/** The agent that LiveKit dispatches into a call's room: one process, one call at a time. */
export default defineAgent<Ready>({
  prewarm: async (proc: JobProcess<Ready>) => {
    const config = loadConfig();
    const context = await createContext(config, { name: 'job', startsWithoutDatabase: true });
    void keepRecovering(context);
    const speech = await createSpeech(config.speech, context.logger, { normalise: spokenText });
    const phrases = languages.flatMap((language) =>
      fixedPhrases(language, context.centre).map((text) => ({ text, language })),
    );
    await speech.warm(phrases);
    proc.userData.context = context;
    proc.userData.speech = speech;
  },
  entry: async (job: JobContext<Ready>) => {
    tellParentMetrics();
    tellLoad();
    const { context, speech } = job.proc.userData;
    await serveCall(job, context, speech);
  },
});
