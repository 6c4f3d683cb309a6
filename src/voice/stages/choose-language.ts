import type { Language } from '../../shared/vocabulary.ts';
import type { CallSession } from '../session.ts';
import { StageTask } from './stage-task.ts';

/** Finds out the caller's language: named, keyed or simply spoken. */
export class ChooseLanguage extends StageTask<Language | null> {
  constructor(calling: CallSession) {
    super('language', calling);
  }

  protected override result(): Language | null {
    return this.calling.call.state.language;
  }
}
