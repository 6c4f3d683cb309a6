import type { CallSession } from '../session.ts';
import { dictationPatience } from '../agent-session.ts';
import { StageTask } from './stage-task.ts';

/** Finds out the caller's number, in E.164; null when they gave none. */
export class CollectPhone extends StageTask<string | null> {
  constructor(calling: CallSession) {
    super('phone', calling, dictationPatience);
  }

  protected override result(): string | null {
    return this.calling.call.state.phone?.value ?? null;
  }
}
