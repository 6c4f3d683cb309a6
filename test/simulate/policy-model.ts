import { z } from 'zod';
import type { FakeChatAnswer, FakeChatRequest } from '../helpers/fake-openai.ts';

const questionSchema = z.object({ stage: z.string(), callerSaid: z.string() });
const foundSchema = z.object({
  passages: z.array(z.object({ text: z.string(), spoken: z.string().optional() })),
});

/** Which department a sensible model would send words to that no rule knows. */
const subjects: readonly (readonly [RegExp, string])[] = [
  [/strange|odd|weird|غريب/iu, 'support'],
  [/money|spend|فلوس/iu, 'sales'],
];
const farewell = /\b(?:bye|that was all|that is all|nothing else)\b|مع السلامة/iu;
const thanks = /^(?:thank|thanks|شكرا)/iu;

/**
 * A deterministic model with good sense and no knowledge of who calls: it looks up what it is asked, says what was
 * found and nothing else, and asks back where it did not understand.
 */
export function policyModel(request: FakeChatRequest): FakeChatAnswer {
  const last = request.messages.at(-1);
  const text = contentOf(request.messages.findLast(({ role }) => role === 'user')?.content);
  const tools = new Set(request.tools?.map((tool) => tool.function.name));
  if (tools.has('record')) return record(text);
  const arabic = /\p{Script=Arabic}/u.test(text);
  if (last?.role === 'tool') return { content: tell(contentOf(last.content), arabic) };
  if (farewell.test(text) && tools.has('endCall')) return { toolCalls: [{ name: 'endCall', arguments: {} }] };
  if (thanks.test(text) || text.trim().split(/\s+/u).length < 2 || !tools.has('searchKnowledge'))
    return { content: arabic ? 'كيف أساعدك؟' : 'How can I help you?' };
  return { toolCalls: [{ name: 'searchKnowledge', arguments: { question: text.slice(0, 300) } }] };
}

/** The reading of one answer in the IVR. */
function record(text: string): FakeChatAnswer {
  const { stage, callerSaid } = questionSchema.parse(JSON.parse(text));
  const department =
    stage === 'service' ? subjects.find(([words]) => words.test(callerSaid))?.[1] : undefined;
  return { toolCalls: [{ name: 'record', arguments: department ? { department } : {} }] };
}

function tell(result: string, arabic: boolean): string {
  const found = foundSchema.safeParse(parseJson(result));
  const best = found.success ? found.data.passages[0] : undefined;
  if (!best) return arabic ? 'لا أعرف ذلك بالتأكيد.' : 'I do not know that for certain.';
  return best.spoken ?? best.text.split('\n')[0] ?? best.text;
}

/** The words of a message, however they are wrapped. */
export function contentOf(content: unknown): string {
  if (typeof content === 'string') return content;
  const parts = z.array(z.looseObject({ text: z.string().optional() })).safeParse(content);
  return parts.success ? parts.data.map(({ text }) => text ?? '').join(' ') : '';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
