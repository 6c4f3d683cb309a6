import { HatifError } from '../errors.ts';

/**
 * Imports an optional dependency. Throws a `HatifError` with `code` that says how to get it when it is
 * not installed or cannot run on this machine.
 */
export async function importOptional<Module>(
  code: string,
  name: string,
  purpose: string,
  load: () => Promise<Module>,
): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    throw new HatifError(
      code,
      `${purpose} needs the package ${name}, which is not installed or does not run here. Install it with: npm install --include=optional`,
      { cause: error },
    );
  }
}
