import type { CallSession } from '../session.ts';
import { StageTask } from './stage-task.ts';

/** Finds out the caller's name; null when they gave none. */
export class CollectName extends StageTask<string | null> {
  constructor(calling: CallSession) {
    super('name', calling);
  }

  protected override result(): string | null {
    return this.calling.call.state.name?.value ?? null;
  }
}
