import { useRef, useState } from 'react';
import type { CustomerCard } from '../../../shared/api/desk-customer.ts';
import { Button } from '../../components/button.tsx';
import { KeyHint, shortcutOf } from '../keys/key-hint.tsx';
import { useKey } from '../keys/keys.tsx';
import { useDesk } from '../live/live-desk.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { begun } from './begun.ts';
import { NoteForm } from './note-form.tsx';
import { TicketForm } from './ticket-form.tsx';

type Shown = 'note' | 'ticket';

/** A note and a new ticket, without leaving the call; what was begun is shown again. */
export function WriteDown({ callId, tickets }: { callId: string; tickets: CustomerCard['tickets'] }) {
  const { say } = useDeskTexts();
  const { live } = useDesk();
  const [shown, setShown] = useState<Shown | null>(() => begun(callId));
  const [told, setTold] = useState('');
  const buttons = useRef<HTMLDivElement>(null);
  const writable = tickets.filter(({ status }) => status !== 'closed');
  const mayNote = writable.length > 0;
  const show = (which: Shown) => {
    setTold('');
    setShown(which);
  };
  const close = () => {
    setShown(null);
    buttons.current?.querySelector('button')?.focus();
  };
  const done = (text: string) => {
    setTold(text);
    close();
    live?.link.refresh();
  };
  // A note needs a ticket.
  const writeNote = () => show(mayNote ? 'note' : 'ticket');
  useKey('note', writeNote);
  useKey('ticket', () => show('ticket'));
  const name = (ticket: string) => ({ ticket: `\u2066${ticket}\u2069` });
  return (
    <div className="flex flex-col gap-3">
      <div ref={buttons} className="flex flex-wrap gap-2">
        {mayNote && (
          <Button
            aria-expanded={shown === 'note'}
            aria-keyshortcuts={shortcutOf('note')}
            onClick={() => (shown === 'note' ? setShown(null) : writeNote())}
          >
            {say('notes.write')}
            <KeyHint name="note" />
          </Button>
        )}
        <Button
          aria-expanded={shown === 'ticket'}
          aria-keyshortcuts={shortcutOf('ticket')}
          onClick={() => (shown === 'ticket' ? setShown(null) : show('ticket'))}
        >
          {say('tickets.open')}
          <KeyHint name="ticket" />
        </Button>
      </div>
      {shown === 'note' && mayNote && (
        <NoteForm
          callId={callId}
          tickets={writable}
          onClose={close}
          onDone={(ticket) => done(say('notes.saved_on', name(ticket)))}
        />
      )}
      {shown === 'ticket' && (
        <TicketForm
          callId={callId}
          onClose={close}
          onDone={({ ticket, appended }) =>
            done(say(appended ? 'tickets.appended' : 'tickets.opened', name(ticket)))
          }
        />
      )}
      <output className="text-sm text-accent empty:hidden">{told}</output>
    </div>
  );
}
