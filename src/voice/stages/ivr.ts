import { voice } from '@livekit/agents';
import { inDepartment } from '../../domain/dialogue/index.ts';
import { failure } from '../../errors.ts';
import { departmentAgent } from '../departments/department-agent.ts';
import type { CallSession } from '../session.ts';
import { StageTask } from './stage-task.ts';

/**
 * The IVR: one task a stage, in the order the dialogue decides (it goes on, goes back, skips what is known),
 * then the department.
 */
export class Ivr extends voice.Agent {
  readonly #calling: CallSession;

  constructor(calling: CallSession) {
    super({ instructions: 'Walks the caller through the IVR.' });
    this.#calling = calling;
  }

  override async onEnter(): Promise<void> {
    const { call } = this.#calling;
    try {
      await this.#calling.begin();
      if (call.state.ended !== null) this.#calling.takeFloor({ yieldFloor: () => undefined });
      while (!inDepartment(call.state) && call.state.ended === null)
        await new StageTask(call.state.stage, this.#calling).run();
      if (call.state.ended === null) this.session.updateAgent(departmentAgent(this.#calling));
    } catch (error) {
      // The session closed under a waiting stage: the caller hung up. Whoever closed it writes the end.
      call.logger.debug(failure(error), 'IVR left');
    }
  }
}
