import { voice, type llm } from '@livekit/agents';
import { isDictated } from '../../domain/dialogue/index.ts';
import type { Stage } from '../../shared/vocabulary.ts';
import { dictationPatience, hearingWith } from '../agent-session.ts';
import type { CallSession } from '../session.ts';
import type { Floor } from '../session.types.ts';
import { hearTurn } from '../turn/hear-turn.ts';

/** One IVR stage: the ears and the mouth of the dialogue's stage of the same name, until the dialogue has moved on. */
export class StageTask extends voice.AgentTask implements Floor {
  readonly stage: Stage;
  readonly #calling: CallSession;

  constructor(stage: Stage, calling: CallSession) {
    super({
      instructions: `IVR stage: ${stage}.`,
      turnHandling: hearingWith(isDictated(stage) ? dictationPatience : undefined),
    });
    this.stage = stage;
    this.#calling = calling;
  }

  override onEnter(): Promise<void> {
    if (this.#calling.call.state.stage === this.stage) this.#calling.takeFloor(this);
    else this.yieldFloor();
    return Promise.resolve();
  }

  override async onUserTurnCompleted(_context: llm.ChatContext, message: llm.ChatMessage): Promise<void> {
    await hearTurn(this.#calling, message);
    throw new voice.StopResponse();
  }

  yieldFloor(): void {
    this.#calling.leaveFloor(this);
    if (!this.done) this.complete(undefined);
  }
}
