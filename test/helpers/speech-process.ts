import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from './eventually.ts';
import { SpeechClient } from '../../src/speech/local/client.ts';
import { speechConfig } from './speech-config.ts';

/** The local speech process of an installation, once it speaks; it ends with what uses it. */
export async function startSpeechProcess(dataDir: string): Promise<AsyncDisposable> {
  const local = { STT: 'none', TTS: 'local', DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  const env = { ...process.env, ...local };
  const child = spawn(process.execPath, ['src/speech.ts'], { env, stdio: 'ignore' });
  const exited = once(child, 'exit');
  const client = new SpeechClient(speechConfig(dataDir, local).socket);
  await eventually('the local voice', async () => ((await client.abilities()).speaks ? true : undefined));
  await client.close();
  return {
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
