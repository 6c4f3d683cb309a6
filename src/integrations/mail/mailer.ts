import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../../config/config.ts';
import type { Mail, Mailer } from '../../domain/people/index.ts';
import { HatifError } from '../../errors.ts';

/** How long a mail server may be silent, in milliseconds. */
const patienceMs = 15_000;

/** Sends by SMTP where the configuration names a server; else writes `<folder>/*.eml`, for whoever runs the centre to read. */
export function openMailer({ smtpUrl, from, folder }: Config['mail']): Mailer {
  const write = writerOf(smtpUrl, folder);
  return {
    async send(mail) {
      try {
        await write(messageOf(mail, from));
      } catch (error) {
        throw new HatifError('mail_failed', 'The mail could not be sent.', {
          status: 503,
          cause: replyOf(error),
        });
      }
    },
  };
}

/** What went wrong by its codes alone: the words of a mail server quote whom the mail was for. */
function replyOf(error: unknown): Error {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const told = [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number');
  return new Error(`the mail server: ${told.join(' ') || 'no answer'}`);
}

type Message = Parameters<Transporter['sendMail']>[0];

function writerOf(smtpUrl: string | undefined, folder: string): (message: Message) => Promise<void> {
  if (smtpUrl === undefined) {
    const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    return async (message) => {
      const { message: source } = await transport.sendMail(message);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // In the order in which they were written; a link in one is a key.
      const name = `${new Date().toISOString().replaceAll(/[:.]/gu, '-')}-${randomUUID().slice(0, 8)}.eml`;
      await writeFile(path.join(folder, name), source as Buffer, { mode: 0o600 });
    };
  }
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  return async (message) => {
    await transport.sendMail(message);
  };
}

function messageOf({ to, language, subject, text, html }: Mail, from: string): Message {
  return {
    from,
    to: { name: to.name, address: to.address },
    subject,
    text,
    html,
    headers: { 'content-language': language, 'auto-submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
