import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { errorForLog } from '../../src/errors.ts';
import type { Mail } from '../../src/domain/people/index.ts';
import { openMailer } from '../../src/integrations/mail/mailer.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'hatif-mail-'));
});
afterEach(() => rm(dir, { recursive: true }));

const mail: Mail = {
  to: { name: 'سارة "أحمد"', address: 'sara@example.com' },
  language: 'ar',
  subject: 'دعوة إلى المكتب',
  text: 'مرحبًا\nhttp://desk.test/desk/invitation#word',
  html: '<p dir="rtl">مرحبًا</p>',
};
const from = 'Hatif <desk@example.com>';

/** The decoded parts of a message in which every part is base64 or quoted-printable. */
function decoded(source: string): string {
  return source.replaceAll(
    /Content-Transfer-Encoding: (base64|quoted-printable)\r\n(?:[\w-]+:.*\r\n)*\r\n([^]*?)(?=\r\n--|$)/g,
    (_whole, coding: string, body: string) =>
      coding === 'base64'
        ? Buffer.from(body, 'base64').toString()
        : Buffer.from(
            body
              .replaceAll('=\r\n', '')
              .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
                String.fromCharCode(Number.parseInt(hex, 16)),
              ),
            'latin1',
          ).toString(),
  );
}

test('without a server a mail is a file that its owner alone may read', async () => {
  const folder = path.join(dir, 'mail');
  await openMailer({ smtpUrl: undefined, from, folder }).send(mail);
  const [name = ''] = await readdir(folder);
  expect(name).toMatch(/\.eml$/);
  expect((await stat(path.join(folder, name))).mode & 0o777).toBe(0o600);
  const source = await readFile(path.join(folder, name), 'utf8');
  expect(source).toMatch(/^To: .*<sara@example\.com>\r$/m);
  expect(source).toMatch(/^Content-Language: ar\r$/m);
  expect(decoded(source)).toContain('http://desk.test/desk/invitation#word');
  expect(decoded(source)).toContain('<p dir="rtl">مرحبًا</p>');
});

test('with a server it is handed over by SMTP, to whom it is for alone', async () => {
  const taken: { to: string[]; user: unknown; source: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      password === 'secret word' ? done(null, { user: username }) : done(new Error('no')),
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('gone') ? new Error(`nobody is called ${address}`) : null),
    onData: (stream, { envelope, user }, done) => {
      let source = '';
      stream.on('data', (piece: Buffer) => (source += piece.toString()));
      stream.on('end', () => {
        taken.push({ to: envelope.rcptTo.map(({ address }) => address), user, source });
        done();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as { port: number };
  const smtpUrl = (word: string) => `smtp://desk:${encodeURIComponent(word)}@127.0.0.1:${port}`;
  await openMailer({ smtpUrl: smtpUrl('secret word'), from, folder: dir }).send(mail);
  expect(taken).toHaveLength(1);
  expect(taken[0]).toMatchObject({ to: ['sara@example.com'], user: 'desk' });
  expect(decoded(taken[0]?.source ?? '')).toContain('http://desk.test/desk/invitation#word');
  await expect(openMailer({ smtpUrl: smtpUrl('wrong'), from, folder: dir }).send(mail)).rejects.toMatchObject(
    { code: 'mail_failed', status: 503 },
  );
  const refused: unknown = await openMailer({ smtpUrl: smtpUrl('secret word'), from, folder: dir })
    .send({ ...mail, to: { name: 'G', address: 'gone@example.com' } })
    .catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'mail_failed' });
  expect(JSON.stringify(errorForLog(refused)), 'what a log says of it').toMatch(/mail server: EENVELOPE/);
  expect(JSON.stringify(errorForLog(refused))).not.toContain('gone');
  const ended = Promise.withResolvers<void>();
  server.close(() => ended.resolve());
  await ended.promise;
  await expect(
    openMailer({ smtpUrl: smtpUrl('secret word'), from, folder: dir }).send(mail),
  ).rejects.toMatchObject({ code: 'mail_failed' });
  expect(await readdir(dir)).toEqual([]);
});
