import { voice, type llm } from '@livekit/agents';
import { departmentOf } from '../../domain/dialogue/index.ts';
import type { Department } from '../../shared/call-events.ts';
import { hearingWith, usualEars } from '../agent-session.ts';
import { hearTurn } from '../hear-turn.ts';
import type { CallSession, Floor } from '../session.ts';
import { callTools, type ToolName } from '../tools/index.ts';
import { instructionsFor } from './instructions.ts';

/** What a department is, beyond what all have in common. */
interface DepartmentKind {
  tools: readonly ToolName[];
}

const kinds: Readonly<Record<Department, DepartmentKind>> = {
  reception: {
    tools: ['lookupCustomer', 'updateCustomer', 'createTicket', 'checkTicket', 'escalateToHuman', 'endCall'],
  },
  sales: { tools: ['lookupCustomer', 'updateCustomer', 'createTicket', 'escalateToHuman', 'endCall'] },
  complaints: { tools: ['lookupCustomer', 'createTicket', 'checkTicket', 'escalateToHuman', 'endCall'] },
  support: { tools: ['lookupCustomer', 'createTicket', 'checkTicket', 'escalateToHuman', 'endCall'] },
};

/** The agent of the department that the dialogue has reached. */
export function departmentAgent(calling: CallSession): DepartmentAgent {
  return new DepartmentAgent(calling, departmentOf(calling.call.state) ?? 'reception');
}

/**
 * A department: the rules take down complaints and requests by themselves; what they leave open goes to the
 * model, with the same tools.
 */
export class DepartmentAgent extends voice.Agent implements Floor {
  readonly #calling: CallSession;

  constructor(calling: CallSession, department: Department) {
    const { call } = calling;
    super({
      id: department,
      instructions: instructionsFor(call, department),
      ...(call.model ? { tools: callTools(calling, kinds[department].tools) } : {}),
      turnHandling: hearingWith(usualEars),
    });
    this.#calling = calling;
  }

  override onEnter(): Promise<void> {
    this.#calling.takeFloor(this);
    return Promise.resolve();
  }

  override async onUserTurnCompleted(_context: llm.ChatContext, message: llm.ChatMessage): Promise<void> {
    if ((await hearTurn(this.#calling, message)) === 'answered') throw new voice.StopResponse();
  }

  override async llmNode(
    ...[chat, tools, settings]: Parameters<voice.Agent['llmNode']>
  ): ReturnType<voice.Agent['llmNode']> {
    const reply = await super.llmNode(chat, tools, settings);
    return reply && this.#calling.thinking.while(reply);
  }

  /** Hands over to the department that the dialogue has moved to. */
  yieldFloor(): void {
    this.#calling.leaveFloor(this);
    this.session.updateAgent(departmentAgent(this.#calling));
  }

  async remember(role: 'user' | 'assistant', text: string): Promise<void> {
    if (!this.#calling.call.model) return;
    const chat = this.chatCtx.copy();
    chat.addMessage({ role, content: text });
    await this.updateChatCtx(chat);
  }
}
