import { randomBytes } from 'node:crypto';

/** A response of a SIP service, as far as a caller needs it. */
export interface SipResponse {
  status: number;
  reason: string;
  callId: string;
  /** `2 INVITE` */
  cseq: string;
  /** By their names in small letters; of several of one name the first. */
  headers: ReadonlyMap<string, string>;
  body: string;
}

const shortNames: Readonly<Record<string, string>> = {
  i: 'call-id',
  t: 'to',
  f: 'from',
  m: 'contact',
  v: 'via',
};

/** The words of a session (SDP) in which somebody speaks and keys: G.711 µ-law, at this address and port. */
export function offerSound({ owner, host, port }: { owner: string; host: string; port: number }): string {
  return [
    'v=0',
    `o=${owner} 1 1 IN IP4 ${host}`,
    `s=${owner}`,
    `c=IN IP4 ${host}`,
    't=0 0',
    `m=audio ${port} RTP/AVP 0 101`,
    'a=rtpmap:0 PCMU/8000',
    'a=rtpmap:101 telephone-event/8000',
    'a=sendrecv',
    '',
  ].join('\r\n');
}

/** Reads a response; undefined for a request, and for what is no SIP. */
export function parseResponse(text: string): SipResponse | undefined {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const [, status, reason = ''] = /^SIP\/2\.0 (\d{3}) ?(.*)$/.exec(first) ?? [];
  if (status === undefined) return undefined;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    const full = shortNames[name] ?? name;
    if (colon > 0 && !headers.has(full)) headers.set(full, line.slice(colon + 1).trim());
  }
  return {
    status: Number(status),
    reason,
    callId: headers.get('call-id') ?? '',
    cseq: headers.get('cseq') ?? '',
    headers,
    body: rest.join('\r\n\r\n'),
  };
}

/** A name for a transaction that no other has (RFC 3261, 8.1.1.7). */
export function newBranch(): string {
  return `z9hG4bK${randomBytes(8).toString('hex')}`;
}

/** Writes a request. Headers keep their order. */
export function writeRequest(
  method: string,
  uri: string,
  headers: readonly (readonly [string, string])[],
  body = '',
): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${uri} SIP/2.0`, ...lines, `Content-Length: ${Buffer.byteLength(body)}`, '', body].join(
    '\r\n',
  );
}
