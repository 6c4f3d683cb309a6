import { llm } from '@livekit/agents';

/** What a model may hear when a tool did not work: enough to apologise, nothing of the inside. */
export function failed(): llm.ToolError {
  return new llm.ToolError('This did not work just now. Apologise and offer a call back.');
}
