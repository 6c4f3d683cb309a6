import { randomBytes } from 'node:crypto';
import { errorMessage } from '../../errors.ts';
import { newBranch, parseResponse, writeRequest } from './message.ts';
import { hostAndPort, udpFor } from './udp.ts';

const patienceMs = 2_000;
/** UDP may lose one. */
const againMs = 600;

/** What a SIP service answered to being asked whether it is there, and from which address it was; or why it is not known to be. */
export type SipAnswer = { there: true; says: string; from: string } | { there: false; why: string };

/** Asks a SIP service by OPTIONS over UDP whether it is there. `address` is host:port. */
export async function askSipService(address: string): Promise<SipAnswer> {
  const { host, port } = hostAndPort(address);
  const socket = udpFor(host);
  const timers: NodeJS.Timeout[] = [];
  try {
    return await new Promise<SipAnswer>((resolve) => {
      const ask = (): void =>
        socket.send(optionsRequest(address, socket.address().port), (error) => {
          if (error) resolve({ there: false, why: errorMessage(error) });
        });
      socket.on('error', (error) => resolve({ there: false, why: errorMessage(error) }));
      socket.on('message', (message) => {
        const answer = parseResponse(message.toString('utf8'));
        if (answer)
          resolve({ there: true, says: `${answer.status} ${answer.reason}`, from: socket.address().address });
      });
      socket.connect(port, host, () => {
        ask();
        timers.push(
          setTimeout(ask, againMs),
          setTimeout(() => resolve({ there: false, why: 'no answer' }), patienceMs),
        );
      });
    });
  } finally {
    for (const timer of timers) clearTimeout(timer);
    socket.close();
  }
}

function optionsRequest(address: string, port: number): string {
  const [tag, callId] = [1, 2].map(() => randomBytes(8).toString('hex'));
  return writeRequest('OPTIONS', `sip:${address}`, [
    ['Via', `SIP/2.0/UDP 127.0.0.1:${port};branch=${newBranch()};rport`],
    ['Max-Forwards', '5'],
    ['From', `<sip:hatif@127.0.0.1:${port}>;tag=${tag}`],
    ['To', `<sip:${address}>`],
    ['Call-ID', `${callId}`],
    ['CSeq', '1 OPTIONS'],
    ['Contact', `<sip:hatif@127.0.0.1:${port}>`],
  ]);
}
