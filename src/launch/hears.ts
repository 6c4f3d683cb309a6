import type { Config } from '../config/config.ts';
import { readActive } from '../speech/models/active.ts';

/** Whether anything is set up that hears callers: where nothing is, they type. */
export async function hearsCallers({ stt, modelsDir }: Config['speech']): Promise<boolean> {
  if (stt.some(({ kind }) => kind !== 'local')) return true;
  return stt.length > 0 && (await readActive(modelsDir)) !== null;
}
