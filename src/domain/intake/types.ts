import type { Channel, Language } from '../../shared/vocabulary.ts';

/** A message that begins a conversation in writing, as its channel has read it. */
export interface ReceivedMessage {
  channel: Exclude<Channel, 'call' | 'chat'>;
  /** The channel's own id of it: the same message that comes again is the same. */
  providerId: string;
  subject: string;
  text: string;
  language: Language;
  /** Who sent it says so of themselves: a claim. A phone is E.164. */
  from: { name: string | null; email: string | null; phone: string | null };
  /** From the signed visitor cookie. */
  visitorId?: string | undefined;
  at: Date;
}

/** The ticket of a message, and until when somebody deals with it. */
export interface TakenMessage {
  ticket: string;
  answerBy: Date | null;
}
