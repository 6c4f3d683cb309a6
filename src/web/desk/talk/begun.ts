import { drafts } from '../live/drafts.ts';

/** The draft of a note that is written in a call. */
export const noteDraft = (callId: string): string => `note ${callId}`;

/** The draft of a ticket that is opened in a call. */
export const ticketDraft = (callId: string): string => `ticket ${callId}`;

/** What somebody began to write in a call and has not sent; null: nothing. */
export function begun(callId: string): 'note' | 'ticket' | null {
  const { forms } = drafts.state.value;
  if (forms[noteDraft(callId)]?.['text']) return 'note';
  const ticket = forms[ticketDraft(callId)];
  return ticket?.['subject'] || ticket?.['description'] ? 'ticket' : null;
}

/** What was begun in a call is not to be sent any more. */
export function dropBegun(callId: string): void {
  for (const form of [noteDraft(callId), ticketDraft(callId)]) drafts.drop(form);
}
