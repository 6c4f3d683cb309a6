import { voice } from '@livekit/agents';
import { departmentOf } from '../../domain/dialogue/index.ts';
import { errorCode, errorMessage } from '../../errors.ts';
import { departmentAgent } from '../departments/department-agent.ts';
import type { CallSession } from '../session.ts';
import { ChooseLanguage } from './choose-language.ts';
import { ChooseService } from './choose-service.ts';
import { CollectEmail } from './collect-email.ts';
import { CollectName } from './collect-name.ts';
import { CollectPhone } from './collect-phone.ts';
import { ConfirmDetails } from './confirm-details.ts';

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
      while (departmentOf(call.state) === null && call.state.ended === null) await this.#runStage();
      if (call.state.ended === null) this.session.updateAgent(departmentAgent(this.#calling));
    } catch (error) {
      // The session closed under a waiting stage: the caller hung up. Whoever closed it writes the end.
      call.logger.debug({ code: errorCode(error), error: errorMessage(error) }, 'IVR left');
    }
  }

  async #runStage(): Promise<void> {
    const calling = this.#calling;
    switch (calling.call.state.stage) {
      case 'language':
        await new ChooseLanguage(calling).run();
        return;
      case 'name':
        await new CollectName(calling).run();
        return;
      case 'phone':
        await new CollectPhone(calling).run();
        return;
      case 'email':
        await new CollectEmail(calling).run();
        return;
      case 'service':
        await new ChooseService(calling).run();
        return;
      case 'confirm':
        await new ConfirmDetails(calling).run();
        return;
      case 'department':
    }
  }
}
