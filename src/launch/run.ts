import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { HatifError, errorMessage } from '../errors.ts';

const execute = promisify(execFile);

/**
 * Runs a program to its end and returns what it wrote. Throws `program_failed`, with the last line of its
 * complaint, when it fails or takes longer than `timeoutMs`.
 */
export async function run(
  program: string,
  args: string[],
  options: { timeoutMs: number; env?: Record<string, string>; cwd?: string },
): Promise<string> {
  try {
    const { stdout } = await execute(program, args, {
      timeout: options.timeoutMs,
      killSignal: 'SIGKILL',
      env: { ...process.env, ...options.env },
      ...(options.cwd && { cwd: options.cwd }),
      maxBuffer: 16 * 1024 * 1024,
    });
    return stdout;
  } catch (error) {
    const complaint = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    const reason = complaint.split('\n').at(-1) || errorMessage(error);
    throw new HatifError('program_failed', `${program} failed: ${reason}`, { cause: error });
  }
}
