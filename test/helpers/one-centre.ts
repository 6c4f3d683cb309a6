import type { TestProject } from 'vitest/node';
import { startCentre, type Centre } from './centre.ts';
import { missing, voiceNeeds } from './missing.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The centre that the suites with callers share; null where no caller can speak. */
    centre: Centre | null;
  }
}

/** Starts one centre for all suites with callers. Silence counts after 8 s, so that silent callers do not take minutes. */
export default async function oneCentre(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (missing(voiceNeeds).length > 0) {
    project.provide('centre', null);
    return undefined;
  }
  const centre = await startCentre({ ivr: { timeoutSeconds: 8 } });
  const { url, dataDir, env, livekit } = centre;
  project.provide('centre', { url, dataDir, env, livekit });
  return centre.stop;
}
