import type { CallSession } from '../session.ts';
import { patientEars } from '../agent-session.ts';
import { StageTask } from './stage-task.ts';

/** Finds out the caller's e-mail address; null when they declined. */
export class CollectEmail extends StageTask<string | null> {
  constructor(calling: CallSession) {
    super('email', calling, patientEars);
  }

  protected override result(): string | null {
    return this.calling.call.state.email?.value ?? null;
  }
}
