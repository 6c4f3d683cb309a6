import { voice, type llm } from '@livekit/agents';
import type { Stage } from '../../shared/vocabulary.ts';
import { hearingWith, type Patience } from '../agent-session.ts';
import type { CallSession } from '../session.ts';
import type { Floor } from '../session.types.ts';
import { hearTurn } from '../turn/hear-turn.ts';

/**
 * One IVR stage: the ears and the mouth of the dialogue's stage of the same name. It ends when the dialogue
 * has moved on, with what the stage found out.
 */
export abstract class StageTask<T> extends voice.AgentTask<T> implements Floor {
  readonly stage: Stage;
  protected readonly calling: CallSession;

  constructor(stage: Stage, calling: CallSession, patience?: Patience) {
    super({ instructions: `IVR stage: ${stage}.`, turnHandling: hearingWith(patience) });
    this.stage = stage;
    this.calling = calling;
  }

  /** What the stage found out, once the dialogue has left it. */
  protected abstract result(): T;

  override onEnter(): Promise<void> {
    if (this.calling.call.state.stage === this.stage) this.calling.takeFloor(this);
    else this.yieldFloor();
    return Promise.resolve();
  }

  override async onUserTurnCompleted(_context: llm.ChatContext, message: llm.ChatMessage): Promise<void> {
    await hearTurn(this.calling, message);
    throw new voice.StopResponse();
  }

  yieldFloor(): void {
    this.calling.leaveFloor(this);
    if (!this.done) this.complete(this.result());
  }
}
