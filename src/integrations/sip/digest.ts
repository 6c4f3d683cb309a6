import { createHash, randomBytes } from 'node:crypto';

/** Who signs in. */
export interface Login {
  user: string;
  password: string;
}

/** Answers a challenge by digest (RFC 2617, MD5), for the header Authorization or Proxy-Authorization. */
export function answerChallenge(
  challenge: string,
  { user, password }: Login,
  method: string,
  uri: string,
): string {
  const asked = (name: string): string | undefined =>
    new RegExp(`(?:^|[\\s,])${name}=(?:"([^"]*)"|([^\\s,]+))`, 'i').exec(challenge)?.slice(1).find(Boolean);
  const realm = asked('realm') ?? '';
  const nonce = asked('nonce') ?? '';
  const opaque = asked('opaque');
  const secret = md5(`${user}:${realm}:${password}`);
  const act = md5(`${method}:${uri}`);
  const common = `Digest username="${user}", realm="${realm}", nonce="${nonce}", uri="${uri}", algorithm=MD5${
    opaque === undefined ? '' : `, opaque="${opaque}"`
  }`;
  if (!asked('qop')) return `${common}, response="${md5(`${secret}:${nonce}:${act}`)}"`;
  const cnonce = randomBytes(8).toString('hex');
  const response = md5(`${secret}:${nonce}:00000001:${cnonce}:auth:${act}`);
  return `${common}, qop=auth, nc=00000001, cnonce="${cnonce}", response="${response}"`;
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
