import type { Language } from '../../shared/call-events.ts';
import type { CallSession } from '../session.ts';
import { usualPatience } from '../agent-session.ts';
import { StageTask } from './stage-task.ts';

/** Finds out the caller's language: named, keyed or simply spoken. */
export class ChooseLanguage extends StageTask<Language | null> {
  constructor(calling: CallSession) {
    super('language', calling, usualPatience);
  }

  protected override result(): Language | null {
    return this.calling.call.state.language;
  }
}
