import type { Department } from '../../shared/vocabulary.ts';
import type { CallSession } from '../session.ts';
import { StageTask } from './stage-task.ts';

/** Finds out what the caller wants, and so which department serves them. */
export class ChooseService extends StageTask<Department | null> {
  constructor(calling: CallSession) {
    super('service', calling);
  }

  protected override result(): Department | null {
    return this.calling.call.state.service?.department ?? null;
  }
}
