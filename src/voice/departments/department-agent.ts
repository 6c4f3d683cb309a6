import { ReadableStream } from 'node:stream/web';
import { llm, voice } from '@livekit/agents';
import { servedBy } from '../../domain/dialogue/index.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { hearingWith } from '../agent-session.ts';
import { hearTurn } from '../turn/hear-turn.ts';
import type { Line } from '../../conversation/resumed.ts';
import type { CallSession } from '../session.ts';
import type { Floor } from '../session.types.ts';
import { modelTools } from '../model-tools.ts';
import { spokenAnswer } from './spoken-answer.ts';
import type { Complaint } from '../../conversation/model/checked-answer.ts';
import { measuredBy, mostSteps } from '../../conversation/model/department-model.ts';
import type { Dossier } from '../../conversation/model/dossier.ts';
import { instructionsFor, situationOf } from '../../conversation/model/instructions.ts';
import { complaints } from '../../conversation/model/prompts.ts';

/** The agent of the department that the dialogue has reached. */
export function departmentAgent(calling: CallSession): DepartmentAgent {
  return new DepartmentAgent(calling, servedBy(calling.call));
}

type Answer = NonNullable<Awaited<ReturnType<voice.Agent['llmNode']>>>;

/**
 * A department: the rules answer, take down and arrange what they can by themselves; what they leave open goes to
 * the model, whose tools and words are measured against what the caller said and what was found.
 */
export class DepartmentAgent extends voice.Agent implements Floor {
  readonly #calling: CallSession;
  readonly #dossier: Dossier;
  readonly #instructions: readonly string[];

  constructor(calling: CallSession, department: Department) {
    const { call } = calling;
    const instructions = instructionsFor(call, department);
    super({
      id: department,
      instructions: instructions.join('\n'),
      ...(call.model ? { tools: modelTools(calling, department, () => departmentAgent(calling)) } : {}),
      turnHandling: hearingWith(),
    });
    this.#calling = calling;
    this.#dossier = call.dossier;
    this.#instructions = instructions;
  }

  override async onEnter(): Promise<void> {
    await this.remember(this.#calling.call.takeEarlier());
    this.#calling.takeFloor(this);
  }

  override async onUserTurnCompleted(_context: llm.ChatContext, message: llm.ChatMessage): Promise<void> {
    if ((await hearTurn(this.#calling, message)) === 'answered') throw new voice.StopResponse();
  }

  override async llmNode(
    context: llm.ChatContext,
    tools: llm.ToolContext,
    settings: voice.ModelSettings,
  ): Promise<Answer> {
    const { call } = this.#calling;
    // Asked before a human took over: nobody waits for it.
    if (this.#calling.standsBack) return ReadableStream.from<string>([]);
    this.#dossier.keepSecret(this.#instructions);
    const situation = await situationOf(call);
    const mustSpeak = stepsOf(context) >= mostSteps;
    const ask = async (complaint: Complaint | null): Promise<Answer | null> => {
      const chat = withSituation(context, situation);
      if (complaint) {
        const content = complaints[call.language](complaint.found, complaint.said);
        chat.addMessage({ role: 'system', content });
      }
      return super.llmNode(chat, mustSpeak ? llm.ToolContext.empty() : tools, settings);
    };
    const answer = spokenAnswer({
      ask,
      mustSpeak,
      ...measuredBy(this.#dossier, call),
      onGivenUp: () => this.#calling.modelHasNoAnswer(),
    });
    return this.#calling.thinking.while(answer);
  }

  /** Hands over to the department that the dialogue has moved to. */
  yieldFloor(): void {
    this.#calling.leaveFloor(this);
    this.session.updateAgent(departmentAgent(this.#calling));
  }

  async remember(lines: readonly Line[]): Promise<void> {
    if (!this.#calling.call.model) return;
    const told = this.#dossier.withoutRefused(lines);
    if (told.length === 0) return;
    const chat = this.chatCtx.copy();
    for (const { speaker, text } of told)
      chat.addMessage({ role: speaker === 'caller' ? 'user' : 'assistant', content: text });
    await this.updateChatCtx(chat);
  }
}

/** The chat with what is known of the caller and the moment, right after the instructions. */
function withSituation(context: llm.ChatContext, situation: string): llm.ChatContext {
  const [instructions, ...rest] = context.copy().items;
  const message = llm.ChatMessage.create({ role: 'system', content: [situation] });
  return new llm.ChatContext([...(instructions ? [instructions] : []), message, ...rest]);
}

/** How many tools have been called since the caller spoke. */
function stepsOf({ items }: llm.ChatContext): number {
  const heard = items.findLastIndex((item) => item.type === 'message' && item.role === 'user');
  return items.slice(heard + 1).filter(({ type }) => type === 'function_call').length;
}
