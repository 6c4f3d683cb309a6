import { z } from 'zod';
import { kindOf } from '../../config/departments.ts';
import { failure } from '../../errors.ts';
import type { ChatCall, ChatMessage, ChatModel, ChatPart, ChatTool } from '../../shared/chat-model.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { metrics } from '../../telemetry/metrics.ts';
import type { Call } from '../conversation.ts';
import type { Line } from '../resumed.ts';
import { toolsOf } from '../tools/index.ts';
import type { GoingOn, Tool, ToolOutcome } from '../tools/tool.ts';
import { useTool } from '../tools/use-tool.ts';
import { checkedAnswer, type CheckedAnswerOptions, type Complaint } from './checked-answer.ts';
import type { Dossier } from './dossier.ts';
import { instructionsFor, situationOf } from './instructions.ts';
import { complaints } from './prompts.ts';

/** How many tools a model may use in one turn before it has to say something. */
export const mostSteps = 3;

/** Where a turn that was left to a model has come to: it was answered, or the conversation goes on from there. */
export type ModelTurn =
  | { type: 'answered' }
  /** Nothing that it said may be said. */
  | { type: 'no_answer' }
  | { type: 'hand_over'; department: Department }
  | { type: 'goodbye' }
  /** The dialogue goes on from there, without the model. */
  | { type: 'go_on'; with: GoingOn };

/** How a model's words are measured, and what the dialogue hears when they were good, whatever carries the conversation. */
export function measuredBy(
  dossier: Dossier,
  call: Call,
): Pick<CheckedAnswerOptions<never>, 'judge' | 'onAnswered'> {
  return {
    judge: (words) => dossier.judgeAnswer(words),
    onAnswered: async () => {
      const answered = dossier.takeAnswered();
      if (answered) await call.note({ type: 'answered', ...answered });
    },
  };
}

/** A tool as a model is told of it. */
function chatTool({ name, description, parameters }: Tool): ChatTool {
  return { name, description, parameters: z.toJSONSchema(parameters) };
}

/**
 * The model of one department in one conversation, of no framework: what it is told, what it may call, and what has been
 * said since the department took over. Its words and tools are measured as everywhere else.
 */
export class DepartmentModel {
  readonly department: Department;
  readonly #call: Call;
  readonly #model: ChatModel;
  /** Opened when the department takes over: what is said from then on is of its matter. */
  readonly #dossier: Dossier;
  readonly #instructions: readonly string[];
  readonly #tools: readonly Tool[];
  readonly #history: ChatMessage[] = [];

  constructor(call: Call, model: ChatModel, department: Department) {
    this.department = department;
    this.#call = call;
    this.#model = model;
    this.#dossier = call.dossier;
    this.#instructions = instructionsFor(call, department);
    this.#tools = toolsOf(kindOf(call.centre, department));
  }

  /** Takes note of what was said without the model. */
  remember(lines: readonly Line[]): void {
    for (const { speaker, text } of this.#dossier.withoutRefused(lines))
      this.#history.push({ role: speaker === 'caller' ? 'user' : 'assistant', content: text });
  }

  /**
   * Answers what the caller said: gives the words of each step when all of them have been found good, does what its tools
   * do, and returns where the conversation goes from there. Throws where no model answers.
   */
  async *answer(text: string, signal: AbortSignal): AsyncGenerator<string, ModelTurn, undefined> {
    this.#history.push({ role: 'user', content: text });
    for (let used = 0; ;) {
      const step = await this.#step(used >= mostSteps, signal);
      if (step.text !== '') yield step.text;
      if (step.text !== '' || step.calls.length > 0)
        this.#history.push({ role: 'assistant', content: step.text, calls: step.calls });
      if (step.calls.length === 0) return { type: step.answered ? 'answered' : 'no_answer' };
      for (const called of step.calls) {
        const outcome = await this.#use(called);
        if ('hand_over' in outcome) return { type: 'hand_over', department: outcome.hand_over };
        if ('end' in outcome) return { type: 'goodbye' };
        if ('go_on' in outcome) return { type: 'go_on', with: outcome.go_on };
        const content = 'refuse' in outcome ? outcome.refuse : JSON.stringify(outcome.tell);
        this.#history.push({ role: 'tool', callId: called.id, content });
      }
      used += step.calls.length;
    }
  }

  /** Has the model speak, or call a tool, once. */
  async #step(
    mustSpeak: boolean,
    signal: AbortSignal,
  ): Promise<{ text: string; calls: ChatCall[]; answered: boolean }> {
    const call = this.#call;
    const dossier = this.#dossier;
    dossier.keepSecret(this.#instructions);
    const situation = await situationOf(call);
    const tools = mustSpeak ? [] : this.#tools.map((tool) => chatTool(tool));
    let answered = true;
    const parts = checkedAnswer<ChatPart>({
      ask: (complaint) =>
        Promise.resolve(this.#model.ask({ messages: this.#shown(situation, complaint), tools }, signal)),
      pieceOf: (part) =>
        'text' in part
          ? { text: part.text, rest: null, callsTool: false }
          : { text: '', rest: part, callsTool: true },
      mustSpeak,
      ...measuredBy(dossier, call),
      onGivenUp: () => {
        answered = false;
        return Promise.resolve();
      },
    });
    let text = '';
    const calls: ChatCall[] = [];
    for await (const part of parts) {
      if (typeof part === 'string') text += part;
      else if ('call' in part) calls.push(part.call);
    }
    return { text: text.trim(), calls, answered };
  }

  #shown(situation: string, complaint: Complaint | null): ChatMessage[] {
    const told = complaint && complaints[this.#call.language](complaint.found, complaint.said);
    return [
      { role: 'system', content: this.#instructions.join('\n') },
      { role: 'system', content: situation },
      ...this.#history,
      ...(told === null ? [] : [{ role: 'system', content: told } as const]),
    ];
  }

  /** Uses a tool; what goes wrong is told in a sentence, and nothing of the inside. */
  async #use({ name, args }: ChatCall): Promise<ToolOutcome> {
    const tool = this.#tools.find((one) => one.name === name);
    if (!tool) return failed(name, `There is no tool ${name}.`);
    const read = argumentsOf(tool, args);
    if (typeof read === 'string') return failed(name, read);
    try {
      const outcome = await useTool(this.#call, tool, read);
      if ('refuse' in outcome) metrics.toolErrors.inc({ tool: name, code: 'failed' });
      return outcome;
    } catch (error) {
      this.#call.logger.error({ tool: name, ...failure(error) }, 'tool failed');
      return failed(name, 'An internal error occurred.');
    }
  }
}

/** The arguments that a model wrote, or what is wrong with them. */
function argumentsOf(tool: Tool, args: string): Record<string, unknown> | string {
  let json: unknown;
  try {
    json = JSON.parse(args === '' ? '{}' : args);
  } catch {
    return `Invalid arguments for ${tool.name}: not JSON`;
  }
  const parsed = tool.parameters.safeParse(json);
  return parsed.success ? parsed.data : `Invalid arguments for ${tool.name}: ${parsed.error.message}`;
}

function failed(tool: string, refuse: string): ToolOutcome {
  metrics.toolErrors.inc({ tool, code: 'failed' });
  return { refuse };
}
