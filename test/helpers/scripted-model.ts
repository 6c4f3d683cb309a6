import { z } from 'zod';
import type { FakeChatAnswer, FakeChatRequest } from './fake-openai.ts';

/** What a scripted model makes of a caller: the first rule whose words were said decides. */
export interface ModelScript {
  /** Answers to one question of the IVR, recorded with the tool `record`. */
  readings?: readonly (readonly [said: RegExp, reading: object])[];
  /** What a department's model says, or the tool it calls. */
  replies?: readonly (readonly [said: RegExp, answer: FakeChatAnswer])[];
  /** What it says of a tool's result. */
  ofResult?: (result: string) => string;
}

const questionSchema = z.object({ stage: z.string(), callerSaid: z.string() });

/** A chat model that answers by a script, for a server that speaks OpenAI's protocol. */
export function scriptedModel({ readings = [], replies = [], ofResult = (result) => result }: ModelScript) {
  return (request: FakeChatRequest): FakeChatAnswer => {
    const last = request.messages.at(-1);
    const text = typeof last?.content === 'string' ? last.content : '';
    if (request.tools?.some((tool) => tool.function.name === 'record')) {
      const { callerSaid } = questionSchema.parse(JSON.parse(text));
      const reading = readings.find(([said]) => said.test(callerSaid))?.[1];
      return { toolCalls: [{ name: 'record', arguments: reading ?? {} }] };
    }
    if (last?.role === 'tool') return { content: ofResult(text) };
    return replies.find(([said]) => said.test(text))?.[1] ?? { content: 'I do not know that.' };
  };
}
