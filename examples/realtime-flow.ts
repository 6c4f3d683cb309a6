// The assistant beside the human, from another telephone system: a call is started, followed, heard line by line, judged and
// ended. `node examples/realtime-flow.ts [address]`, with HATIF_KEY where the centre has keys.

const base = new URL('/api/realtime/', process.argv[2] ?? 'http://localhost:8080');
const key = process.env['HATIF_KEY'];
const headers = { 'content-type': 'application/json', ...(key === undefined ? {} : { 'x-api-key': key }) };

interface Message {
  type: 'suggestions' | 'ended';
  suggestions?: { suggestion_id: string; title: string; content: string }[];
  clarifying_questions?: { text: string }[];
}

async function post<T>(to: string, body: object): Promise<T> {
  const answer = await fetch(new URL(to, base), { method: 'POST', headers, body: JSON.stringify(body) });
  const told = (await answer.json()) as T & { detail?: string };
  if (!answer.ok) throw new Error(`${to}: ${answer.status} ${told.detail ?? ''}`);
  return told;
}

/** Every message of a session, across lost connections: it goes on behind the last one. */
async function* follow(session: string): AsyncGenerator<Message> {
  let last: string | null = null;
  for (;;) {
    const more = {
      ...headers,
      accept: 'text/event-stream',
      ...(last === null ? {} : { 'last-event-id': last }),
    };
    const answer = await fetch(new URL(`stream/${session}`, base), { headers: more }).catch(() => null);
    if (answer?.status === 410) return;
    let text = '';
    try {
      for await (const chunk of answer?.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += chunk;
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) {
          const data = /^data: (.*)$/mu.exec(block)?.[1];
          last = /^id: (.*)$/mu.exec(block)?.[1] ?? last;
          if (data === undefined) continue;
          const message = JSON.parse(data) as Message;
          yield message;
          if (message.type === 'ended') return;
        }
      }
    } catch {
      // The connection was lost.
    }
    await new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 500));
  }
}

const { session_id } = await post<{ session_id: string }>('call/start', {
  call_id: `example-${Date.now()}`,
  agent_id: 'agent-1',
  agent_name: 'Huda',
  customer_name: 'Sara',
});
console.log(`session ${session_id}`);

const lines = [
  ['agent', 'Good morning, how can I help?'],
  ['customer', 'Hello, how much are the delivery fees?'],
  ['customer', 'And I forgot my password.'],
] as const;

const seen = new Set<string>();

/** The next suggestion that was not there before, told to whoever looks; null: the call is over. */
async function nextSuggestion(messages: AsyncGenerator<Message>): Promise<string | null> {
  for (;;) {
    const { value, done } = await messages.next();
    if (done || value.type === 'ended') return null;
    for (const { text } of value.clarifying_questions ?? []) console.log(`  ask: ${text}`);
    const fresh = (value.suggestions ?? []).filter(({ suggestion_id: id }) => !seen.has(id));
    for (const { suggestion_id: id, title, content } of fresh) {
      seen.add(id);
      console.log(`  suggestion: ${title}: ${content}`);
    }
    if (fresh[0]) return fresh[0].suggestion_id;
  }
}

const messages = follow(session_id);
for (const [at, [speaker, text]] of lines.entries()) {
  console.log(`${speaker}: ${text}`);
  const times = { start_time: at * 3, end_time: at * 3 + 2, confidence: 0.95 };
  await post('transcription', { session_id, speaker, text, segment_ref: `line-${at}`, ...times });
  if (speaker === 'agent') continue;
  const suggestion_id = await nextSuggestion(messages);
  if (suggestion_id !== null) await post('feedback', { suggestion_id, feedback: 'helpful' });
}
const { summary } = await post<{ summary: object }>('call/end', { session_id, status: 'completed' });
console.log(`ended: ${JSON.stringify(summary)}`);
