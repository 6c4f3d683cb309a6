import type { Language } from '../../shared/vocabulary.ts';

/** One e-mail, in the language of who reads it. */
export interface Mail {
  readonly to: { name: string; address: string };
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What sends e-mails. Throws `mail_failed` where one could not be handed over. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
