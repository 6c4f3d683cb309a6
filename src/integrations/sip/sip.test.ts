import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { askSipService } from './ask-service.ts';
import { answerChallenge } from './digest.ts';
import { parseResponse } from './message.ts';
import { ring } from './phone.ts';

let service: Socket | undefined;
afterEach(() => service?.close());

/** A SIP service that answers each request with these status lines; resolves with its address and what it was asked. */
async function serviceThatAnswers(
  answers: (method: string, request: string) => string[],
): Promise<{ address: string; asked: string[] }> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  service = socket;
  await once(socket, 'listening');
  const asked: string[] = [];
  socket.on('message', (message, from) => {
    const request = message.toString('utf8');
    const [method = ''] = request.split(' ');
    asked.push(method);
    const kept = request.split('\r\n').filter((line) => /^(?:Via|From|To|Call-ID|CSeq):/.test(line));
    for (const answer of answers(method, request)) {
      const [status = '', ...headers] = answer.split('\n');
      socket.send([`SIP/2.0 ${status}`, ...kept, ...headers, '', ''].join('\r\n'), from.port);
    }
  });
  return { address: `127.0.0.1:${socket.address().port}`, asked };
}

const call = {
  number: '16123',
  caller: 'tester',
  login: { user: 'desk', password: 'paper' },
  ringMs: 700,
  listenMs: 0,
};

describe('a call to a SIP service', () => {
  test('signs in where it is asked to, and is put down again', async () => {
    const { address, asked } = await serviceThatAnswers((method, request) => {
      if (method === 'BYE') return ['200 OK'];
      if (method !== 'INVITE') return [];
      return /^Proxy-Authorization: Digest username="desk", realm="here", nonce="once"/m.test(request)
        ? ['100 Trying', '180 Ringing', '200 OK\nContact: <sip:16123@127.0.0.1>']
        : ['407 Proxy Authentication Required\nProxy-Authenticate: Digest realm="here", nonce="once"'];
    });
    expect(await ring({ ...call, service: address })).toMatchObject({ reached: 'answered', sound: 'none' });
    expect(asked).toEqual(['INVITE', 'ACK', 'INVITE', 'ACK', 'BYE']);
  });

  test.each([
    ['nobody', ['100 Trying']],
    ['ringing', ['100 Trying', '180 Ringing']],
  ])('that comes to no end has reached %s, and is taken back', async (reached, answers) => {
    const { address, asked } = await serviceThatAnswers((method) => (method === 'INVITE' ? answers : []));
    expect(await ring({ ...call, service: address })).toEqual({ reached });
    await expect.poll(() => asked.at(-1)).toBe('CANCEL');
  });

  test('that is refused says how', async () => {
    const { address } = await serviceThatAnswers((method) => (method === 'INVITE' ? ['486 Busy Here'] : []));
    const refused = { reached: 'refused', status: 486, reason: 'Busy Here' };
    expect(await ring({ ...call, service: address })).toEqual(refused);
  });

  test('is told from a service that is not there', async () => {
    const { address } = await serviceThatAnswers(() => ['200 OK']);
    expect(await askSipService(address)).toEqual({ there: true, says: '200 OK', from: '127.0.0.1' });
    service?.close();
    service = undefined;
    expect(await askSipService(address)).toMatchObject({ there: false });
  });
});

test('a challenge is answered by digest', () => {
  const challenge =
    'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"';
  const login = { user: 'Mufasa', password: 'Circle Of Life' };
  const answer = answerChallenge(challenge, login, 'GET', '/dir/index.html');
  expect(answer).toContain('response="670fd8c2df070c60b045671b8b24ff02"');
  expect(answer).toContain('opaque="5ccc069c403ebaf9f0171e9517f40e41"');
  expect(answerChallenge(`${challenge}, qop="auth"`, login, 'GET', '/')).toMatch(
    /qop=auth, nc=00000001, cnonce="\w+"/,
  );
});

test('what is no response is none', () => {
  expect(parseResponse('OPTIONS sip:a SIP/2.0\r\n\r\n')).toBeUndefined();
  expect(parseResponse('HTTP/1.1 200 OK\r\n\r\n')).toBeUndefined();
  expect(parseResponse('SIP/2.0 200 OK\r\ni: 7\r\nCSeq: 1 BYE\r\n\r\n')).toMatchObject({
    callId: '7',
    status: 200,
  });
});
