import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { HatifError } from '../../errors.ts';

const activeSchema = z.object({
  /** Name for people and logs: the manifest's id, or the folder's name. */
  id: z.string(),
  directory: z.string(),
});
export type ActiveModel = z.infer<typeof activeSchema>;

function fileIn(modelsDir: string): string {
  return path.join(modelsDir, 'active.json');
}

/** The recogniser chosen with `models use` or `models fetch`; null when none was. */
export async function readActive(modelsDir: string): Promise<ActiveModel | null> {
  const file = fileIn(modelsDir);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    return activeSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new HatifError(
      'active_model',
      `${file} is not readable. Choose again: npm run hatif -- models use DIR`,
      {
        cause: error,
      },
    );
  }
}

/** Records the choice; running speech processes take it up with the next call. */
export async function writeActive(modelsDir: string, model: ActiveModel): Promise<void> {
  await mkdir(modelsDir, { recursive: true, mode: 0o700 });
  const file = fileIn(modelsDir);
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(model, null, 2)}\n`);
  await rename(draft, file);
}
