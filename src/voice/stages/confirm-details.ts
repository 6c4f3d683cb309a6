import type { CallSession } from '../session.ts';
import { StageTask } from './stage-task.ts';

/** Reads the details back and takes corrections; true when the caller agreed. */
export class ConfirmDetails extends StageTask<boolean> {
  constructor(calling: CallSession) {
    super('confirm', calling);
  }

  protected override result(): boolean {
    return this.calling.call.state.confirmed;
  }
}
