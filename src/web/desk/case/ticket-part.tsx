import type { WrapUp } from '../../../shared/api/desk-case.ts';
import type { CustomerCard } from '../../../shared/api/desk-customer.ts';
import { Choice } from '../parts/form.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { statusesFor, type Edits } from './edits.ts';

/** What becomes of a ticket of the caller when the case is closed. */
export function TicketPart({
  ticket,
  note,
  tickets,
  onChange,
}: {
  ticket: WrapUp['ticket'];
  /** As it is typed. */
  note: string;
  tickets: CustomerCard['tickets'];
  onChange: (edits: { [name in keyof Edits]: Edits[name] | undefined }) => void;
}) {
  const { say } = useDeskTexts();
  const numbers = new Set([...tickets.map(({ number }) => number), ...(ticket ? [ticket.number] : [])]);
  if (numbers.size === 0) return null;
  const subjectOf = (number: string) => tickets.find((one) => one.number === number)?.subject;
  const nameOf = (number: string) => {
    const subject = subjectOf(number);
    return `\u2066${number}\u2069${subject === undefined ? '' : ` · \u2068${subject}\u2069`}`;
  };
  return (
    <fieldset className="flex flex-col gap-4 border-t border-line pt-4">
      <legend className="float-start w-full font-medium">{say('wrap.ticket_part')}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice
          label={say('waiting.ticket')}
          value={ticket?.number ?? ''}
          options={[
            ...[...numbers].map((number) => ({ value: number, name: nameOf(number) })),
            { value: '', name: say('wrap.no_ticket') },
          ]}
          onChange={(number) => onChange({ ticket: number, status: undefined, note: undefined })}
        />
        {ticket && (
          <Choice
            label={say('wrap.status')}
            value={ticket.status}
            options={statusesFor(ticket.number, tickets).map((value) => ({
              value,
              name: say(`ticket_status.${value}`),
            }))}
            onChange={(status) => onChange({ ticket: ticket.number, status })}
          />
        )}
      </div>
      {ticket && (
        <TextArea
          label={say('wrap.note')}
          value={note}
          rows={2}
          onChange={(text) => onChange({ ticket: ticket.number, note: text })}
        />
      )}
    </fieldset>
  );
}
