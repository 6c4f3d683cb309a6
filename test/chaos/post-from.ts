import { request } from 'node:http';
import { text } from 'node:stream/consumers';

/** What a server answered. */
export interface Answer {
  status: number;
  body: string;
  cookies: readonly string[];
}

/** Posts JSON to a server of this machine, from an address of this machine: all of 127.0.0.0/8 is it. */
export async function postFrom(
  from: string | undefined,
  url: URL,
  { body, headers = {}, timeoutMs }: { body: string; headers?: Record<string, string>; timeoutMs: number },
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const asked = request(
    url,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      signal: AbortSignal.timeout(timeoutMs),
      agent: false,
      ...(from === undefined ? {} : { localAddress: from }),
    },
    (response) => {
      const { statusCode = 0, headers: sent } = response;
      text(response).then(
        (answer) => resolve({ status: statusCode, body: answer, cookies: sent['set-cookie'] ?? [] }),
        reject,
      );
    },
  );
  asked.on('error', reject);
  asked.end(body);
  return promise;
}
