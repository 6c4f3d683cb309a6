import { useEffect, useRef, useState } from 'react';
import type { CustomerCard } from '../../../shared/api/desk-customer.ts';
import { Button } from '../../components/button.tsx';
import { randomKey } from '../../components/form-field.tsx';
import { deskCase } from '../case-api.ts';
import { useDraft } from '../live/use-draft.ts';
import { Choice, Form, useSending } from '../parts/form.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { noteDraft } from './begun.ts';

/** Writes a note on one of the caller's tickets: on that of the call, where nothing else is said. */
export function NoteForm({
  callId,
  tickets,
  onDone,
  onClose,
}: {
  callId: string;
  /** Those that may be written on, at least one. */
  tickets: CustomerCard['tickets'];
  onDone: (ticket: string) => void;
  onClose: () => void;
}) {
  const { say } = useDeskTexts();
  const { sending, problem, send } = useSending();
  const { draft, keep, drop } = useDraft(noteDraft(callId));
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const usual = tickets.find(({ ofThisCall }) => ofThisCall) ?? tickets[0];
  const ticket = tickets.some(({ number }) => number === draft['ticket'])
    ? draft['ticket']
    : (usual?.number ?? '');
  const text = draft['text'] ?? '';
  // Kept with the words: the same note, sent again because its answer was lost, is one note.
  const key = draft['key'] ?? randomKey();
  const save = async () => {
    setTried(true);
    if (text.trim() === '' || ticket === undefined) return field.current?.focus();
    keep({ key });
    if (!(await send(() => deskCase.note(ticket, { callId, text, key })))) return;
    drop();
    onDone(ticket);
  };
  return (
    <Form
      label={say('notes.title')}
      button={say('notes.save')}
      sending={sending}
      problem={problem}
      quick
      beside={<Button onClick={onClose}>{say('live.close')}</Button>}
      onSend={() => void save()}
    >
      {tickets.length > 1 && (
        <Choice
          label={say('waiting.ticket')}
          value={ticket ?? ''}
          options={tickets.map(({ number, subject }) => ({
            value: number,
            name: `\u2066${number}\u2069 · \u2068${subject}\u2069`,
          }))}
          onChange={(chosen) => keep({ ticket: chosen })}
        />
      )}
      <TextArea
        ref={field}
        label={
          tickets.length > 1
            ? say('notes.label')
            : say('tickets.add_note', { ticket: `\u2066${ticket ?? ''}\u2069` })
        }
        value={text}
        mistake={tried && text.trim() === '' ? say('tickets.missing') : undefined}
        onChange={(typed) => keep({ text: typed })}
      />
    </Form>
  );
}
