import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freeUdpPort } from '../../src/launch/free-port.ts';
import { joined, roomTone, type Clip } from './clip.ts';

const run = promisify(execFile);
const host = '127.0.0.1';
const rate = 8_000;

/** What a telephone did and heard. */
export interface Telephoned {
  /** What was heard, at 16 kHz for the recogniser; null where no call came about. */
  heard: Clip | null;
  /** What the telephone said of its call. */
  log: string;
}

export interface TelephoneCall {
  /** host:port of the SIP service. */
  service: string;
  from: string;
  to: string;
  codec?: 'pcmu' | 'pcma';
  login?: { user: string; password: string };
  /** How long the telephone stays on the line. */
  seconds: number;
  /** What is said into it from the start on, at 8 kHz. */
  says?: Clip;
}

/** Rings a number with baresip, a real SIP telephone, and puts it down after a while. */
export async function telephone(call: TelephoneCall): Promise<Telephoned> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'hatif-baresip-'));
  try {
    const dump = path.join(dir, 'dump');
    await mkdir(dump);
    await writeFile(
      path.join(dir, 'caller.wav'),
      wave(call.says ?? roomTone((call.seconds + 5) * 1000, rate)),
    );
    const port = await freeUdpPort(host);
    await writeFile(
      path.join(dir, 'config'),
      [
        `sip_listen ${host}:${port}`,
        'net_interface 127.0.0.1',
        `module_path ${process.env['BARESIP_MODULES'] ?? '/usr/lib/baresip/modules'}`,
        ...['stdio', 'g711', 'sndfile', 'aufile'].map((name) => `module ${name}.so`),
        ...['uuid', 'account'].map((name) => `module_tmp ${name}.so`),
        'module_app menu.so',
        `audio_player aufile,${path.join(dir, 'heard.wav')}`,
        `audio_source aufile,${path.join(dir, 'caller.wav')}`,
        `snd_path ${dump}`,
        `rtp_ports ${41_000 + (port % 4_000)}-${41_100 + (port % 4_000)}`,
      ].join('\n'),
    );
    const login = call.login ? `;auth_user=${call.login.user};auth_pass=${call.login.password}` : '';
    const codec = `audio_codecs=${call.codec ?? 'pcmu'}/8000`;
    await writeFile(
      path.join(dir, 'accounts'),
      `<sip:${call.from}@${call.service}>${login};regint=0;${codec}\n`,
    );
    await writeFile(path.join(dir, 'contacts'), '');
    const { stdout, stderr } = await run(
      'baresip',
      ['-f', dir, '-t', String(call.seconds), '-e', `/dial sip:${call.to}@${call.service}`],
      { timeout: (call.seconds + 20) * 1000, encoding: 'utf8' },
    );
    const file = (await readdir(dump)).find((name) => name.endsWith('dec.wav'));
    return {
      heard: file === undefined ? null : await heardIn(path.join(dump, file)),
      // Without the line that it writes anew several times a second.
      log: (stdout + stderr).replaceAll(/\[\d:\d\d:\d\d\] audio=\S+ \(bit\/s\)\s*/g, ''),
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function heardIn(file: string): Promise<Clip> {
  const raw = ['-t', 'raw', '-e', 'signed', '-b', '16', '-c', '1', '-r', '16000', '-'];
  const { stdout } = await run('sox', ['-R', '--ignore-length', file, ...raw], {
    encoding: 'buffer',
    maxBuffer: 64 << 20,
  });
  return joined([{ rate: 16_000, samples: new Int16Array(new Uint8Array(stdout).buffer) }]);
}

/** A WAV file of one channel. */
function wave({ samples, rate }: Clip): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}
