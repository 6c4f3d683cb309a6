import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { randomKey } from '../../components/form-field.tsx';
import { ChevronDownIcon } from '../../components/icons.tsx';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { deskCase, type OpenedTicket } from '../case-api.ts';
import { kept } from '../live/kept.ts';
import { useDraft } from '../live/use-draft.ts';
import { Choice, Form, TextField, useSending } from '../parts/form.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { ticketDraft } from './begun.ts';
import { useColleagues } from './colleague-list.tsx';

const priorities = ['low', 'normal', 'high', 'urgent'] as const;

/** How long a subject may be, in characters. */
const longestSubject = 200;

/** Opens a ticket for the caller. What the human leaves open the centre's rules decide by the words. */
export function TicketForm({
  callId,
  onDone,
  onClose,
}: {
  callId: string;
  onDone: (opened: OpenedTicket) => void;
  onClose: () => void;
}) {
  const { say } = useDeskTexts();
  const { sending, problem, send } = useSending();
  const { draft, keep, drop } = useDraft(ticketDraft(callId));
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const focusOn = (field: 'input' | 'textarea') => focusIn(form.current, field);
  useEffect(() => focusIn(form.current, 'input'), []);
  const { subject = '', description = '', category, priority, department } = draft;
  const missing = { subject: subject.trim() === '', description: description.trim() === '' };
  const key = draft['key'] ?? randomKey();
  const open = async () => {
    setTried(true);
    if (missing.subject) return focusOn('input');
    if (missing.description) return focusOn('textarea');
    // Kept with the words: the same ticket, sent again because its answer was lost, is one ticket.
    keep({ key });
    let opened: OpenedTicket | null = null;
    await send(async () => {
      opened = await deskCase.openTicket(callId, {
        subject,
        description,
        ...(category && { category }),
        ...(department && { department }),
        priority: priorities.find((one) => one === priority),
        key,
      });
    });
    if (opened === null) return;
    drop();
    onDone(opened);
  };
  const needed = tried ? say('tickets.missing') : undefined;
  return (
    <div ref={form}>
      <Form
        label={say('tickets.open')}
        button={say('tickets.send')}
        sending={sending}
        problem={problem}
        quick
        beside={<Button onClick={onClose}>{say('live.close')}</Button>}
        onSend={() => void open()}
      >
        <TextField
          label={say('tickets.subject')}
          value={subject}
          maxLength={longestSubject}
          mistake={missing.subject ? needed : undefined}
          onChange={(typed) => keep({ subject: typed })}
        />
        <TextArea
          label={say('tickets.description')}
          value={description}
          mistake={missing.description ? needed : undefined}
          onChange={(typed) => keep({ description: typed })}
        />
        <More callId={callId} chosen={{ category, priority, department }} onChange={keep} />
      </Form>
    </div>
  );
}

function focusIn(form: HTMLElement | null, field: 'input' | 'textarea'): void {
  form?.querySelector<HTMLElement>(field)?.focus();
}

interface Chosen {
  category?: string | undefined;
  priority?: string | undefined;
  department?: string | undefined;
}

/** What a human may decide in the place of the rules. */
function More({
  callId,
  chosen,
  onChange,
}: {
  callId: string;
  chosen: Chosen;
  onChange: (chosen: Readonly<Record<string, string | undefined>>) => void;
}) {
  const { say } = useDeskTexts();
  const { language } = useSpeaking();
  const departments = useColleagues()?.departments ?? [];
  // Of whoever leads the call alone; others leave it to the rules.
  const { data } = useQuery({
    queryKey: kept.wrapUp(callId),
    queryFn: () => deskCase.read(callId),
    retry: false,
  });
  const [begun] = useState(() => Object.values(chosen).some(Boolean));
  const byRules = { value: '', name: say('tickets.by_rules') };
  const set = (name: keyof Chosen) => (value: string) =>
    onChange({ [name]: value === '' ? undefined : value });
  return (
    <details className="group rounded-2xl border border-line bg-field px-4" open={begun}>
      <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between gap-2 font-medium">
        {say('tickets.more')}
        <ChevronDownIcon className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <div className="flex flex-col gap-4 pb-4">
        {data && (
          <Choice
            label={say('tickets.category')}
            value={chosen.category ?? ''}
            options={[
              byRules,
              ...data.categories.map(({ key, name }) => ({ value: key, name: name[language] })),
            ]}
            onChange={set('category')}
          />
        )}
        <Choice
          label={say('tickets.priority')}
          value={chosen.priority ?? ''}
          options={[byRules, ...priorities.map((value) => ({ value, name: say(`priority.${value}`) }))]}
          onChange={set('priority')}
        />
        <Choice
          label={say('waiting.department')}
          value={chosen.department ?? ''}
          options={[byRules, ...departments.map(({ key, name }) => ({ value: key, name: name[language] }))]}
          onChange={set('department')}
        />
      </div>
    </details>
  );
}
