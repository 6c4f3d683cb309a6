import type { CallSession } from '../session.ts';
import { dictationPatience } from '../agent-session.ts';
import { StageTask } from './stage-task.ts';

/** Finds out the caller's e-mail address; null when they declined. */
export class CollectEmail extends StageTask<string | null> {
  constructor(calling: CallSession) {
    super('email', calling, dictationPatience);
  }

  protected override result(): string | null {
    return this.calling.call.state.email?.value ?? null;
  }
}
