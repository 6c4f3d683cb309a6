// The thread in which a local embedding model computes: the one that asks has calls to serve.
import { parentPort, workerData } from 'node:worker_threads';
import { errorCode, errorMessage } from '../../errors.ts';
import { LocalModel } from './local-model.ts';
import type { ThreadAnswer, ThreadRequest } from './local-embedder.ts';

const port = parentPort;
if (!port) throw new Error('this file is the program of a thread');
const { directory } = workerData as { directory: string };
const model = LocalModel.load(directory);
// Who asks is told; nobody else listens.
model.catch(() => {});

port.on('message', ({ id, texts, role }: ThreadRequest) => {
  void answer(id, async () => {
    const vectors: number[][] = [];
    for (const text of texts) vectors.push(await (await model).embed(text, role));
    return vectors;
  });
});

async function answer(id: number, work: () => Promise<number[][]>): Promise<void> {
  let told: ThreadAnswer;
  try {
    told = { id, vectors: await work() };
  } catch (error) {
    told = { id, code: errorCode(error), message: errorMessage(error) };
  }
  port?.postMessage(told, []);
}
