import { flushCompileCache } from 'node:module';
import { defineAgent, type JobContext, type JobProcess } from '@livekit/agents';
import { loadConfig } from './config/config.ts';
import { createContext, type Context } from './context.ts';
import { fixedPhrases } from './domain/dialogue/index.ts';
import { logUncaught } from './logger.ts';
import { languages } from './shared/vocabulary.ts';
import { connectWithoutProxy } from './proxies.ts';
import { tellParentMetrics } from './telemetry/child-metrics.ts';
import { keepRecovering } from './conversation/deferred/recover.ts';
import { tellLoad } from './worker/admission/jobs.ts';
import { serveCall } from './voice/room/serve-call.ts';
import { createSpeech, type Speech } from './speech/index.ts';
import { spokenText } from './voice/turn/spoken-text.ts';
import { CallPresence } from './worker/watch/call-presence.ts';
import { watchSocket } from './worker/watch/socket.ts';

/** What a job process holds ready before a call comes. */
interface Ready extends Record<string, unknown> {
  context: Context;
  speech: Speech;
  service: CallPresence;
}

/** A worker that died while this process was being made ready would never bring it a call. */
if (!process.connected) process.exit(0);
const orphaned = (): never => process.exit(0);
process.once('disconnect', orphaned);

/** The agent that LiveKit dispatches into a call's room: one process, one call at a time. */
export default defineAgent<Ready>({
  prewarm: async (proc: JobProcess<Ready>) => {
    const config = loadConfig();
    const context = await createContext(config, {
      name: 'job',
      centreOf: 'job',
      startsWithoutDatabase: true,
    });
    logUncaught(context.logger);
    void keepRecovering(context);
    const { region, timeZone: zone } = context.centre;
    const speech = await createSpeech(config.speech, context.logger, {
      normalise: (text, language) => spokenText(text, language, { region, zone }),
    });
    const phrases = languages.flatMap((language) =>
      fixedPhrases(language, context.centre).map((text) => ({ text, language })),
    );
    await speech.warm(phrases);
    proc.userData.context = context;
    proc.userData.speech = speech;
    proc.userData.service = await CallPresence.open(
      watchSocket(config.dataDir, process.ppid),
      context.db,
      context.logger,
    );
    flushCompileCache(); // jobs are often ended in a way that leaves no time for it
    // From here on the service knows whether there is a call to stay for.
    process.off('disconnect', orphaned);
  },
  entry: async (job: JobContext<Ready>) => {
    tellParentMetrics();
    tellLoad();
    connectWithoutProxy(job.info.url);
    const { context, speech, service } = job.proc.userData;
    await serveCall(job, context, speech, service);
  },
});
